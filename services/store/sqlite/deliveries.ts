import type { DatabaseSync } from 'node:sqlite';
import type { ChatCard, Claimed, Delivery, Page, Settlement, StreamStore } from '../../ports.ts';
import { createCard } from './append.ts';
import { reading } from './errors.ts';
import { cursorOf, nextCursor } from './cursor.ts';
import { deliveryOf, text } from './rows.ts';
import type { Writer } from './writer.ts';

type Ref = { pk: string; id: string };
type Deliveries = Pick<StreamStore, 'visible' | 'claim' | 'settle'>;

/** What has to go out: found by time, taken by lease, settled by who holds the lease. */
export const createDeliveries = (database: DatabaseSync, writer: Writer): Deliveries => {
  const visible = createVisible(database);
  const claim = createClaim(database);
  const settle = createSettle(database);
  return {
    visible: async (now, after, limit) => reading(() => visible(now, after, limit)),
    claim: async (ref, now, leaseMs, token) => writer.write(() => claim(ref, now, leaseMs, token)),
    settle: async (ref, token, outcome) => writer.write(() => settle(ref, token, outcome)),
  };
};

const createVisible = (database: DatabaseSync) => {
  const find = database.prepare(
    `SELECT * FROM deliveries WHERE state IN ('waiting', 'leased') AND visible_at <= ? AND (state = 'waiting' OR lease_until <= ?)
     AND (visible_at, pk, id) > (?, ?, ?) ORDER BY visible_at, pk, id LIMIT ?`,
  );
  return (now: number, after: string | undefined, limit: number): Page<Delivery> => {
    const [at, pk, id] = cursorOf(after, [Number.MIN_SAFE_INTEGER, '', '']);
    const items = find.all(now, now, at, pk, id, limit).map(deliveryOf);
    return { items, after: nextCursor(items, limit, (last) => [last.visibleAt, last.pk, last.id]) };
  };
};

const createClaim = (database: DatabaseSync) => {
  const lease = database.prepare(
    `UPDATE deliveries SET state = 'leased', attempt = attempt + 1, token = ?, lease_until = ?
     WHERE pk = ? AND id = ? AND visible_at <= ? AND (state = 'waiting' OR (state = 'leased' AND lease_until <= ?)) RETURNING *`,
  );
  const card = database.prepare('SELECT person, activity, conversation FROM cards WHERE pk = ? AND person = ?');
  return ({ pk, id }: Ref, now: number, leaseMs: number, token: string): Claimed | undefined => {
    const row = lease.get(token, now + leaseMs, pk, id, now, now);
    if (row === undefined) return undefined;
    const delivery = deliveryOf(row);
    const last = card.get(pk, delivery.recipient.person);
    return { delivery, card: last === undefined ? undefined : cardOf(last) };
  };
};

const cardOf = (row: Record<string, unknown>): ChatCard => ({
  person: text(row, 'person'),
  activity: text(row, 'activity'),
  conversation: text(row, 'conversation'),
});

const createSettle = (database: DatabaseSync) => {
  const end = database.prepare(
    "UPDATE deliveries SET state = ?, note = ?, token = '' WHERE pk = ? AND id = ? AND state = 'leased' AND token = ?",
  );
  const remember = createCard(database);
  return ({ pk, id }: Ref, token: string, outcome: Settlement): boolean => {
    const note = outcome.state === 'sent' ? '' : outcome.note;
    if (end.run(outcome.state, note, pk, id, token).changes === 0) return false;
    if (outcome.state === 'sent' && outcome.card !== undefined) remember(pk, outcome.card);
    return true;
  };
};
