import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createLimit } from '../services/limit.ts';
import type { AccessLog, PersonStore, SchoolKeys, StreamStore, Vault } from '../services/ports.ts';
import { openIndexSecret } from '../services/seal/indexSecret.ts';
import { createKeyRing, type RingTools } from '../services/seal/keyRing.ts';
import { openKeyStore, openStore, type OpenStore, type StoreTools } from '../services/store/open.ts';
import type { StorePlace } from '../services/store/place.ts';
import { sealStreams } from '../services/store/sealed.ts';
import { sealPersons } from '../services/store/sealedPersons.ts';
import { createKeyFileVault, ensureKeyFile } from '../services/vault/keyFile.ts';
import { createKeyVault } from '../services/vault/keyVault.ts';
import { createSchoolKeys } from '../services/vault/schoolKeys.ts';
import type { Config } from './config.ts';

/** Everything that is kept, sealed; and the keyed hashes that find it again. */
export type Storage = {
  streams: StreamStore;
  persons: PersonStore;
  access: AccessLog;
  keys: SchoolKeys;
  ready: () => Promise<boolean>;
  close: () => void;
};

export const DATABASE = 'pluis.db';
export const KEYS = 'keys.db';
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
 * The keys alone, as a rotation needs them. `keyFile`: undefined when Key Vault wraps. Throws `KeyFileError` or
 * `VaultRefused` when what wraps does not fit the data.
 */
export type Keys = RingTools & { keyFile: string | undefined; close: () => void };

export const openKeys = async (config: Config, tools: StoreTools = alone): Promise<Keys> => {
  const stored = await openKeyStore(placeOf(config), join(config.data, KEYS), tools);
  const used = (await stored.keys.list('', undefined, 1)).items.length > 0;
  const { keys, close } = stored;
  if (config.vault !== undefined)
    return { keys, vault: await createKeyVault(config.vault), random: randomBytes, keyFile: undefined, close };
  const keyFile = join(config.data, KEY_FILE);
  return { keys, vault: fileVault(keyFile, used), random: randomBytes, keyFile, close };
};

const fileVault = (path: string, used: boolean): Vault => {
  ensureKeyFile(path, used);
  return createKeyFileVault(path, randomBytes);
};

/** What lies below the seal: opaque bytes, as whoever checks the chain needs them. */
export const openBelow = async (config: Config, tools: StoreTools = alone, maxPages?: number): Promise<OpenStore> =>
  openStore(placeOf(config, maxPages), tools);

export const openStorage = async (
  config: Config,
  tools: StoreTools,
  maxPages: number | undefined,
): Promise<Storage> => {
  const keys = await openKeys(config, tools);
  const index = await openIndexSecret(keys);
  const ring = createKeyRing(keys);
  const below = await openBelow(config, tools, maxPages);
  return {
    streams: sealStreams(below.streams, { ring, random: keys.random }),
    persons: sealPersons(below.persons, { ring, random: keys.random }),
    access: below.access,
    keys: createSchoolKeys(index),
    ready: below.ready,
    close: () => {
      below.close();
      keys.close();
    },
  };
};
