import { createTick } from '../../../services/tick.ts';
import { deliverDue } from '../../../services/deliver/deliver.ts';
import { type Pace, unpaced } from '../../../services/deliver/pace.ts';
import { dayOf, momentOf } from '../../../services/domain/calendar.ts';
import type { Tools } from '../../../services/tools.ts';
import type { Notifier } from '../../../services/ports.ts';
import { createCalendars } from '../../../services/calendars.ts';
import { loadHolidays } from '../../../services/protocols/holidays.ts';
import { loadProtocols } from '../../../services/protocols/load.ts';
import { createSchools } from '../../../services/schools.ts';
import { openSqlite } from '../../../services/store/sqlite/open.ts';
import { createSchoolKeys } from '../../../services/vault/schoolKeys.ts';
import {
  type Arrival,
  chaoticNotifier,
  chaoticPersons,
  chaoticStore,
  createCall,
  type Faults,
  NO_FAULTS,
  type Process,
  type World,
} from './chaos.ts';
import { createJournal, type Fate } from './journal.ts';
import { NAMED } from './named.ts';
import { chanceOf } from './random.ts';
import { makeSchool, makeSignal, TENANT } from './schools.ts';
import { createVirtualTime, type VirtualTime } from './virtualTime.ts';

export type Setting = {
  seed: number;
  reminders: number;
  instances: number;
  faults: Faults;
  /** Clocks of instances differ by at most so much. */
  skewMs: number;
  /** `none`: the naive variant, in which reading is enough to send. */
  lease: 'kept' | 'none';
  pace?: (time: VirtualTime) => Pace;
  notifier?: (time: VirtualTime, arrivals: Arrival[]) => Notifier;
};

export type Outcome = { arrivals: Arrival[]; fates: Fate[]; crashedAt: Set<string>; crashes: number; tookMs: number };

const MONDAY = momentOf('2026-11-02', '09:00');
/** The AF is late with all of them by then, which is one overview; each climbs to the directie by itself. */
const DUE = momentOf('2026-11-04', '08:14') + 50_000;
const PER_SCHOOL = 10;
const HARD_MS = 90_000;

/** The real tick and the real delivery, on time and a Teams that are not; answers all that was written and sent. */
export const simulate = async (setting: Setting): Promise<Outcome> => {
  const time = createVirtualTime(MONDAY);
  const sqlite = openSqlite(':memory:');
  const journal = createJournal(sqlite.streams);
  const chance = chanceOf(setting.seed);
  const arrivals: Arrival[] = [];
  let faults = NO_FAULTS;
  let crashes = 0;
  const world: World = { time, chance, faults: () => faults, crashedAt: new Set() };
  const fixed = {
    keys: createSchoolKeys(new Uint8Array(32)),
    protocols: loadProtocols(),
    calendars: createCalendars(loadHolidays()),
  };
  const plain: Tools = { ...fixed, store: journal.store, schools: createSchools(journal.store), clock: time };
  await fill(plain, setting.reminders);

  const start = (): Process => {
    const process = { alive: true };
    const call = createCall(world, process);
    const skew = (chance() * 2 - 1) * setting.skewMs;
    const leased = setting.lease === 'kept' ? journal.store : withoutLease(journal.store);
    const store = chaoticStore(leased, world, call);
    const tools = {
      ...fixed,
      store,
      schools: createSchools(store),
      clock: { now: () => Math.round(time.now() + skew) },
    };
    const log = { info: () => {}, error: () => {} };
    const deliver = {
      ...tools,
      persons: chaoticPersons(sqlite.persons, call),
      notifier: setting.notifier?.(time, arrivals) ?? chaoticNotifier(world, call, arrivals),
      draw: NAMED,
      run: async () => undefined,
      pace: setting.pace?.(time) ?? unpaced,
      log,
      newToken: () => `t${Math.floor(chance() * 1e15)}`,
    };
    const tick = createTick({ ...tools, log, tenants: [TENANT], contentChecked: dayOf(MONDAY) });
    const live = async (): Promise<void> => {
      // Where very much is due a process may fall down before its first round is over: some begin with what lies ready.
      if (chance() < 0.5) await deliverDue(deliver).catch(() => 0);
      while (process.alive) {
        // A store that does not answer ends a round, never a process.
        await tick.run().catch(() => 0);
        await deliverDue(deliver).catch(() => 0);
        await time.wait(2000 + chance() * 2000);
      }
    };
    void live();
    return process;
  };

  const phase = async (at: number): Promise<void> => {
    time.jump(at);
    faults = setting.faults;
    const ends = time.now() + HARD_MS + setting.reminders * 5;
    let processes = Array.from({ length: setting.instances }, start);
    const rises = time.now();
    let next = rises;
    const settled = (): boolean => {
      if (time.now() >= ends) faults = NO_FAULTS;
      if (time.now() >= next) {
        next = time.now() + 3000;
        crashes += processes.filter(({ alive }) => !alive).length;
        processes = processes.map((one) => (one.alive ? one : start()));
      }
      return time.now() >= ends && [...journal.fates.values()].every(({ ended }) => !['', 'waiting'].includes(ended));
    };
    await time.until(settled);
    for (const process of processes) process.alive = false;
    await time.until(() => time.now() > ends + 120_000 || time.isIdle());
  };
  const started = performance.now();
  await phase(MONDAY + 1000);
  await phase(DUE);
  sqlite.close();
  const fates = [...journal.fates.values()];
  return { arrivals, fates, crashedAt: world.crashedAt, crashes, tookMs: Math.round(performance.now() - started) };
};

const fill = async (tools: Tools, reminders: number): Promise<void> => {
  const schools = Math.ceil(reminders / PER_SCHOOL);
  for (let number = 0; number < schools; number += 1) await makeSchool(tools, number);
  const all = Array.from({ length: reminders }, (_, number) => number);
  while (all.length > 0)
    await Promise.all(all.splice(0, 100).map(async (number) => makeSignal(tools, number % schools, number)));
};

/** Whoever reads it sends it, as a queue without a lease would have it. */
const withoutLease = (store: Tools['store']): Tools['store'] => ({
  ...store,
  claim: async (ref, now, _leaseMs, token) => store.claim(ref, now, 0, token),
});
