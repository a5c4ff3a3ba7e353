import type { Limit } from '../services/limit.ts';

/** Teams gives a dialog five seconds, of which the way there and back takes some. */
export const CEILING_MS = 4400;
/** The store gives up a little earlier, so that what it knows is still said. */
const STORE_MS = 4200;

/** What somebody waits for: its stores give up in time, and whatever else hangs is not waited for. */
export const inTime = async <T>(limit: Limit, work: () => Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const ceiling = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('CeilingReached')), CEILING_MS);
  });
  try {
    return await Promise.race([limit.within(STORE_MS, work), ceiling]);
  } finally {
    clearTimeout(timer);
  }
};
