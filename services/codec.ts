import { z } from 'zod';
import type { StoredEvent } from './domain/upcast.ts';

/** What the opaque bytes of the store hold. One place, so that sealing and a new layout touch nothing else. */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const toBytes = (value: unknown): Uint8Array => encoder.encode(JSON.stringify(value));
const fromBytes = (bytes: Uint8Array): unknown => JSON.parse(decoder.decode(bytes));

/** A commit: who acted and what happened, with people's own words. */
export type CommitBody = { actor: string; events: StoredEvent[] };

const commitBody = z.object({
  actor: z.string(),
  events: z.array(z.object({ type: z.string(), v: z.number(), data: z.unknown() })),
});
export const commitOf = (bytes: Uint8Array): CommitBody => commitBody.parse(fromBytes(bytes));

/**
 * A snapshot is our own fold, read back only when its `shape` is today's; so its type is certain, and
 * checking it field by field on every act would cost more than the act.
 */
export const snapshotOf = <State>(bytes: Uint8Array): State => JSON.parse(decoder.decode(bytes));

/** Why something goes out, never how it looks (design.md 1.8). */
const reason = z.discriminatedUnion('why', [
  z.strictObject({ why: z.literal('waits'), page: z.string(), key: z.string(), on: z.iso.date().optional() }),
  z.strictObject({
    why: z.literal('done'),
    by: z.string(),
    at: z.number(),
    page: z.string(),
    passed: z.boolean().default(false),
  }),
  z.strictObject({ why: z.literal('later'), page: z.string(), until: z.iso.date() }),
  z.strictObject({ why: z.literal('reminder'), slot: z.string() }),
  z.strictObject({ why: z.literal('unreached'), person: z.string() }),
  z.strictObject({ why: z.literal('receipt') }),
  z.strictObject({ why: z.literal('channel') }),
  z.strictObject({
    why: z.literal('command'),
    stream: z.string(),
    actor: z.string(),
    type: z.string(),
    input: z.record(z.string(), z.unknown()),
  }),
]);
export type Reason = z.infer<typeof reason>;
export const reasonOf = (bytes: Uint8Array): Reason => reason.parse(fromBytes(bytes));

/** Text of a draft: what a person typed and has not laid down yet. */
const draft = z.record(z.string(), z.string());
export const draftOf = (bytes: Uint8Array): Record<string, string> => draft.parse(fromBytes(bytes));
