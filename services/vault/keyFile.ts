import { createHash, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Vault } from '../ports.ts';
import { type Random, seal, SealBroken, unseal } from '../seal/envelope.ts';

const LENGTH = 32;
const PLACE = 'vault';

/** What goes wrong with the file, in one sentence that says what to do. */
export class KeyFileError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'KeyFileError';
  }
}

/**
 * The keys of a local vault, one after the other; the last one wraps what is new. Made at the first start, readable by
 * its owner only. Without this file nothing that Pluis wrote can be read again: it belongs in a backup of its own.
 */
const readKeys = (path: string): Buffer[] => {
  const bytes = readFileSync(path);
  if (bytes.length === 0 || bytes.length % LENGTH !== 0)
    throw new KeyFileError(`Het sleutelbestand ${path} is beschadigd. Zet het terug uit je reservekopie.`);
  return Array.from({ length: bytes.length / LENGTH }, (_, index) =>
    bytes.subarray(index * LENGTH, (index + 1) * LENGTH),
  );
};

const writeKeys = (path: string, keys: readonly Uint8Array[]): void => {
  const fresh = `${path}.new`;
  writeFileSync(fresh, Buffer.concat(keys), { mode: 0o600 });
  chmodSync(fresh, 0o600);
  renameSync(fresh, path);
};

/** The file, made when it is not there; `used`: something was wrapped with it before, so it must be there. */
export const ensureKeyFile = (path: string, used: boolean): void => {
  if (existsSync(path)) return;
  if (used)
    throw new KeyFileError(
      `Het sleutelbestand ${path} ontbreekt, maar er zijn al gegevens. Zet het terug uit je reservekopie; zonder dit bestand is niets te lezen.`,
    );
  mkdirSync(dirname(path), { recursive: true });
  writeKeys(path, [randomBytes(LENGTH)]);
};

const nameOf = (key: Uint8Array): string => createHash('sha256').update(key).digest('hex').slice(0, 16);

type Named = { name: string; key: KeyObject };

const namedKeys = (path: string): Named[] =>
  readKeys(path).map((bytes) => ({ name: nameOf(bytes), key: createSecretKey(bytes) }));

/** The vault of a single machine. The file is read at every call, which is rare: a rotation needs no restart. */
export const createKeyFileVault = (path: string, random: Random): Vault => {
  const last = (): Named => {
    const found = namedKeys(path).at(-1);
    if (found === undefined) throw new SealBroken(PLACE);
    return found;
  };
  return {
    current: () => last().name,
    wrap: async (plain) => {
      const { name, key } = last();
      return { by: name, bytes: seal(key, plain, PLACE, random) };
    },
    unwrap: async ({ by, bytes }) => {
      const found = namedKeys(path).find(({ name }) => name === by);
      if (found === undefined)
        throw new KeyFileError(
          `Het sleutelbestand ${path} hoort niet bij deze gegevens. Zet het juiste bestand terug.`,
        );
      return unseal(found.key, bytes, PLACE);
    },
  };
};

/** A new key at the end of the file; what was wrapped before stays readable. */
export const addKey = (path: string): void => writeKeys(path, [...readKeys(path), randomBytes(LENGTH)]);

/** Only the last key stays. Only when nothing is wrapped with the others any more. */
export const dropOldKeys = (path: string): void => writeKeys(path, readKeys(path).slice(-1));
