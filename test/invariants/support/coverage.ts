import { CASUS_ACTS, type Done, SCHOOL_ACTS, SIGNAAL_ACTS } from './step.ts';
import type { Heard, World } from './world.ts';

/** What a number of walks came past: without it nobody knows whether they went anywhere. */
export type Coverage = {
  act: (done: Done) => void;
  heard: (heard: Heard) => void;
  world: (world: World) => void;
  /** Acts that were never accepted, and moments that never were. */
  missed: () => string[];
  accepted: () => number;
};

/**
 * By `npm run school` alone; what only Pluis tells the school; and what takes back a half that the other stream
 * refused, which so many walks need not meet (`signaal.belongs.spec.ts` and `casus.samen.spec.ts` do).
 */
const NOT_BY_PEOPLE = ['school.create', 'notices.seen', 'casus.reopen', 'signaal.detach', 'person.change'];
/** What waits for a moment that some walks do not have; each of these has tests of its own. */
const BY_CHANCE = [
  'gesprek.staffSafe',
  'acuut.settle',
  'hulp.arrived',
  'overdracht.record',
  'reminder.snooze',
  'turn.handOver',
  'turn.take',
  'turn.keep',
  'evaluatie.talked',
  'bewaren.seen',
  'casus.unmerge',
  'casus.release',
  'signaal.move',
  'signaal.erase',
  'signaal.keep',
  'weging.anonymise',
  'bewaren.return',
];
const STEPS = ['signaleren', 'consultatie', 'gesprek', 'wegen', 'beslissen', 'volgen'];
const MOMENTS: Record<string, (world: World) => boolean> = {
  'a casus is closed': ({ casussen }) => Object.values(casussen).some(({ state }) => state.status === 'closed'),
  'two casussen are one': ({ casussen }) => Object.values(casussen).some(({ state }) => state.absorbed.length > 0),
  'a call for help': ({ casussen }) => Object.values(casussen).some(({ state }) => state.acuut > 0),
  'a casus about honour': ({ casussen }) => Object.values(casussen).some(({ state }) => state.honour !== ''),
  'a casus that is closed to somebody': ({ casussen }) =>
    Object.values(casussen).some(({ state }) => state.excluded.length > 0),
  'a melding': ({ casussen }) => Object.values(casussen).some(({ state }) => state.meldingen > 0),
  'a second melding': ({ casussen }) => Object.values(casussen).some(({ state }) => state.meldingen > 1),
  'a child that tells': ({ signalen }) => Object.values(signalen).some(({ state }) => state.kind === 'onthulling'),
  'a signal about a colleague': ({ signalen }) => Object.values(signalen).some(({ state }) => state.staff !== null),
  'a casus about a colleague': ({ casussen }) => Object.values(casussen).some(({ state }) => state.staff !== null),
  'a signal that is held': ({ signalen }) => Object.values(signalen).some(({ state }) => state.held !== null),
};

export const coverageOf = (): Coverage => {
  const seen = new Set<string>();
  const acts = [...CASUS_ACTS, ...SIGNAAL_ACTS, ...SCHOOL_ACTS].filter(
    (type) => ![...NOT_BY_PEOPLE, ...BY_CHANCE].includes(type),
  );
  let accepted = 0;
  const see = (world: World): void => {
    for (const { state } of Object.values(world.casussen)) seen.add(state.step);
    for (const [name, is] of Object.entries(MOMENTS)) if (!seen.has(name) && is(world)) seen.add(name);
  };
  return {
    act: ({ type, events }) => {
      if (events.length === 0) return;
      accepted += 1;
      seen.add(type);
    },
    heard: ({ type, events }) => {
      if (events.length > 0) seen.add(type);
    },
    world: see,
    missed: () => [...acts, ...STEPS, ...Object.keys(MOMENTS)].filter((name) => !seen.has(name)),
    accepted: () => accepted,
  };
};
