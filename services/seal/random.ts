import { randomBytes } from 'node:crypto';
import type { Random } from './envelope.ts';

const POOL = 4096;
const SMALL = 16;

/**
 * Node's randomness, with what is small cut from a larger piece that is fetched at once: every act needs a few of
 * 12 bytes, and each call costs far more than its bytes (measured). No byte is handed out twice; keys have their own call.
 */
export const createRandom = (): Random => {
  let pool = randomBytes(POOL);
  let used = 0;
  return (length) => {
    if (length > SMALL) return randomBytes(length);
    if (used + length > POOL) {
      pool = randomBytes(POOL);
      used = 0;
    }
    used += length;
    return pool.subarray(used - length, used);
  };
};
