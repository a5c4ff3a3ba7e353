import { createLru, type Lru } from '../../seal/lru.ts';

/** Which version of a head was last seen, and its etag: what a next act stands on. */
export type Sight = { version: number; etag: string };

const MANY = 5000;

/** Only a memory: when it is wrong or gone, the head is read again. */
export type Seen = Lru<Sight>;
export const createSeen = (): Seen => createLru<Sight>(MANY);
