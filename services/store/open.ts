import type { Limit } from '../limit.ts';
import type { AccessLog, KeyStore, Log, PersonStore, StreamStore } from '../ports.ts';
import type { StorePlace } from './place.ts';
import { openSqliteKeys } from './sqlite/keys.ts';
import { openSqlite } from './sqlite/open.ts';

export type OpenStore = {
  streams: StreamStore;
  persons: PersonStore;
  access: AccessLog;
  /** Does it answer at this moment? */
  ready: () => Promise<boolean>;
  close: () => void;
};

export type StoreTools = { limit: Limit; log: Log; newId: () => string };

export type OpenKeys = { keys: KeyStore; close: () => void };

/** Where wrapped keys are kept: a file of their own, or the second account. */
export const openKeyStore = async (place: StorePlace, file: string, tools: StoreTools): Promise<OpenKeys> => {
  if (place.kind === 'cosmos') {
    const { openKeyAccount } = await import('./cosmos/open.ts');
    return openKeyAccount(place.keys, tools);
  }
  const stored = openSqliteKeys(file);
  return { keys: stored.keys, close: () => stored.close() };
};

/** Opens what the settings ask for; throws `PlaceRefused` when Pluis cannot work there. */
export const openStore = async (place: StorePlace, tools: StoreTools): Promise<OpenStore> => {
  switch (place.kind) {
    case 'sqlite': {
      const file = openSqlite(place.path, { maxPages: place.maxPages });
      const { streams, persons, access } = file;
      return { streams, persons, access, ready: async () => file.ready(), close: () => file.close() };
    }
    case 'cosmos': {
      // Only fetched when it is asked for: it would cost every school without it memory and time to start.
      const { openAccount } = await import('./cosmos/open.ts');
      return openAccount(place.cases, tools);
    }
    default:
      return place;
  }
};
