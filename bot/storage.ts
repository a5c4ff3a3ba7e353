import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createLimit } from '../services/limit.ts';
import type { AccessLog, KeyStore, PersonStore, SchoolKeys, StreamStore, Vault } from '../services/ports.ts';
import { INDEX, openIndexSecret } from '../services/seal/indexSecret.ts';
import { rememberHeads } from '../services/store/remembered.ts';
import { SealBroken } from '../services/seal/envelope.ts';
import { createKeyRing, type RingTools, schoolIdOf } from '../services/seal/keyRing.ts';
import { createRandom } from '../services/seal/random.ts';
import { openKeyStore, type OpenKeys, openStore, type OpenStore, type StoreTools } from '../services/store/open.ts';
import { PlaceRefused, type StorePlace } from '../services/store/place.ts';
import { sealStreams } from '../services/store/sealed.ts';
import { sealPersons } from '../services/store/sealedPersons.ts';
import { createKeyFileVault, ensureKeyFile } from '../services/vault/keyFile.ts';
import type { VaultPlace } from '../services/vault/keyVault.ts';
import { createSchoolKeys } from '../services/vault/schoolKeys.ts';
import type { Config } from './config.ts';
import {
  BROKEN_INDEX,
  DATABASE,
  hasStreams,
  KEYS,
  NO_KEYS,
  otherKeys,
  otherStreams,
  refuseNoData,
} from './whatIsThere.ts';

/** Everything that is kept, sealed; and the keyed hashes that find it again. */
export type Storage = {
  streams: StreamStore;
  persons: PersonStore;
  access: AccessLog;
  keys: SchoolKeys;
  /** The key file that was made just now; undefined when it was there, or Key Vault wraps. */
  madeKeyFile?: string | undefined;
  ready: () => Promise<boolean>;
  close: () => void;
};

const KEY_FILE = 'pluis.key';

/** Where the settings say that everything is kept. `maxPages`: a disk that is soon full, for tests. */
const placeOf = (config: Config, maxPages?: number): StorePlace =>
  config.cosmos ?? { kind: 'sqlite', path: join(config.data, DATABASE), maxPages };

/** What a command that runs alone gives its stores: nobody waits, and nobody reads what it cost. */
export const alone: StoreTools = {
  limit: createLimit(),
  log: { info: () => {}, error: () => {} },
  newId: () => randomUUID(),
};

/**
 * The keys alone, as a rotation needs them. `keyFile`: undefined when Key Vault wraps. Throws `PlaceRefused`,
 * `KeyFileError` or `VaultRefused` when the keys, or what wraps them, do not fit the data.
 */
export type Keys = RingTools & { keyFile: string | undefined; madeKeyFile: string | undefined; close: () => void };

export const openKeys = async (config: Config, tools: StoreTools = alone): Promise<Keys> => {
  refuseNoData(config);
  const below = await openBelow(config, tools);
  try {
    return await openKeysFor(config, tools, below, 'are there');
  } finally {
    below.close();
  }
};

/**
 * What is there already has its keys already: new ones are never made beside it, nor new data beside keys of others.
 * `first`: may they be made here, when nothing is there?
 */
const openKeysFor = async (
  config: Config,
  tools: StoreTools,
  { streams }: OpenStore,
  first: 'may be made' | 'are there',
): Promise<Keys> => {
  const [stream] = (await streams.streams(undefined, 1)).items;
  const file = join(config.data, KEYS);
  const isMissing = config.cosmos === undefined && !existsSync(file);
  if (stream !== undefined && isMissing) throw otherKeys(config);
  const { keys, close } = await openKeyStore(placeOf(config), file, tools);
  try {
    const needed = stream === undefined ? [] : [INDEX, schoolIdOf(stream)];
    if ((await keys.get(needed)).size < needed.length) throw otherKeys(config);
    if (stream === undefined && (await hasStreams(keys))) throw otherStreams(config);
    const used = stream !== undefined || (await keys.list('', undefined, 1)).items.length > 0;
    if (!used && first === 'are there') throw new PlaceRefused(NO_KEYS);
    const common = { keys, random: createRandom(), close };
    if (config.vault !== undefined) return { ...common, vault: await vaultAt(config.vault), ...NO_KEY_FILE };
    const keyFile = join(config.data, KEY_FILE);
    const madeKeyFile = ensureKeyFile(keyFile, used) ? keyFile : undefined;
    if (madeKeyFile !== undefined) tools.log.info('key file made: keep a copy of it, apart from the data');
    return { ...common, vault: createKeyFileVault(keyFile, randomBytes), keyFile, madeKeyFile };
  } catch (error) {
    close();
    throw error;
  }
};

const NO_KEY_FILE = { keyFile: undefined, madeKeyFile: undefined };

/** Only fetched when it is asked for: it costs 29 MB of memory, and time to start. */
const vaultAt = async (place: VaultPlace): Promise<Vault> => {
  const { createKeyVault } = await import('../services/vault/keyVault.ts');
  return createKeyVault(place);
};

/** What lies below the seal: opaque bytes, as whoever checks the chain needs them. */
export const openBelow = async (config: Config, tools: StoreTools = alone, maxPages?: number): Promise<OpenStore> => {
  const exists = (name: string): boolean => existsSync(join(config.data, name));
  if (config.cosmos === undefined && !exists(DATABASE) && exists(KEYS)) throw otherStreams(config);
  return openStore(placeOf(config, maxPages), tools);
};

/** The keys below what wraps them, to compare names; undefined where there is no file of keys, so that none is made. */
export const openKeysBelow = async (config: Config, tools: StoreTools = alone): Promise<OpenKeys | undefined> => {
  const file = join(config.data, KEYS);
  return config.cosmos === undefined && !existsSync(file) ? undefined : openKeyStore(placeOf(config), file, tools);
};

export const openStorage = async (
  config: Config,
  tools: StoreTools,
  maxPages: number | undefined,
): Promise<Storage> => {
  const below = await openBelow(config, tools, maxPages);
  try {
    return await sealed(below, await openKeysFor(config, tools, below, 'may be made'));
  } catch (error) {
    below.close();
    throw error;
  }
};

/** Without its keys nothing can be read or written either. */
const answers = async (keys: KeyStore): Promise<boolean> => {
  try {
    return (await keys.get([INDEX])).size === 1;
  } catch {
    return false;
  }
};

const sealed = async (below: OpenStore, keys: Keys): Promise<Storage> => {
  const index = await openIndexSecret(keys).catch((error: unknown) => {
    keys.close();
    throw error instanceof SealBroken ? new PlaceRefused(BROKEN_INDEX, { cause: error }) : error;
  });
  const ring = createKeyRing(keys);
  return {
    streams: rememberHeads(sealStreams(below.streams, { ring, random: keys.random })),
    persons: sealPersons(below.persons, { ring, random: keys.random }),
    access: below.access,
    keys: createSchoolKeys(index),
    madeKeyFile: keys.madeKeyFile,
    ready: async () => (await below.ready()) && (await answers(keys.keys)),
    close: () => {
      below.close();
      keys.close();
    },
  };
};
