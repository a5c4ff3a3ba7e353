import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bot } from '../../bot/bot.ts';
import { compose } from '../../bot/compose.ts';
import { readConfig } from '../../bot/config.ts';
import { createLog } from '../../bot/log.ts';
import { DEMO } from '../../sandbox/demoSchool.ts';
import type { FakeTeams } from '../../sandbox/fakeTeams/index.ts';
import type { Player } from '../../sandbox/fakeTeams/player.ts';
import { createSandbox, installForStaff, makeDemoSchool } from '../../sandbox/mount.ts';
import { createClockPort } from '../../sandbox/moveClock.ts';
import type { ClockPort } from '../../sandbox/pages.ts';
import { momentOf } from '../../services/domain/calendar.ts';
import type { MovableClock } from '../../services/clock.ts';

/** Pluis as it runs, on a file of its own, with a Teams to play on: real HTTP both ways, and a clock to move. */
export type Running = {
  bot: Bot;
  fake: FakeTeams;
  clock: ClockPort;
  url: string;
  data: string;
  /** Everything that was logged. */
  logged: string[];
  player: (name: string) => Player;
  idOf: (name: string) => string;
  /** Resolves when everything that is due has been sent. */
  rest: () => Promise<void>;
  stop: () => Promise<void>;
};

const START = momentOf('2026-11-30', '09:00');

const manualClock = (): MovableClock => {
  let at = START;
  return {
    now: () => at,
    forward: (to) => {
      at = Math.max(at, to);
    },
  };
};

export const startPluis = async (keep?: { data: string }): Promise<Running> => {
  const data = keep?.data ?? mkdtempSync(join(tmpdir(), 'pluis-'));
  const manual = manualClock();
  const logged: string[] = [];
  const log = createLog(
    (line) => logged.push(line),
    () => manual.now(),
  );
  const clock = createClockPort(manual, () => ({ store: composed.bot.store, kick: composed.kick }));
  const sandbox = createSandbox(() => composed.server.address().port, clock);
  const config = readConfig({ PLUIS_DATA: data });
  const composed = compose(config, { clock: manual, log, tenants: [DEMO.tenant], beside: sandbox.beside });
  await makeDemoSchool(composed.bot);
  await new Promise<void>((resolve) => composed.server.listen(0, '127.0.0.1', () => resolve()));
  await installForStaff(sandbox.fake);
  const idOf = (name: string): string => DEMO.everybody.find((person) => person.name.startsWith(name))?.id ?? '';
  return {
    bot: composed.bot,
    fake: sandbox.fake,
    clock,
    url: `http://127.0.0.1:${composed.server.address().port}`,
    data,
    logged,
    idOf,
    player: (name) => sandbox.fake.player(idOf(name)),
    rest: async () => composed.kick.rest(),
    stop: async () => {
      await composed.close();
      if (keep === undefined) rmSync(data, { recursive: true, force: true });
    },
  };
};
