import type { DatabaseSync } from 'node:sqlite';
import type { ChatCard, Claimed, Delivery, DeliveryKind, Page, Settlement, StreamStore } from '../../ports.ts';
import { createCard } from './append.ts';
import { reading } from './errors.ts';
import { cursorOf, nextCursor } from '../cursor.ts';
import { deliveryOf, text } from './rows.ts';
import type { Writer } from './writer.ts';

type Ref = { pk: string; id: string };
type Deliveries = Pick<StreamStore, 'visible' | 'claim' | 'settle' | 'stuck' | 'resolve'>;

/** What has to go out: found by time, taken by lease, settled by who holds the lease. */
export const createDeliveries = (database: DatabaseSync, writer: Writer): Deliveries => {
  const visible = createVisible(database);
  const claim = createClaim(database);
  const settle = createSettle(database);
  return {
    ...createStuck(database, writer),
    visible: async (now, after, limit, only) => reading(() => visible(now, after, limit, only)),
    claim: async (ref, now, leaseMs, token) => writer.write(() => claim(ref, now, leaseMs, token)),
    settle: async (ref, token, outcome) => writer.write(() => settle(ref, token, outcome)),
  };
};

const found = (kind: string) => `SELECT * FROM deliveries WHERE state IN ('waiting', 'leased') ${kind}
  AND visible_at <= :now AND (state = 'waiting' OR lease_until <= :now)
  AND (visible_at, pk, id) > (:at, :pk, :id) ORDER BY visible_at, pk, id LIMIT :limit`;

export const VISIBLE = found('');
export const VISIBLE_OF_KIND = found('AND kind = :only');

const createVisible = (database: DatabaseSync) => {
  const all = database.prepare(VISIBLE);
  const ofKind = database.prepare(VISIBLE_OF_KIND);
  return (now: number, after: string | undefined, limit: number, only?: DeliveryKind): Page<Delivery> => {
    const [at, pk, id] = cursorOf(after, [Number.MIN_SAFE_INTEGER, '', '']);
    const values = { now, at, pk, id, limit };
    const items = (only === undefined ? all.all(values) : ofKind.all({ ...values, only })).map(deliveryOf);
    return { items, after: nextCursor(items, limit, (last) => [last.visibleAt, last.pk, last.id]) };
  };
};

const createClaim = (database: DatabaseSync) => {
  const lease = database.prepare(
    `UPDATE deliveries SET doubts = doubts + (state = 'leased'), state = 'leased', attempt = attempt + 1, token = ?, lease_until = ?
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

export const cardOf = (row: Record<string, unknown>): ChatCard => ({
  person: text(row, 'person'),
  activity: text(row, 'activity'),
  conversation: text(row, 'conversation'),
});

const createSettle = (database: DatabaseSync) => {
  const end = database.prepare(
    `UPDATE deliveries SET state = ?, note = ?, visible_at = coalesce(?, visible_at), doubts = doubts + ?, token = ''
     WHERE pk = ? AND id = ? AND state = 'leased' AND token = ?`,
  );
  const remember = createCard(database);
  return ({ pk, id }: Ref, token: string, outcome: Settlement): boolean => {
    const note = outcome.state === 'sent' ? '' : outcome.note;
    const again = outcome.state === 'waiting' ? outcome : { visibleAt: null, doubt: false };
    const changed = end.run(outcome.state, note, again.visibleAt, Number(again.doubt), pk, id, token).changes;
    if (changed === 0) return false;
    if (outcome.state === 'sent' && outcome.card !== undefined) remember(pk, outcome.card);
    return true;
  };
};

/** Everything of a school has its key as a prefix. */
const createStuck = (database: DatabaseSync, writer: Writer): Pick<StreamStore, 'stuck' | 'resolve'> => {
  const find = database.prepare(
    `SELECT * FROM deliveries WHERE state IN ('held', 'failed') AND (pk = :own OR (pk > :first AND pk < :last))
     AND (pk, id) > (:pk, :id) ORDER BY pk, id LIMIT :limit`,
  );
  const end = database.prepare(
    `UPDATE deliveries SET state = ?, note = ?, visible_at = coalesce(?, visible_at), doubts = 0
     WHERE pk = ? AND id = ? AND state IN ('held', 'failed')`,
  );
  return {
    stuck: async ({ tenant, school }, after, limit) =>
      reading(() => {
        const [, pk, id] = cursorOf(after, [0, '', '']);
        const own = `${tenant}|${school}`;
        const items = find.all({ own, first: `${own}|`, last: `${own}}`, pk, id, limit }).map(deliveryOf);
        return { items, after: nextCursor(items, limit, (last) => [0, last.pk, last.id]) };
      }),
    resolve: async ({ pk, id }, to) =>
      writer.write(() => {
        const [note, visibleAt] = to.state === 'waiting' ? ['', to.visibleAt] : [to.note, null];
        return end.run(to.state, note, visibleAt, pk, id).changes === 1;
      }),
  };
};
