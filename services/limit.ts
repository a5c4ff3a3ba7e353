import { AsyncLocalStorage } from 'node:async_hooks';

/** How long what runs now may still take: a store gives up before the person who pressed does. */
export type Limit = {
  within<T>(ms: number, work: () => Promise<T>): Promise<T>;
  /** Milliseconds that are left; what runs outside a turn has its own patience every time. */
  left(): number;
};

const PATIENCE_MS = 10_000;

/** Follows a turn through everything it awaits, so that no port needs a parameter for it. */
export const createLimit = (patience = PATIENCE_MS): Limit => {
  const ends = new AsyncLocalStorage<number>();
  return {
    within: async (ms, work) => ends.run(performance.now() + ms, work),
    left: () => {
      const end = ends.getStore();
      return end === undefined ? patience : end - performance.now();
    },
  };
};
