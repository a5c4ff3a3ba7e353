import type { Instant } from './domain/time.ts';
import type { PersonStore } from './ports.ts';

/** Nobody's: it stands for the whole store. */
const ALL = { tenant: '', person: '' };
const ID = 'fence';

/** Before this moment nothing goes out by itself: the store was put back to an earlier state (design.md 6). */
export const readFence = async (persons: PersonStore, now: Instant): Promise<Instant> => {
  const kept = await persons.get(ALL, ID, now);
  return kept === undefined ? Number.NEGATIVE_INFINITY : Number(new TextDecoder().decode(kept));
};

export const writeFence = async (persons: PersonStore, at: Instant): Promise<void> =>
  persons.put(ALL, ID, new TextEncoder().encode(String(at)));
