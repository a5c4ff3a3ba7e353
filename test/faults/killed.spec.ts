import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { momentOf } from '../../services/domain/calendar.ts';
import { createCalendars } from '../../services/calendars.ts';
import { loadHolidays } from '../../services/protocols/holidays.ts';
import { loadProtocols } from '../../services/protocols/load.ts';
import { createSchools } from '../../services/schools.ts';
import { openSqlite } from '../../services/store/sqlite/open.ts';
import { createSchoolKeys } from '../../services/vault/schoolKeys.ts';
import { chanceOf } from './support/random.ts';
import { makeSchool, makeSignal } from './support/schools.ts';

const KILLS = process.env['PLUIS_TEST_LONG'] === undefined ? 5 : 50;
const PROCESSES = 3;
const SCHOOLS = 30;
const SIGNALS = 60 * KILLS;
/** A lease of half a minute is over in less than a second. */
const SPEED = 40;
const SEED = Number(process.env['PLUIS_SEED'] ?? Math.floor(Math.random() * 1e9));
const WORKER = fileURLToPath(new URL('./support/worker.ts', import.meta.url));

describe(`three processes on one file, killed ${KILLS} times (seed ${SEED})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'pluis-killed-'));
  const [path, sent] = [join(folder, 'pluis.db'), join(folder, 'sent')];
  const monday = momentOf('2026-11-02', '09:00');
  const began = Date.now();
  let children: ChildProcess[] = [];

  const start = (): ChildProcess =>
    spawn(
      process.execPath,
      [WORKER, path, sent, String(momentOf('2026-11-04', '08:14')), String(began), String(SPEED)],
      { stdio: 'ignore' },
    );
  const kill = async (child: ChildProcess): Promise<void> =>
    new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.kill('SIGKILL');
    });
  afterAll(async () => {
    await Promise.all(children.map(kill));
    rmSync(folder, { recursive: true, force: true });
  });

  const fill = async (): Promise<void> => {
    const sqlite = openSqlite(path);
    const tools = {
      store: sqlite.streams,
      schools: createSchools(sqlite.streams),
      keys: createSchoolKeys(new Uint8Array(32)),
      clock: { now: () => monday },
      protocols: loadProtocols(),
      calendars: createCalendars(loadHolidays()),
    };
    for (let number = 0; number < SCHOOLS; number += 1) await makeSchool(tools, number);
    const all = Array.from({ length: SIGNALS }, (_, number) => number);
    await Promise.all(all.map(async (number) => makeSignal(tools, number % SCHOOLS, number)));
    sqlite.close();
  };
  const states = (): Record<string, number> => {
    const database = new DatabaseSync(path, { timeout: 5000 });
    const rows = database.prepare('SELECT state, count(*) AS n FROM deliveries GROUP BY state').all();
    database.close();
    return Object.fromEntries(rows.map(({ state, n }) => [String(state), Number(n)]));
  };
  const arrived = (): { to: string; what: string; twice: boolean }[] =>
    existsSync(sent)
      ? readFileSync(sent, 'utf8')
          .split('\n')
          .filter((line) => line.endsWith('}'))
          .map((line) => JSON.parse(line))
      : [];
  /** Gives up by itself: a test that has ended must leave nothing running. */
  const atRest = async (): Promise<void> => {
    const end = Date.now() + KILLS * 20_000;
    while (Date.now() < end) {
      const { waiting = 0, leased = 0 } = states();
      if (waiting + leased === 0 && arrived().some(({ what }) => what.endsWith('.directie1'))) return;
      await pause(200);
    }
  };

  it(
    'lose nothing, and send nothing twice without saying so',
    async () => {
      await fill();
      const chance = chanceOf(SEED);
      children = Array.from({ length: PROCESSES }, start);
      for (let number = 0; number < KILLS; number += 1) {
        await pause(300 + chance() * 1200);
        const victim = Math.floor(chance() * PROCESSES);
        const child = children[victim];
        if (child !== undefined) await kill(child);
        children[victim] = start();
      }
      await atRest();
      const { sent: done = 0, cancelled = 0, failed = 0 } = states();
      expect(done + cancelled + failed).toBeGreaterThanOrEqual(3 * SIGNALS);
      const each = Map.groupBy(arrived(), ({ to, what }) => `${to} ${what}`);
      const reminders = [...each.keys()].filter((key) => key.endsWith('.directie1'));
      expect(reminders.length + failed).toBeGreaterThanOrEqual(SIGNALS);
      const silent = [...each.values()].flatMap(([, ...again]) => again.filter(({ twice }) => !twice));
      expect(silent).toEqual([]);
    },
    KILLS * 30_000,
  );
});
