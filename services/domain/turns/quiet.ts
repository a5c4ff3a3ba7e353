import { momentOf } from '../calendar.ts';
import { OVERVIEW } from '../calendar/sendingHours.ts';
import type { PersonId } from '../people.ts';
import type { Instant } from '../time.ts';
import { isSameWait, type Turns, type WaitRef } from './turns.ts';

/** Until when somebody put this off; 0 when he did not. */
export const putOffUntil = (one: WaitRef, { later }: Turns): Instant => {
  const found = later.find((other) => isSameWait(other, one));
  return found === undefined ? 0 : momentOf(found.until, OVERVIEW);
};

/**
 * Until when nobody else is told that this waits: it was put off within its bound, or somebody to whom it climbed
 * sees to it. Who sees to it himself is told at that moment too.
 */
export const heldUntil = (one: WaitRef, to: PersonId, turns: Turns): Instant => {
  const seen = turns.sees.filter(({ by, waits }) => by !== to && waits.some((other) => isSameWait(other, one)));
  return Math.max(putOffUntil(one, turns), ...seen.map(({ on }) => momentOf(on, OVERVIEW)));
};
