import { createSecretKey, type KeyObject } from 'node:crypto';
import { addressOf } from '../ids.ts';
import { type KeyStore, type Pk, StoreUnavailable, type Vault } from '../ports.ts';
import { same } from './chain.ts';
import { type Random, seal, SealBroken, unseal } from './envelope.ts';
import { readable, type SchoolRecord, schoolBytes, schoolRecordOf, wrappedBytes, wrappedOf } from './keyRecords.ts';
import { createLru } from './lru.ts';

/**
 * Three levels (design.md 1.10): the vault wraps a key for each school, that one wraps a key for each stream. A stream
 * whose key is gone is gone everywhere.
 */
export type KeyRing = {
  /** The key of a stream; undefined for one that has none (any more). */
  keyOf(pk: Pk): Promise<KeyObject | undefined>;
  /** A key for what begins now; the one that is there when somebody else was first. */
  newKeyOf(pk: Pk): Promise<KeyObject>;
  /** The keys of many streams in one reading; those without one, or with one that does not open, are left out. */
  keysOf(pks: readonly Pk[]): Promise<Map<Pk, KeyObject>>;
  /** Takes a key away for good. */
  forget(pk: Pk): Promise<void>;
};

export type RingTools = { keys: KeyStore; vault: Vault; random: Random };

const LENGTH = 32;
const KEPT = 5000;
const FIRST = '1';

/** Where a school's keys stand. What belongs to a person of a tenant has the tenant's own. */
export const schoolIdOf = (pk: Pk): string => {
  const { tenant, school } = addressOf(pk);
  return `${tenant}|${school}#`;
};

/** `bytes`: the record as it was read, so that a rotation by another instance is noticed. */
type School = { bytes: Uint8Array; record: SchoolRecord; keys: Map<string, KeyObject> };

export const createKeyRing = (tools: RingTools): KeyRing => {
  const known = createLru<KeyObject>(KEPT);
  const schools = new Map<string, Promise<School>>();
  const schoolOf = async (pk: Pk): Promise<School> => {
    const id = schoolIdOf(pk);
    const asked = schools.get(id) ?? openSchool(tools, id);
    schools.set(id, asked);
    // A vault that did not answer is asked again next time.
    asked.catch(() => schools.delete(id));
    return asked;
  };
  /** What is new must not be wrapped with a key that a rotation is about to drop. */
  const schoolNow = async (pk: Pk): Promise<School> => {
    const id = schoolIdOf(pk);
    const [here, stored] = [await schoolOf(pk), (await tools.keys.get([id])).get(id)];
    if (stored !== undefined && same(stored, here.bytes)) return here;
    schools.delete(id);
    return schoolOf(pk);
  };
  const remember = (pk: Pk, plain: Uint8Array): KeyObject => {
    const key = createSecretKey(plain);
    known.set(pk, key);
    return key;
  };
  const unwrap = async (pk: Pk, stored: Uint8Array): Promise<KeyObject> => {
    const { by, bytes } = readable(pk, () => wrappedOf(stored));
    const here = await schoolOf(pk);
    // Another instance has rotated the school's key since this one read it.
    if (!here.keys.has(by)) schools.delete(schoolIdOf(pk));
    const wrapping = here.keys.get(by) ?? (await schoolOf(pk)).keys.get(by);
    if (wrapping === undefined) throw new SealBroken(pk);
    return remember(pk, unseal(wrapping, bytes, pk));
  };
  /** Made without looking first: whatever begins has none, and where it has one after all, `create` says so. */
  const make = async (pk: Pk): Promise<KeyObject> => {
    const { record, keys } = await schoolNow(pk);
    const wrapping = keys.get(record.current);
    if (wrapping === undefined) throw new SealBroken(pk);
    const plain = tools.random(LENGTH);
    const bytes = seal(wrapping, plain, pk, tools.random);
    if (await tools.keys.create(pk, wrappedBytes({ by: record.current, bytes }))) return remember(pk, plain);
    const stored = (await tools.keys.get([pk])).get(pk);
    if (stored === undefined) throw new SealBroken(pk);
    return unwrap(pk, stored);
  };
  const keysOf = async (pks: readonly Pk[]): Promise<Map<Pk, KeyObject>> => {
    const missing = pks.filter((pk) => known.get(pk) === undefined);
    const stored = missing.length === 0 ? new Map<Pk, Uint8Array>() : await tools.keys.get(missing);
    await Promise.all([...stored].map(async ([pk, bytes]) => ofThatOneOnly(unwrap(pk, bytes))));
    return new Map(
      pks.flatMap((pk) => {
        const key = known.get(pk);
        return key === undefined ? [] : [[pk, key] as const];
      }),
    );
  };
  const keyOf = async (pk: Pk): Promise<KeyObject | undefined> => {
    const here = known.get(pk);
    if (here !== undefined) return here;
    const stored = (await tools.keys.get([pk])).get(pk);
    return stored === undefined ? undefined : unwrap(pk, stored);
  };
  return {
    keysOf,
    keyOf,
    newKeyOf: async (pk) => known.get(pk) ?? make(pk),
    forget: async (pk) => {
      await tools.keys.remove(pk);
      known.delete(pk);
    },
  };
};

/** A key that does not open is a fault of that one (or of that school), and keeps no page from being read. */
const ofThatOneOnly = async (unwrapped: Promise<unknown>): Promise<void> => {
  try {
    await unwrapped;
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
  }
};

/** One call to the vault for each key of the school; a school without any gets its first. */
const openSchool = async (tools: RingTools, id: string): Promise<School> => {
  const bytes = (await tools.keys.get([id])).get(id) ?? (await firstOf(tools, id));
  const record = readable(id, () => schoolRecordOf(bytes));
  const opened = await Promise.all(
    Object.entries(record.keys).map(
      async ([name, wrapped]) => [name, createSecretKey(await tools.vault.unwrap(wrapped))] as const,
    ),
  );
  return { bytes, record, keys: new Map(opened) };
};

const firstOf = async ({ keys, vault, random }: RingTools, id: string): Promise<Uint8Array> => {
  const wrapped = await vault.wrap(random(LENGTH));
  const made = schoolBytes({ current: FIRST, keys: { [FIRST]: wrapped } });
  await keys.create(id, made);
  return (await keys.get([id])).get(id) ?? made;
};
