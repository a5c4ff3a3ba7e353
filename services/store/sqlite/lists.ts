import type { DatabaseSync } from 'node:sqlite';
import type { Head, ListFilter, Page, SchoolRef, StreamStore } from '../../ports.ts';
import { cursorOf, nextCursor } from '../cursor.ts';
import { reading } from './errors.ts';
import { headOf, text } from './rows.ts';

/** Heads by filter, latest activity first; heads that are due, oldest first. */
export const createLists = (database: DatabaseSync): Pick<StreamStore, 'list' | 'due' | 'outdated' | 'streams'> => {
  const due = createDue(database);
  const outdated = createOutdated(database);
  const list = createList(database);
  const streams = createStreamPages(database);
  return {
    due: async (now, after, limit) => reading(() => due(now, after, limit)),
    outdated: async (school, calc, after, limit) => reading(() => outdated(school, calc, after, limit)),
    streams: async (after, limit) => reading(() => streams(after, limit)),
    list: async (filter, after, limit) => reading(() => list(filter, after, limit)),
  };
};

const createStreamPages = (database: DatabaseSync) => {
  const find = database.prepare(
    'SELECT pk FROM heads WHERE pk > :after UNION SELECT pk FROM commits WHERE pk > :after ORDER BY pk LIMIT :limit',
  );
  return (after: string | undefined, limit: number): Page<string> => {
    const items = find.all({ after: after ?? '', limit }).map((row) => text(row, 'pk'));
    return { items, after: items.length < limit ? undefined : items.at(-1) };
  };
};

/** Found by its index, however many are open: a test looks at the plan. */
export const DUE = `SELECT * FROM heads WHERE next_due_at IS NOT NULL AND next_due_at <= ? AND (next_due_at, pk) > (?, ?)
  ORDER BY next_due_at, pk LIMIT ?`;

const createDue = (database: DatabaseSync) => {
  const find = database.prepare(DUE);
  return (now: number, after: string | undefined, limit: number): Page<Head> => {
    const [at, pk] = cursorOf(after, [Number.MIN_SAFE_INTEGER, '', '']);
    const items = find.all(now, at, pk, limit).map(headOf);
    return { items, after: nextCursor(items, limit, (last) => [last.nextDueAt ?? 0, last.pk, '']) };
  };
};

const range = (is: '<' | '>') => `SELECT * FROM heads
  WHERE tenant = :tenant AND school = :school AND tombstone = 0 AND calc ${is} :calc AND (calc, pk) > (:from, :pk)`;

/** Two ranges of one index, below and above: SQLite does not search by "not equal". */
export const OUTDATED = `${range('<')} UNION ALL ${range('>')} ORDER BY calc, pk LIMIT :limit`;

const createOutdated = (database: DatabaseSync) => {
  const find = database.prepare(OUTDATED);
  return ({ tenant, school }: SchoolRef, calc: string, after: string | undefined, limit: number): Page<Head> => {
    const [, from, pk] = cursorOf(after, [0, '', '']);
    const items = find.all({ tenant, school, calc, from, pk, limit }).map(headOf);
    return { items, after: nextCursor(items, limit, (last) => [0, last.calc, last.pk]) };
  };
};

const createList = (database: DatabaseSync) => {
  // A filter that is not given lets everything through; the two ways to search have their own plan.
  const conditions = `h.tenant = :tenant AND h.kind = :kind AND h.tombstone = 0
    AND (:school = '' OR h.school = :school) AND (:status = '' OR h.status = :status)
    AND (:audience = '' OR h.audience = :audience) AND (:blind = '' OR h.blind_index = :blind)
    AND (-h.last_activity, h.pk) > (:at, :pk) ORDER BY h.last_activity DESC, h.pk LIMIT :limit`;
  const all = database.prepare(`SELECT h.* FROM heads h WHERE ${conditions}`);
  const mine = database.prepare(
    `SELECT h.* FROM people p JOIN heads h ON h.pk = p.pk WHERE p.person = :person AND ${conditions}`,
  );
  return (filter: ListFilter, after: string | undefined, limit: number): Page<Head> => {
    const { tenant, kind, school = '', blindIndex: blind = '', person } = filter;
    const [at, pk] = cursorOf(after, [Number.MIN_SAFE_INTEGER, '', '']);
    const values = {
      tenant,
      kind,
      school,
      status: filter.status ?? '',
      audience: filter.audience ?? '',
      blind,
      at,
      pk,
      limit,
    };
    const rows = person === undefined ? all.all(values) : mine.all({ ...values, person });
    const items = rows.map(headOf);
    return { items, after: nextCursor(items, limit, (last) => [-last.lastActivity, last.pk, '']) };
  };
};
