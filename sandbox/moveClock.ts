import type { Kick } from '../services/kick.ts';
import type { MovableClock } from '../services/clock.ts';
import type { StreamStore } from '../services/ports.ts';
import type { ClockPort } from './pages.ts';

const FAR = 366 * 24 * 3_600_000;

/**
 * Moves the clock forward, and stops at every moment on the way at which something becomes due, so that it is
 * sent with the time that it belongs to (design.md 6).
 */
export const createClockPort = (clock: MovableClock, parts: () => { store: StreamStore; beat: Kick }): ClockPort => ({
  now: () => clock.now(),
  moveTo: async (instant) => {
    const { store, beat } = parts();
    const goal = Math.min(instant, clock.now() + FAR);
    await beat.rest();
    for (;;) {
      const next = await nextIn(store, goal);
      if (next === undefined) break;
      clock.forward(next);
      await beat.rest();
      // What could not be taken now would be found again for ever.
      if ((await nextIn(store, clock.now())) !== undefined) break;
    }
    clock.forward(goal);
    await beat.rest();
  },
  next: async () => {
    const { store, beat } = parts();
    await beat.rest();
    const moment = await nextIn(store, clock.now() + FAR);
    if (moment === undefined) return false;
    clock.forward(moment);
    await beat.rest();
    return true;
  },
});

/** The first moment at which something goes out, or is to be issued. */
const nextIn = async (store: StreamStore, till: number): Promise<number | undefined> => {
  const [going, due] = await Promise.all([store.visible(till, undefined, 1), store.due(till, undefined, 1)]);
  const moments = [
    ...going.items.map(({ visibleAt }) => visibleAt),
    ...due.items.map((head) => head.nextDueAt ?? till),
  ];
  return moments.length === 0 ? undefined : Math.min(...moments);
};
