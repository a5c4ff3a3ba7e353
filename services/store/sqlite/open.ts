import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { AccessLog, PersonStore, StreamStore } from '../../ports.ts';
import { createAccess } from './access.ts';
import { opening } from './errors.ts';
import { migrate } from './migrations.ts';
import { createPersons } from './persons.ts';
import { createStreams } from './streams.ts';
import { createWriter } from './writer.ts';

export type Sqlite = {
  streams: StreamStore;
  persons: PersonStore;
  access: AccessLog;
  /** Can it be read at this moment? */
  ready(): boolean;
  /** Writes what is queued and closes the file. */
  close(): void;
};

const BUSY_MS = 1000;

/** `maxPages`: the file may not grow beyond it, as on a disk that is full. */
type Limits = { busyMs?: number; maxPages?: number | undefined };

/**
 * FULL: what is acknowledged survives a power cut, not only a crash. The log is put back into the file every
 * 16,000 pages and 16 MB of pages stay in memory: with the defaults an act took a fifth longer.
 */
const PRAGMAS = `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
  PRAGMA wal_autocheckpoint = 16000; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY;`;

/** Opens (and makes) the file. */
export const openSqlite = (path: string, limits: Limits = {}): Sqlite => {
  const database = opening(path, () => opened(path, limits));
  const writer = createWriter(database);
  const alive = database.prepare('SELECT 1 FROM heads LIMIT 1');
  return {
    streams: createStreams(database, writer),
    persons: createPersons(database, writer),
    access: createAccess(database, writer),
    ready: () => isAlive(() => alive.get()),
    close: () => {
      writer.flush();
      database.close();
    },
  };
};

const opened = (path: string, { busyMs = BUSY_MS, maxPages }: Limits): DatabaseSync => {
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path, { timeout: busyMs });
  try {
    database.exec(PRAGMAS);
    migrate(database);
    if (maxPages !== undefined) database.exec(`PRAGMA max_page_count = ${maxPages}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

const isAlive = (read: () => unknown): boolean => {
  try {
    read();
    return true;
  } catch {
    return false;
  }
};
