import type { DatabaseSync } from 'node:sqlite';
import type { Loaded, LoadOptions, StoredCommit, StreamStore } from '../../ports.ts';
import { createAppend } from './append.ts';
import { createDeliveries } from './deliveries.ts';
import { reading } from './errors.ts';
import { createLists } from './lists.ts';
import { bytes, headOf, number } from './rows.ts';
import type { Writer } from './writer.ts';

/** The streams of one file. Reads see what is on disk; writes wait for the end of the turn. */
export const createStreams = (database: DatabaseSync, writer: Writer): StreamStore => {
  const append = createAppend(database);
  const destroy = createDestroy(database);
  const load = createLoad(database);
  const some = database.prepare(
    'SELECT version, at, body FROM commits WHERE pk = ? AND version >= ? ORDER BY version LIMIT ?',
  );
  const commits = (pk: string, from: number, limit: number): StoredCommit[] =>
    some
      .all(pk, from, limit)
      .map((row) => ({ version: number(row, 'version'), at: number(row, 'at'), body: bytes(row, 'body') }));
  const receipts = database.prepare('SELECT count(*) AS sum FROM receipts WHERE pk = ?');
  return {
    receipts: async (pk) => reading(() => number(receipts.get(pk) ?? {}, 'sum')),
    load: async (pk, options = {}) => reading(() => load(pk, options)),
    commits: async (pk, from, limit) => reading(() => commits(pk, from, limit)),
    append: async (batch) => writer.write(() => append(batch)),
    destroy: async (pk, at) => writer.write(() => destroy(pk, at)),
    ...createDeliveries(database, writer),
    ...createLists(database),
  };
};

const createLoad = (database: DatabaseSync) => {
  const whole = database.prepare('SELECT * FROM heads WHERE pk = ?');
  const brief = database.prepare('SELECT version, tombstone FROM heads WHERE pk = ?');
  const receipts = database.prepare('SELECT version FROM receipts WHERE pk = ? AND id = ?');
  return (pk: string, { known, receipt }: LoadOptions): Loaded => {
    const seen = receipt === undefined ? undefined : receipts.get(pk, receipt);
    const repeated = seen === undefined ? {} : { repeated: number(seen, 'version') };
    if (known !== undefined) {
      const row = brief.get(pk);
      if (row !== undefined && number(row, 'tombstone') === 0 && number(row, 'version') === known)
        return { kind: 'unchanged', version: known, ...repeated };
    }
    const row = whole.get(pk);
    if (row === undefined) return { kind: 'none' };
    if (number(row, 'tombstone') === 1) return { kind: 'tombstone', version: number(row, 'version') };
    return { kind: 'head', head: headOf(row), ...repeated };
  };
};

/** A last commit without content and a tombstone stay, so that a late writer meets a conflict (design.md 4). */
const createDestroy = (database: DatabaseSync) => {
  const found = database.prepare('SELECT version, tombstone FROM heads WHERE pk = ?');
  const bury = database.prepare(
    `UPDATE heads SET version = ?, tombstone = 1, people = '', blind_index = '', snapshot = x'', code = '', step = '', pace = '',
     status = 'closed', next_due_at = NULL, last_activity = ? WHERE pk = ?`,
  );
  const last = database.prepare("INSERT INTO commits (pk, version, at, body) VALUES (?, ?, ?, x'')");
  const clear = [
    database.prepare('DELETE FROM receipts WHERE pk = ?'),
    database.prepare('DELETE FROM deliveries WHERE pk = ?'),
    database.prepare('DELETE FROM cards WHERE pk = ?'),
    database.prepare('DELETE FROM people WHERE pk = ?'),
    database.prepare('DELETE FROM commits WHERE pk = ?'),
  ];
  return (pk: string, at: number): void => {
    const row = found.get(pk);
    if (row === undefined || number(row, 'tombstone') === 1) return;
    const version = number(row, 'version') + 1;
    for (const statement of clear) statement.run(pk);
    last.run(pk, version, at);
    bury.run(version, at, pk);
  };
};
