import { DatabaseSync } from 'node:sqlite';
import { PlaceRefused } from '../place.ts';

/** One entry a version, never changed afterwards. Rowid tables: they wrote faster than WITHOUT ROWID (store.md). */
const MIGRATIONS = [
  `
  CREATE TABLE heads (
    pk TEXT NOT NULL, version INTEGER NOT NULL, kind TEXT NOT NULL, tenant TEXT NOT NULL, school TEXT NOT NULL,
    code TEXT NOT NULL, status TEXT NOT NULL, step TEXT NOT NULL, round INTEGER NOT NULL, pace TEXT NOT NULL,
    audience TEXT NOT NULL, protocol TEXT NOT NULL, people TEXT NOT NULL, blind_index TEXT NOT NULL,
    last_activity INTEGER NOT NULL, next_due_at INTEGER, calc TEXT NOT NULL, shape INTEGER NOT NULL,
    snapshot BLOB NOT NULL, tombstone INTEGER NOT NULL DEFAULT 0
  );
  CREATE UNIQUE INDEX heads_pk ON heads (pk);
  CREATE INDEX heads_list ON heads (tenant, kind, school, last_activity DESC, pk);
  CREATE INDEX heads_due ON heads (next_due_at, pk) WHERE next_due_at IS NOT NULL;
  CREATE TABLE people (pk TEXT NOT NULL, person TEXT NOT NULL);
  CREATE UNIQUE INDEX people_person ON people (person, pk);
  CREATE INDEX people_pk ON people (pk);
  CREATE TABLE commits (pk TEXT NOT NULL, version INTEGER NOT NULL, at INTEGER NOT NULL, body BLOB NOT NULL);
  CREATE UNIQUE INDEX commits_version ON commits (pk, version);
  CREATE TABLE receipts (pk TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL);
  CREATE UNIQUE INDEX receipts_id ON receipts (pk, id);
  CREATE TABLE deliveries (
    pk TEXT NOT NULL, id TEXT NOT NULL, visible_at INTEGER NOT NULL, state TEXT NOT NULL, attempt INTEGER NOT NULL,
    kind TEXT NOT NULL, tenant TEXT NOT NULL, person TEXT NOT NULL, bundle TEXT NOT NULL, reason BLOB NOT NULL,
    token TEXT NOT NULL DEFAULT '', lease_until INTEGER NOT NULL DEFAULT 0, note TEXT NOT NULL DEFAULT ''
  );
  CREATE UNIQUE INDEX deliveries_id ON deliveries (pk, id);
  CREATE INDEX deliveries_open ON deliveries (visible_at, pk, id) WHERE state IN ('waiting', 'leased');
  CREATE TABLE cards (pk TEXT NOT NULL, person TEXT NOT NULL, activity TEXT NOT NULL, conversation TEXT NOT NULL);
  CREATE UNIQUE INDEX cards_person ON cards (pk, person);
  CREATE TABLE persons (
    tenant TEXT NOT NULL, person TEXT NOT NULL, id TEXT NOT NULL, body BLOB NOT NULL, ends_at INTEGER
  );
  CREATE UNIQUE INDEX persons_id ON persons (tenant, person, id);
  CREATE INDEX persons_ends ON persons (ends_at) WHERE ends_at IS NOT NULL;
  `,
  `
  ALTER TABLE deliveries ADD COLUMN doubts INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX deliveries_kind ON deliveries (kind, visible_at, pk, id) WHERE state IN ('waiting', 'leased');
  CREATE INDEX deliveries_stuck ON deliveries (pk, id) WHERE state IN ('held', 'failed');
  CREATE INDEX heads_calc ON heads (tenant, school, calc, pk) WHERE tombstone = 0;
  `,
  `
  CREATE TABLE access (
    id INTEGER PRIMARY KEY, tenant TEXT NOT NULL, school TEXT NOT NULL, stream TEXT NOT NULL, person TEXT NOT NULL,
    at INTEGER NOT NULL, view TEXT NOT NULL, why TEXT NOT NULL
  );
  CREATE INDEX access_school ON access (tenant, school, at DESC, id DESC);
  CREATE INDEX access_stream ON access (tenant, school, stream, at DESC, id DESC);
  CREATE INDEX access_at ON access (at);
  `,
  // The snapshot stands last: SQLite reads a row from its front, and reached a column behind it through all of its pages.
  `
  CREATE TABLE moved (
    pk TEXT NOT NULL, version INTEGER NOT NULL, tombstone INTEGER NOT NULL DEFAULT 0, kind TEXT NOT NULL,
    tenant TEXT NOT NULL, school TEXT NOT NULL, code TEXT NOT NULL, status TEXT NOT NULL, step TEXT NOT NULL,
    round INTEGER NOT NULL, pace TEXT NOT NULL, audience TEXT NOT NULL, protocol TEXT NOT NULL, people TEXT NOT NULL,
    blind_index TEXT NOT NULL, last_activity INTEGER NOT NULL, next_due_at INTEGER, calc TEXT NOT NULL,
    shape INTEGER NOT NULL, snapshot BLOB NOT NULL
  );
  INSERT INTO moved SELECT pk, version, tombstone, kind, tenant, school, code, status, step, round, pace, audience,
    protocol, people, blind_index, last_activity, next_due_at, calc, shape, snapshot FROM heads;
  DROP TABLE heads;
  ALTER TABLE moved RENAME TO heads;
  CREATE UNIQUE INDEX heads_pk ON heads (pk);
  CREATE INDEX heads_list ON heads (tenant, kind, school, last_activity DESC, pk);
  CREATE INDEX heads_due ON heads (next_due_at, pk) WHERE next_due_at IS NOT NULL;
  CREATE INDEX heads_calc ON heads (tenant, school, calc, pk) WHERE tombstone = 0;
  `,
];

const versionOf = (database: DatabaseSync): number =>
  Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);

/** Does a file still have the layout of an older Pluis? Looks, and changes nothing. */
export const isOlder = (path: string): boolean => {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return versionOf(database) < MIGRATIONS.length;
  } finally {
    database.close();
  }
};

/**
 * Brings the file to today's layout; a file of a newer Pluis is left alone. One transaction for all, so that
 * of two processes that start at once the second finds the work done.
 */
export const migrate = (database: DatabaseSync): void => {
  database.exec('BEGIN IMMEDIATE');
  try {
    const found = versionOf(database);
    if (found > MIGRATIONS.length)
      throw new PlaceRefused(
        `Deze gegevens zijn van een nieuwere versie van Pluis (${found}, deze versie kent ${MIGRATIONS.length}): start die nieuwere versie.`,
      );
    for (const statements of MIGRATIONS.slice(found)) database.exec(statements);
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length}; COMMIT;`);
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
};
