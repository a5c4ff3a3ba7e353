import { z } from 'zod';
import { SealBroken } from './envelope.ts';

/** How wrapped keys are kept: what each is wrapped with, and the bytes. */

const base64 = z.base64().transform((text): Uint8Array => Buffer.from(text, 'base64'));

const wrapped = z.strictObject({ by: z.string().min(1), bytes: base64 });
export type Wrapped = z.infer<typeof wrapped>;

/** A school's keys: the current one wraps what is new, older ones open what a rotation has not reached yet. */
const schoolRecord = z.strictObject({ current: z.string(), keys: z.record(z.string(), wrapped) });
export type SchoolRecord = z.infer<typeof schoolRecord>;

const shown = ({ by, bytes }: Wrapped) => ({ by, bytes: Buffer.from(bytes).toString('base64') });

const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const decode = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

export const schoolRecordOf = (bytes: Uint8Array): SchoolRecord => schoolRecord.parse(decode(bytes));
export const schoolBytes = ({ current, keys }: SchoolRecord): Uint8Array =>
  encode({ current, keys: Object.fromEntries(Object.entries(keys).map(([name, one]) => [name, shown(one)])) });

export const wrappedOf = (bytes: Uint8Array): Wrapped => wrapped.parse(decode(bytes));
export const wrappedBytes = (one: Wrapped): Uint8Array => encode(shown(one));

/** What stands under `id` is no record of a key: it opens nothing. */
export const readable = <T>(id: string, read: () => T): T => {
  try {
    return read();
  } catch (cause) {
    throw new SealBroken(id, { cause });
  }
};
