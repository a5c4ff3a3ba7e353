import { createSecretKey, type KeyObject } from 'node:crypto';
import type { KeyStore, Vault, WrappedKey } from '../ports.ts';
import { INDEX } from './indexSecret.ts';
import { seal, SealBroken, unseal } from './envelope.ts';
import { readable, type SchoolRecord, schoolBytes, schoolRecordOf, wrappedBytes, wrappedOf } from './keyRecords.ts';
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

/** Somebody else was changing the same keys. Nothing is lost: every key that is still in use is kept. */
export class RotationCrossed extends Error {
  constructor() {
    super(
      'De sleutels werden tegelijk door iets anders veranderd. Er is niets kwijt: draai dit over een minuut nog een keer.',
    );
    this.name = 'RotationCrossed';
  }
}

const ROUNDS = 5;

/** Goes over them until nothing was changed by somebody else in the meantime. */
const untilAll = async (round: () => Promise<{ changed: number; missed: number }>): Promise<number> => {
  let sum = 0;
  for (let rounds = 0; rounds < ROUNDS; rounds += 1) {
    const { changed, missed } = await round();
    sum += changed;
    if (missed === 0) return sum;
  }
  throw new RotationCrossed();
};

/**
 * Wraps with the vault's newest key whatever an older one wrapped. No content is touched, and it may be interrupted and
 * run again. Afterwards the older keys of the vault open nothing any more, unless `vaultKeysInUse` still names them.
 */
export const rotateVault = async (tools: RingTools): Promise<Rotated> => {
  const schools = await untilAll(async () => {
    let [changed, missed] = [0, 0];
    await each(tools.keys, '', async (id, bytes) => {
      const after = await wrappedAnew(tools.vault, id, bytes);
      if (after === undefined) return;
      if (!(await tools.keys.replace(id, bytes, after))) missed += 1;
      else if (SCHOOL.test(id)) changed += 1;
    });
    return { changed, missed };
  });
  return { schools, streams: 0 };
};

/** Undefined for what the vault did not wrap, or wrapped with its newest key. */
const wrappedAnew = async (vault: Vault, id: string, bytes: Uint8Array): Promise<Uint8Array | undefined> => {
  const before = wrappedByVault(id, bytes);
  const newest = vault.current();
  if (before.every(({ by }) => by === newest)) return undefined;
  const anew = async (one: WrappedKey): Promise<WrappedKey> =>
    one.by === newest ? one : vault.wrap(await vault.unwrap(one));
  if (id === INDEX) return wrappedBytes(await anew(wrappedOf(bytes)));
  const record = schoolRecordOf(bytes);
  const entries = await Promise.all(
    Object.entries(record.keys).map(async ([name, one]) => [name, await anew(one)] as const),
  );
  return schoolBytes({ ...record, keys: Object.fromEntries(entries) });
};

const wrappedByVault = (id: string, bytes: Uint8Array): WrappedKey[] => {
  if (id === INDEX) return [readable(id, () => wrappedOf(bytes))];
  return SCHOOL.test(id) ? Object.values(readable(id, () => schoolRecordOf(bytes)).keys) : [];
};

/** The names of the vault's keys without which something would be lost. */
export const vaultKeysInUse = async (keys: KeyStore): Promise<Set<string>> => {
  const names = new Set<string>();
  await each(keys, '', async (id, bytes) => {
    for (const { by } of wrappedByVault(id, bytes)) names.add(by);
  });
  return names;
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

const rotateSchool = async (tools: RingTools, id: string): Promise<number> => {
  const { keys, vault, random } = tools;
  const stored = (await keys.get([id])).get(id);
  if (stored === undefined) return 0;
  const before = schoolRecordOf(stored);
  const name = String(Number(before.current) + 1);
  const record: SchoolRecord = { current: name, keys: { ...before.keys, [name]: await vault.wrap(random(LENGTH)) } };
  if (!(await keys.replace(id, stored, schoolBytes(record)))) throw new RotationCrossed();
  const moved = await rewrap(tools, id, record);
  const inUse = new Set([name, before.current]);
  await eachStream(keys, id, async (_pk, bytes) => void inUse.add(wrappedOf(bytes).by));
  const kept = Object.entries(record.keys).filter(([each]) => inUse.has(each));
  if (!(await keys.replace(id, schoolBytes(record), schoolBytes({ current: name, keys: Object.fromEntries(kept) }))))
    throw new RotationCrossed();
  return moved;
};

const rewrap = async ({ keys, vault, random }: RingTools, id: string, record: SchoolRecord): Promise<number> => {
  const opened = new Map<string, Uint8Array>();
  for (const [name, wrapped] of Object.entries(record.keys)) opened.set(name, await vault.unwrap(wrapped));
  const wrapping = opened.get(record.current);
  if (wrapping === undefined) throw new SealBroken(id);
  return untilAll(async () => {
    let [changed, missed] = [0, 0];
    await eachStream(keys, id, async (pk, bytes) => {
      const { by, bytes: sealed } = wrappedOf(bytes);
      if (by === record.current) return;
      const key = opened.get(by);
      // A later rotation has been here: it goes on from its own, newer key.
      if (key === undefined) throw Number(by) > Number(record.current) ? new RotationCrossed() : new SealBroken(pk);
      const after = seal(secret(wrapping), unseal(secret(key), sealed, pk), pk, random);
      if (await keys.replace(pk, bytes, wrappedBytes({ by: record.current, bytes: after }))) changed += 1;
      else missed += 1;
    });
    return { changed, missed };
  });
};

/** The keys that a school's key wraps: its streams, and its own. */
const eachStream = async (
  keys: KeyStore,
  id: string,
  work: (pk: string, bytes: Uint8Array) => Promise<void>,
): Promise<void> => {
  const school = id.slice(0, -1);
  await each(keys, school, async (pk, bytes) => {
    if (pk === school || pk.startsWith(`${school}|`)) await work(pk, bytes);
  });
};
