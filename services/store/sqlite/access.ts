import type { DatabaseSync } from 'node:sqlite';
import type { AccessLog, AccessRecord } from '../../ports.ts';
import { cursorOf, nextCursor } from '../cursor.ts';
import { reading } from './errors.ts';
import { number, type Row, text } from './rows.ts';
import type { Writer } from './writer.ts';

/** Who read what: rows that are added, read newest first, and removed when they are old. */
export const createAccess = (database: DatabaseSync, writer: Writer): AccessLog => {
  const add = database.prepare(
    'INSERT INTO access (tenant, school, stream, person, at, view, why) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const page = `at >= :from AND (-at, -id) > (:at, :id) ORDER BY at DESC, id DESC LIMIT :limit`;
  const all = database.prepare(`SELECT * FROM access WHERE tenant = :tenant AND school = :school AND ${page}`);
  const ofStream = database.prepare(
    `SELECT * FROM access WHERE tenant = :tenant AND school = :school AND stream = :stream AND ${page}`,
  );
  const sweep = database.prepare('DELETE FROM access WHERE at < ?');
  return {
    add: async ({ tenant, school, stream, person, at, view, why }) =>
      writer.write(() => void add.run(tenant, school, stream, person, at, view, why)),
    list: async ({ tenant, school, stream, from }, after, limit) =>
      reading(() => {
        const [at, id] = cursorOf(after, [Number.MIN_SAFE_INTEGER, '0', '']);
        const values = { tenant, school, from, at, id: Number(id), limit };
        const rows = stream === undefined ? all.all(values) : ofStream.all({ ...values, stream });
        const next = nextCursor(rows, limit, (last) => [-number(last, 'at'), String(-number(last, 'id')), '']);
        return { items: rows.map(recordOf), after: next };
      }),
    sweep: async (before) => writer.write(() => Number(sweep.run(before).changes)),
  };
};

export const recordOf = (row: Row): AccessRecord => ({
  tenant: text(row, 'tenant'),
  school: text(row, 'school'),
  stream: text(row, 'stream'),
  person: text(row, 'person'),
  at: number(row, 'at'),
  view: text(row, 'view'),
  why: text(row, 'why'),
});
