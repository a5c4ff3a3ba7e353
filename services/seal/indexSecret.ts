import type { KeyStore } from '../ports.ts';
import { SealBroken } from './envelope.ts';
import { readable, wrappedBytes, wrappedOf } from './keyRecords.ts';
import type { RingTools } from './keyRing.ts';

/** Where it stands among the keys. */
export const INDEX = 'index';
const LENGTH = 32;

/**
 * The secret behind command ids and blind indexes, one for all schools, wrapped by the vault: one call at the start. It is
 * never rotated: with another one nobody would find again what was written before.
 */
export const openIndexSecret = async ({ keys, vault, random }: RingTools): Promise<Uint8Array> => {
  const found = await stored(keys);
  if (found !== undefined) return vault.unwrap(readable(INDEX, () => wrappedOf(found)));
  await keys.create(INDEX, wrappedBytes(await vault.wrap(random(LENGTH))));
  const made = await stored(keys);
  if (made === undefined) throw new SealBroken(INDEX);
  return vault.unwrap(wrappedOf(made));
};

const stored = async (keys: KeyStore): Promise<Uint8Array | undefined> => (await keys.get([INDEX])).get(INDEX);
