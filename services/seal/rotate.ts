import { createSecretKey, type KeyObject } from 'node:crypto';
import type { KeyStore, WrappedKey } from '../ports.ts';
import { INDEX } from './indexSecret.ts';
import { seal, SealBroken, unseal } from './envelope.ts';
import { type SchoolRecord, schoolBytes, schoolRecordOf, wrappedBytes, wrappedOf } from './keyRecords.ts';
import type { RingTools } from './keyRing.ts';

/** How many keys were wrapped anew. */
export type Rotated = { schools: number; streams: number };

const PAGE = 200;
const SCHOOL = /#$/;
const LENGTH = 32;

const secret = (bytes: Uint8Array): KeyObject => createSecretKey(bytes);

const each = async (
  keys: KeyStore,
  prefix: string,
  work: (id: string, bytes: Uint8Array) => Promise<void>,
): Promise<void> => {
  for (let after: string | undefined; ; ) {
    const page = await keys.list(prefix, after, PAGE);
    for (const { id, bytes } of page.items) await work(id, bytes);
    if (page.after === undefined) return;
    after = page.after;
  }
};

/**
 * Wraps with the vault's newest key whatever an older one wrapped. No content is touched, and it may be interrupted and
 * run again. Afterwards the older keys of the vault open nothing any more.
 */
export const rotateVault = async ({ keys, vault }: RingTools): Promise<Rotated> => {
  let schools = 0;
  const anew = async (wrapped: WrappedKey): Promise<WrappedKey> =>
    wrapped.by === vault.current() ? wrapped : vault.wrap(await vault.unwrap(wrapped));
  await each(keys, '', async (id, bytes) => {
    if (id === INDEX) return void (await keys.replace(id, bytes, wrappedBytes(await anew(wrappedOf(bytes)))));
    if (!SCHOOL.test(id)) return;
    const record = schoolRecordOf(bytes);
    const entries = await Promise.all(
      Object.entries(record.keys).map(async ([name, one]) => [name, await anew(one)] as const),
    );
    const after = schoolBytes({ ...record, keys: Object.fromEntries(entries) });
    if (await keys.replace(id, bytes, after)) schools += 1;
  });
  return { schools, streams: 0 };
};

/**
 * Gives every school a new key and wraps its stream keys with it. The key before stays until the next rotation, because
 * another instance may be wrapping with it at this moment; older ones go.
 */
export const rotateSchools = async (tools: RingTools): Promise<Rotated> => {
  const ids: string[] = [];
  await each(tools.keys, '', async (id) => {
    if (SCHOOL.test(id)) ids.push(id);
  });
  let streams = 0;
  for (const id of ids) streams += await rotateSchool(tools, id);
  return { schools: ids.length, streams };
};

const rotateSchool = async ({ keys, vault, random }: RingTools, id: string): Promise<number> => {
  const stored = (await keys.get([id])).get(id);
  if (stored === undefined) return 0;
  const before = schoolRecordOf(stored);
  const name = String(Number(before.current) + 1);
  const record: SchoolRecord = { current: name, keys: { ...before.keys, [name]: await vault.wrap(random(LENGTH)) } };
  if (!(await keys.replace(id, stored, schoolBytes(record)))) throw new SealBroken(id);
  const moved = await rewrap({ keys, vault, random }, id, record);
  const kept = Object.entries(record.keys).filter(([each]) => each === name || each === before.current);
  await keys.replace(id, schoolBytes(record), schoolBytes({ current: name, keys: Object.fromEntries(kept) }));
  return moved;
};

const rewrap = async ({ keys, vault, random }: RingTools, id: string, record: SchoolRecord): Promise<number> => {
  const opened = new Map<string, Uint8Array>();
  for (const [name, wrapped] of Object.entries(record.keys)) opened.set(name, await vault.unwrap(wrapped));
  const wrapping = opened.get(record.current);
  if (wrapping === undefined) throw new SealBroken(id);
  let moved = 0;
  const school = id.slice(0, -1);
  await each(keys, school, async (pk, bytes) => {
    if (pk === id || (pk !== school && !pk.startsWith(`${school}|`))) return;
    const { by, bytes: sealed } = wrappedOf(bytes);
    const key = opened.get(by);
    if (key === undefined) throw new SealBroken(pk);
    const after = seal(secret(wrapping), unseal(secret(key), sealed, pk), pk, random);
    if (await keys.replace(pk, bytes, wrappedBytes({ by: record.current, bytes: after }))) moved += 1;
  });
  return moved;
};
