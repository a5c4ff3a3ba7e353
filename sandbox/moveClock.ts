import type { Kick } from '../services/kick.ts';
import type { MovableClock } from '../services/clock.ts';
import type { StreamStore } from '../services/ports.ts';
import type { ClockPort } from './pages.ts';

const FAR = 366 * 24 * 3_600_000;

/**
 * Moves the clock forward, and stops at every moment on the way at which something becomes due, so that it is
 * sent with the time that it belongs to (design.md 6).
 */
export const createClockPort = (clock: MovableClock, parts: () => { store: StreamStore; kick: Kick }): ClockPort => ({
  now: () => clock.now(),
  moveTo: async (instant) => {
    const { store, kick } = parts();
    const goal = Math.min(instant, clock.now() + FAR);
    await kick.rest();
    for (;;) {
      const { items } = await store.visible(goal, undefined, 1);
      const [next] = items;
      if (next === undefined) break;
      clock.forward(next.visibleAt);
      await kick.rest();
      // What could not be taken now would be found again for ever.
      const left = await store.visible(clock.now(), undefined, 1);
      if (left.items.length > 0) break;
    }
    clock.forward(goal);
    await kick.rest();
  },
});
