import { setTimeout as pause } from 'node:timers/promises';
import type { Limit } from '../../limit.ts';
import { StoreUnavailable } from '../../ports.ts';
import { retryAfterOf, statusOf } from './answers.ts';

/** `again`: an earlier try got no answer, so this may be there already. */
export type Try = { signal: AbortSignal; again: boolean };

/** Asks until there is an answer or no time left; throws `StoreUnavailable` then. */
export type Call = <T>(ask: (each: Try) => Promise<T>) => Promise<T>;

const THROTTLED = 429;
const PAUSE_MS = 40;
const LONGEST_PAUSE_MS = 400;

// What the service answers when it may or may not have done it.
const UNSURE = new Set([408, 410, 449, 500, 502, 503, 504]);

/** May the same request be sent again? A refusal (a conflict, a lack of rights) never. */
export const isPassing = (status: number | string | undefined): boolean =>
  typeof status === 'number' ? status === THROTTLED || UNSURE.has(status) : status !== undefined;

/**
 * The only place where a request to Cosmos DB is repeated: as it was, because every write of ours is safe to
 * repeat, with pauses that grow, and never beyond what is left of the turn.
 */
export const createCall =
  (limit: Limit): Call =>
  async (ask) => {
    const end = performance.now() + limit.left();
    let again = false;
    for (let tries = 1; ; tries += 1) {
      const left = end - performance.now();
      if (left <= 0) throw new StoreUnavailable('Cosmos DB took too long');
      try {
        return await ask({ signal: AbortSignal.timeout(Math.ceil(left)), again });
      } catch (error) {
        const status = statusOf(error);
        if (!isPassing(status)) throw error;
        again ||= status !== THROTTLED;
        const wait = retryAfterOf(error) ?? pauseOf(tries);
        if (performance.now() + wait >= end)
          throw new StoreUnavailable(`Cosmos DB did not answer in time (${status})`, { cause: error });
        await pause(wait);
      }
    }
  };

/** With chance in it, so that those who were refused together do not come back together. */
const pauseOf = (tries: number): number =>
  Math.min(LONGEST_PAUSE_MS, PAUSE_MS * 2 ** (tries - 1)) * (0.5 + Math.random());
