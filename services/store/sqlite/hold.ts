import { DatabaseSync } from 'node:sqlite';
import { isAway, opening } from './errors.ts';

/** A moment for a process that is just ending. */
const BUSY_MS = 1000;

/** Has any other process this file open, also one that does nothing at this moment? */
export const isInUse = (path: string): boolean => opening(path, () => isShared(path));

const isShared = (path: string): boolean => {
  const database = new DatabaseSync(path, { timeout: BUSY_MS });
  try {
    // Whoever has the file open shares it; this asks for it alone.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; ROLLBACK');
    return false;
  } catch (error) {
    if (isAway(error)) return true;
    throw error;
  } finally {
    database.close();
  }
};

/** Nobody writes to these files until they are released: who begins meanwhile is told that the store is busy. */
export const holdFiles = (paths: readonly string[]): (() => void) => {
  const held = paths.map((path) => {
    const database = new DatabaseSync(path, { timeout: BUSY_MS });
    database.exec('BEGIN IMMEDIATE');
    return database;
  });
  return () => {
    for (const database of held) database.close();
  };
};
