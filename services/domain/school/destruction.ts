import { z } from 'zod';
import { ids, optionalPerson } from '../fields.ts';

/** What a stream asks of the school when it is decided that it goes, and what the school asks then. */
export const LOG = 'stream.log';
export const DESTROY = 'stream.destroy';

export const DESTROYED_KINDS = ['signaal', 'casus'] as const;
/** A signal that should not have been, a term that ended, a file that two persons let go, or that the child asked for. */
export const GROUNDS = ['wissen', 'termijn', 'bewaren', 'verzoek'] as const;

/** A casus goes with its signals. */
const MOST = 90;

/**
 * That something was destroyed, and nothing of what: no child, no code, no words (design.md 4). `streams`: random
 * ids of what is gone. `decided` and `confirmed`: object ids; empty where a term ended by itself.
 */
export const destroyed = z.strictObject({
  streams: ids(1, MOST),
  kind: z.enum(DESTROYED_KINDS),
  ground: z.enum(GROUNDS),
  decided: optionalPerson(),
  confirmed: optionalPerson(),
});
export type Destroyed = z.infer<typeof destroyed>;

export type DestructionEvent = { type: 'StreamDestroyed'; v: 1; data: Destroyed };
