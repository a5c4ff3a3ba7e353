import type { Instant } from './domain/time.ts';
import { HOUR, MINUTE } from './domain/time.ts';
import type { Pk } from './ports.ts';

type Aside = { since: Instant; tries: number; until: Instant };

/** Streams that could not be opened: each is tried again later and later, and none stands in the way of another. */
export type SetAside = {
  /** May it be tried now? */
  isFree: (pk: Pk, now: Instant) => boolean;
  /** It failed again; answers since when it has been failing. */
  failed: (pk: Pk, now: Instant) => Instant;
  /** It opened; answers whether it had been set aside. */
  opened: (pk: Pk) => boolean;
  count: () => number;
};

const FIRST = MINUTE / 2;

export const createSetAside = (): SetAside => {
  const all = new Map<Pk, Aside>();
  return {
    isFree: (pk, now) => (all.get(pk)?.until ?? now) <= now,
    failed: (pk, now) => {
      const { since, tries } = all.get(pk) ?? { since: now, tries: 0 };
      all.set(pk, { since, tries: tries + 1, until: now + Math.min(FIRST * 2 ** tries, HOUR) });
      return since;
    },
    opened: (pk) => all.delete(pk),
    count: () => all.size,
  };
};
