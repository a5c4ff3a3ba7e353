import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { AccessLog, PersonStore, SchoolKeys, StreamStore } from '../services/ports.ts';
import { openIndexSecret } from '../services/seal/indexSecret.ts';
import { createKeyRing, type RingTools } from '../services/seal/keyRing.ts';
import { sealStreams } from '../services/store/sealed.ts';
import { sealPersons } from '../services/store/sealedPersons.ts';
import { openSqliteKeys } from '../services/store/sqlite/keys.ts';
import { openSqlite, type Sqlite } from '../services/store/sqlite/open.ts';
import { createKeyFileVault, ensureKeyFile } from '../services/vault/keyFile.ts';
import { createSchoolKeys } from '../services/vault/schoolKeys.ts';
import type { Config } from './config.ts';

/** Everything that is kept, sealed; and the keyed hashes that find it again. */
export type Storage = {
  streams: StreamStore;
  persons: PersonStore;
  access: AccessLog;
  keys: SchoolKeys;
  ready: () => boolean;
  close: () => void;
};

const DATABASE = 'pluis.db';
const KEYS = 'keys.db';
const KEY_FILE = 'pluis.key';

/** The keys alone, as a rotation needs them. Throws `KeyFileError` when they do not fit the data. */
export type Keys = RingTools & { keyFile: string; close: () => void };

export const openKeys = async (config: Config): Promise<Keys> => {
  const stored = openSqliteKeys(join(config.data, KEYS));
  const used = (await stored.keys.list('', undefined, 1)).items.length > 0;
  const keyFile = join(config.data, KEY_FILE);
  ensureKeyFile(keyFile, used);
  const vault = createKeyFileVault(keyFile, randomBytes);
  return { keys: stored.keys, vault, random: randomBytes, keyFile, close: () => stored.close() };
};

/** What lies below the seal: opaque bytes, as whoever checks the chain needs them. */
export const openStore = (config: Config, maxPages?: number): Sqlite =>
  openSqlite(join(config.data, DATABASE), { maxPages });

/** `maxPages`: a disk that is soon full, for tests. */
export const openStorage = async (config: Config, maxPages: number | undefined): Promise<Storage> => {
  const keys = await openKeys(config);
  const index = await openIndexSecret(keys);
  const ring = createKeyRing(keys);
  const below = openStore(config, maxPages);
  return {
    streams: sealStreams(below.streams, { ring, random: keys.random }),
    persons: sealPersons(below.persons, { ring, random: keys.random }),
    access: below.access,
    keys: createSchoolKeys(index),
    ready: () => below.ready(),
    close: () => {
      below.close();
      keys.close();
    },
  };
};
