import type { DatabaseSync } from 'node:sqlite';
import type { Head } from '../../ports.ts';
import { joined } from './rows.ts';

const FIXED = ['kind', 'tenant', 'school', 'code', 'calc', 'next_due_at'];
const MOVING =
  'version, status, step, round, pace, audience, protocol, people, blind_index, last_activity, shape, snapshot'.split(
    ', ',
  );

const movingOf = (head: Head) => [
  head.version,
  head.status,
  head.step,
  head.round,
  head.pace,
  head.audience,
  head.protocol,
  joined(head.people),
  head.blindIndex,
  head.lastActivity,
  head.shape,
  head.snapshot,
];

/** What a stored head says of what most acts leave as it is. */
export type Standing = { calc: unknown; nextDueAt: unknown };

/**
 * Writes the first head of a stream, or its next one. SQLite writes an index again whenever a column of it is set, also
 * to the same value: what most acts leave as it is, is set only where it differs. That is a quarter of an act's time in
 * SQLite (measured).
 */
export const createHead = (database: DatabaseSync): ((head: Head, before: Standing | undefined) => void) => {
  const columns = [...MOVING, 'pk', ...FIXED];
  const first = database.prepare(
    `INSERT INTO heads (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  const next = database.prepare(`UPDATE heads SET ${MOVING.map((column) => `${column} = ?`).join(', ')} WHERE pk = ?`);
  const calc = database.prepare('UPDATE heads SET calc = ? WHERE pk = ?');
  const due = database.prepare('UPDATE heads SET next_due_at = ? WHERE pk = ?');
  return (head, before) => {
    if (before === undefined) {
      const { kind, tenant, school, code } = head;
      first.run(...movingOf(head), head.pk, kind, tenant, school, code, head.calc, head.nextDueAt);
      return;
    }
    next.run(...movingOf(head), head.pk);
    if (before.calc !== head.calc) calc.run(head.calc, head.pk);
    if (before.nextDueAt !== head.nextDueAt) due.run(head.nextDueAt, head.pk);
  };
};
