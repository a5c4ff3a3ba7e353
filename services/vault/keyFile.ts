import { createHash, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Vault } from '../ports.ts';
import { beginReplacing, type Replacement } from './replaceFile.ts';
import { type Random, seal, SealBroken, unseal } from '../seal/envelope.ts';

const LENGTH = 32;
/** The last key, and the one before it: a running Pluis may be wrapping with that one at this moment. */
const KEPT = 2;
const PLACE = 'vault';
const MODE = 0o600;

/** What goes wrong with the file, in one sentence that says what to do. */
export class KeyFileError extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'KeyFileError';
  }
}

/**
 * The keys of a local vault, one after the other; the last one wraps what is new. Made at the first start, readable by
 * its owner only. Without this file nothing that Pluis wrote can be read again: it belongs in a backup of its own.
 */
const readKeys = (path: string): Buffer[] => {
  const bytes = bytesOf(path);
  if (bytes.length === 0 || bytes.length % LENGTH !== 0)
    throw new KeyFileError(`Het sleutelbestand ${path} is beschadigd. Zet het terug uit je reservekopie.`);
  return Array.from({ length: bytes.length / LENGTH }, (_, index) =>
    bytes.subarray(index * LENGTH, (index + 1) * LENGTH),
  );
};

const bytesOf = (path: string): Buffer => {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new KeyFileError(
      `Het sleutelbestand ${path} kan niet worden gelezen. Geef de gebruiker waaronder Pluis draait leesrecht op dit bestand.`,
      { cause },
    );
  }
};

/** One change at a time: what another process added is seen, or this one is refused and nothing is written. */
const beginChange = (path: string): Replacement => {
  const begun = begin(path);
  if (begun === undefined)
    throw new KeyFileError(
      `${path}.new is er nog: de sleutels worden nu vernieuwd, of dat werd afgebroken. Loopt er niets meer? Verwijder dat bestand en probeer het opnieuw.`,
    );
  return begun;
};

const begin = (path: string): Replacement | undefined => {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return beginReplacing(path, MODE);
  } catch (cause) {
    throw new KeyFileError(
      `Het sleutelbestand ${path} kan niet worden geschreven. Kijk of Pluis in deze map mag schrijven, en of er ruimte is op de schijf.`,
      { cause },
    );
  }
};

const change = (path: string, next: (keys: Buffer[]) => readonly Uint8Array[]): void => {
  const begun = beginChange(path);
  try {
    begun.finish(Buffer.concat(next(existsSync(path) ? readKeys(path) : [])));
  } finally {
    begun.abandon();
  }
};

/**
 * The file, made when it is not there: true then. `used`: something was wrapped with it before, so it must be there.
 */
export const ensureKeyFile = (path: string, used: boolean): boolean => {
  if (existsSync(path)) {
    closeToOthers(path);
    return false;
  }
  if (used)
    throw new KeyFileError(
      `Het sleutelbestand ${path} ontbreekt, maar er zijn al gegevens. Zet het terug uit je reservekopie; zonder dit bestand is niets te lezen.`,
    );
  change(path, (found) => (found.length > 0 ? found : [randomBytes(LENGTH)]));
  return true;
};

/** A file that came back from a copy may be open to everybody on this machine. */
const closeToOthers = (path: string): void => {
  try {
    chmodSync(path, MODE);
  } catch {
    // Of another owner, or on a share that is mounted as one: that is for who set it up.
  }
};

const otherFile = (path: string): KeyFileError =>
  new KeyFileError(`Het sleutelbestand ${path} hoort niet bij deze gegevens. Zet het juiste bestand terug.`);

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
      if (found === undefined) throw otherFile(path);
      return unseal(found.key, bytes, PLACE);
    },
  };
};

/**
 * A new key at the end of the file; what was wrapped before stays readable. `needed`: the names of all keys that must be
 * in it, so that nothing is added to a file that belongs elsewhere.
 */
export const addKey = (path: string, needed: ReadonlySet<string> = new Set()): void =>
  change(path, (keys) => {
    const there = new Set(keys.map(nameOf));
    if (![...needed].every((name) => there.has(name))) throw otherFile(path);
    return [...keys, randomBytes(LENGTH)];
  });

/** Takes away what wraps nothing any more. `named`: what every record says that it is wrapped with, asked meanwhile. */
export const dropOldKeys = async (path: string, named: () => Promise<ReadonlySet<string>>): Promise<void> => {
  const begun = beginChange(path);
  try {
    const [keys, inUse] = [readKeys(path), await named()];
    const first = keys.length - KEPT;
    begun.finish(Buffer.concat(keys.filter((key, index) => index >= first || inUse.has(nameOf(key)))));
  } finally {
    begun.abandon();
  }
};
