import type { DatabaseSync } from 'node:sqlite';
import type { PersonStore } from '../../ports.ts';
import { reading } from './errors.ts';
import { bytes } from './rows.ts';
import type { Writer } from './writer.ts';

/** What is kept per person; what has ended is not there any more, swept or not. */
export const createPersons = (database: DatabaseSync, writer: Writer): PersonStore => {
  const find = database.prepare(
    'SELECT body FROM persons WHERE tenant = ? AND person = ? AND id = ? AND (ends_at IS NULL OR ends_at > ?)',
  );
  const put = database.prepare(
    `INSERT INTO persons (tenant, person, id, body, ends_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (tenant, person, id) DO UPDATE SET body = excluded.body, ends_at = excluded.ends_at`,
  );
  // What has ended is nobody's any more: it may be taken over.
  const take = database.prepare(
    `INSERT INTO persons (tenant, person, id, body, ends_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (tenant, person, id) DO UPDATE SET body = excluded.body, ends_at = excluded.ends_at
     WHERE persons.ends_at <= ?`,
  );
  const remove = database.prepare('DELETE FROM persons WHERE tenant = ? AND person = ? AND id = ?');
  const sweep = database.prepare('DELETE FROM persons WHERE ends_at IS NOT NULL AND ends_at <= ?');
  return {
    get: async ({ tenant, person }, id, now) =>
      reading(() => {
        const row = find.get(tenant, person, id, now);
        return row === undefined ? undefined : bytes(row, 'body');
      }),
    put: async ({ tenant, person }, id, body, endsAt) =>
      writer.write(() => {
        put.run(tenant, person, id, body, endsAt ?? null);
      }),
    take: async ({ tenant, person }, id, body, now, endsAt) =>
      writer.write(() => take.run(tenant, person, id, body, endsAt, now).changes === 1),
    remove: async ({ tenant, person }, id) =>
      writer.write(() => {
        remove.run(tenant, person, id);
      }),
    sweep: async (now) => writer.write(() => Number(sweep.run(now).changes)),
  };
};
