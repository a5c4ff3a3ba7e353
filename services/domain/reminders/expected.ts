import type { Awaited } from '../awaited.ts';
import type { Pace, Reminded } from '../protocol.ts';
import type { PersonId } from '../people.ts';
import type { Day, Instant } from '../time.ts';
import type { Turns } from '../turns/turns.ts';
import type { Told } from './told.ts';

/**
 * Something that somebody is reminded of: what waits, and what was agreed without anything waiting yet. `kind`: the row
 * of the protocol's table; `acute` for what knows no calendar, `once` for what is told a single time and climbs to nobody. `due`: the day that was agreed, from which is counted;
 * without it from when it began to wait. `never`: who may not hear of it either, besides whom the stream is closed to.
 */
export type Expected = Awaited & { kind: Reminded | 'acute' | 'once'; never?: PersonId[] };

/** What the reminders of a stream follow from. Who is expected depends on the day: people work on some days only. */
export type Ground = {
  expected: (today: Day) => Expected[];
  moved: Instant;
  pace: Pace | '';
  excluded: PersonId[];
  told: Told;
  turns: Turns;
  /** Where somebody to whom it climbs looks: the page of the wait itself, or one that says what waits for whom. */
  climbs: 'escalation' | 'itself';
};

/** Worked out once for each day that is asked: every reminder asks whom it is for on its own day. */
export const onEachDay = (expected: Ground['expected']): Ground['expected'] => {
  const known = new Map<Day, Expected[]>();
  return (today) => {
    const found = known.get(today) ?? expected(today);
    known.set(today, found);
    return found;
  };
};
