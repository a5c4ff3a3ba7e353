import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type KeyStore, StoreUnavailable } from '../../ports.ts';
import { isConstraint, opening, reading } from './errors.ts';
import { bytes, number, text } from './rows.ts';

export type SqliteKeys = { keys: KeyStore; close(): void };

const BUSY_MS = 1000;

/**
 * Wrapped keys in a file of their own: `secure_delete`, and the write-ahead log is emptied after a removal, so that a key
 * that was removed is not left behind on the pages of the file.
 */
export const openSqliteKeys = (path: string): SqliteKeys => {
  const database = opening(path, () => opened(path));
  return { keys: createKeys(database), close: () => database.close() };
};

const opened = (path: string): DatabaseSync => {
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path, { timeout: BUSY_MS });
  try {
    chmodSync(path, 0o600);
    database.exec(`PRAGMA secure_delete = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE IF NOT EXISTS keys (id TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL)`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

const createKeys = (database: DatabaseSync): KeyStore => {
  const find = database.prepare('SELECT bytes FROM keys WHERE id = ?');
  const add = database.prepare('INSERT INTO keys (id, bytes) VALUES (?, ?)');
  const change = database.prepare('UPDATE keys SET bytes = ? WHERE id = ? AND bytes = ?');
  const remove = database.prepare('DELETE FROM keys WHERE id = ?');
  const checkpoint = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)');
  const some = database.prepare('SELECT id, bytes FROM keys WHERE substr(id, 1, ?) = ? AND id > ? ORDER BY id LIMIT ?');
  return {
    get: async (ids) =>
      reading(
        () =>
          new Map(
            ids.flatMap((id) => {
              const row = find.get(id);
              return row === undefined ? [] : [[id, bytes(row, 'bytes')] as const];
            }),
          ),
      ),
    create: async (id, value) => reading(() => created(() => add.run(id, value))),
    replace: async (id, before, after) => reading(() => change.run(after, id, before).changes === 1),
    remove: async (id) =>
      reading(() => {
        remove.run(id);
        // Somebody reads at this moment: the key still stands in the log, so it is not gone. It is tried again.
        const emptied = checkpoint.get();
        if (emptied === undefined || number(emptied, 'busy') !== 0)
          throw new StoreUnavailable('the log of the keys was not emptied');
      }),
    list: async (prefix, after, limit) =>
      reading(() => {
        const items = some
          .all(prefix.length, prefix, after ?? '', limit)
          .map((row) => ({ id: text(row, 'id'), bytes: bytes(row, 'bytes') }));
        return { items, after: items.length < limit ? undefined : items.at(-1)?.id };
      }),
  };
};

const created = (add: () => unknown): boolean => {
  try {
    add();
    return true;
  } catch (error) {
    if (isConstraint(error)) return false;
    throw error;
  }
};
