import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { momentOf } from '../../services/domain/calendar.ts';
import { createCalendars } from '../../services/calendars.ts';
import { loadHolidays } from '../../services/protocols/holidays.ts';
import { loadProtocols } from '../../services/protocols/load.ts';
import { createSchools } from '../../services/schools.ts';
import { openSqlite } from '../../services/store/sqlite/open.ts';
import { createTick } from '../../services/tick.ts';
import { createSchoolKeys } from '../../services/vault/schoolKeys.ts';
import { makeSchool, makeSignal, TENANT } from '../faults/support/schools.ts';
import { atMost, type Figure, median } from './figures.ts';

const DUE = 1000;
const SCHOOLS = 20;
const FEW = 10_000;
const MANY = 1_000_000;
const DAYS = ['2026-11-03', '2026-11-04', '2026-11-09', '2026-11-16', '2026-11-18'];

/** Open streams of which nothing is due, beside those that are. */
const fillUp = (path: string, heads: number): void => {
  const beside = new DatabaseSync(path);
  beside.exec(`PRAGMA synchronous = OFF;
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${heads})
    INSERT INTO heads SELECT pk || '-' || i, version, kind, tenant, school, code, status, step, round, pace, audience,
      protocol, people, blind_index, last_activity, 4000000000000 + i, calc, shape, zeroblob(64), 0
    FROM n, (SELECT * FROM heads WHERE kind = 'signaal' LIMIT 1)`);
  beside.close();
};

/** Seconds that one tick takes in which a thousand streams are due; the median of five days. */
const tickAmong = async (heads: number): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), 'pluis-tick-'));
  const path = join(folder, 'pluis.db');
  const sqlite = openSqlite(path);
  const store = sqlite.streams;
  let now = momentOf('2026-11-02', '09:00');
  const tools = {
    store,
    schools: createSchools(store),
    keys: createSchoolKeys(new Uint8Array(32)),
    clock: { now: () => now },
    protocols: loadProtocols(),
    calendars: createCalendars(loadHolidays()),
  };
  for (let number = 0; number < SCHOOLS; number += 1) await makeSchool(tools, number);
  for (let number = 0; number < DUE; number += 1) await makeSignal(tools, number % SCHOOLS, number);
  const log = { info: () => {}, error: () => {} };
  const tick = createTick({ ...tools, log, tenants: [TENANT], contentChecked: '2026-11-01' });
  await tick.run();
  fillUp(path, heads);
  const times: number[] = [];
  for (const day of DAYS) {
    now = momentOf(day, '08:16');
    const started = performance.now();
    const issued = await tick.run();
    if (issued !== DUE) throw new Error(`${issued} issued, not ${DUE}`);
    times.push((performance.now() - started) / 1000);
  }
  sqlite.close();
  rmSync(folder, { recursive: true, force: true });
  return median(times);
};

/** A tick costs what is due, not what is open. */
export const tick = async (): Promise<Figure[]> => {
  const few = await tickAmong(FEW);
  const many = await tickAmong(MANY);
  return [
    atMost('tick-seconds', many, 's for 1,000 due among 1,000,000', 0.5),
    atMost('tick-ratio', many / few, 'x among 10,000', 1.5),
  ];
};
