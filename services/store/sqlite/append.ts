import type { DatabaseSync } from 'node:sqlite';
import type { Appended, Batch, ChatCard, NewDelivery, StoredCommit } from '../../ports.ts';
import { DeliveryCollision } from '../deliveryCollision.ts';
import { isConstraint } from './errors.ts';
import { createHead } from './head.ts';
import { joined, number, text } from './rows.ts';

/**
 * One act, within the transaction of its turn: a tombstone first, then the receipt, then the commit, which is
 * the lock: it can be created only once, and only after the one before it. A head may lag behind the commits
 * and is caught up here; nothing else is ever written over.
 */
export const createAppend = (database: DatabaseSync): ((batch: Batch) => Appended) => {
  const found = database.prepare('SELECT version, tombstone, people, calc, next_due_at FROM heads WHERE pk = ?');
  const newReceipt = database.prepare('INSERT INTO receipts (pk, id, version) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  const oldReceipt = database.prepare('SELECT version FROM receipts WHERE pk = ? AND id = ?');
  const undoReceipt = database.prepare('DELETE FROM receipts WHERE pk = ? AND id = ?');
  const newCommit = createCommit(database);
  const head = createHead(database);
  const people = createPeople(database);
  const deliver = createDeliver(database);
  const card = createCard(database);

  return (batch) => {
    const { pk, receipt, commit } = batch;
    const row = found.get(pk);
    if (row !== undefined && number(row, 'tombstone') === 1) return { kind: 'conflict' };
    if (newReceipt.run(pk, receipt, commit.version).changes === 0) {
      return { kind: 'repeated', version: number(oldReceipt.get(pk, receipt) ?? {}, 'version') };
    }
    if (!newCommit(pk, batch.commit, row === undefined ? 0 : number(row, 'version'))) {
      undoReceipt.run(pk, receipt);
      return { kind: 'conflict' };
    }
    head(batch.head, row && { calc: row['calc'], nextDueAt: row['next_due_at'] });
    if ((row === undefined ? '' : text(row, 'people')) !== joined(batch.head.people)) people(pk, batch.head.people);
    for (const delivery of batch.deliveries) deliver(pk, delivery);
    if (batch.card !== undefined) card(pk, batch.card);
    return { kind: 'done' };
  };
};

/** False when this version exists already, or the one before it does not. */
const createCommit = (database: DatabaseSync) => {
  const exists = database.prepare('SELECT 1 FROM commits WHERE pk = ? AND version = ?');
  const add = database.prepare(
    'INSERT INTO commits (pk, version, at, body) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  return (pk: string, { version, at, body }: StoredCommit, head: number): boolean => {
    const before = version - 1;
    if (before !== head && (before < head || exists.get(pk, before) === undefined)) return false;
    return add.run(pk, version, at, body).changes === 1;
  };
};

const createPeople = (database: DatabaseSync) => {
  const forget = database.prepare('DELETE FROM people WHERE pk = ?');
  const add = database.prepare('INSERT INTO people (pk, person) VALUES (?, ?) ON CONFLICT DO NOTHING');
  return (pk: string, people: string[]): void => {
    forget.run(pk);
    for (const person of people) add.run(pk, person);
  };
};

const createDeliver = (database: DatabaseSync) => {
  const add = database.prepare(
    `INSERT INTO deliveries (pk, id, visible_at, state, attempt, kind, tenant, person, bundle, reason)
     VALUES (?, ?, ?, 'waiting', 0, ?, ?, ?, ?, ?)`,
  );
  return (pk: string, { id, visibleAt, kind, recipient, bundle, reason }: NewDelivery): void => {
    try {
      add.run(pk, id, visibleAt, kind, recipient.tenant, recipient.person, bundle, reason);
    } catch (error) {
      throw isConstraint(error) ? new DeliveryCollision() : error;
    }
  };
};

/** Remembers the card on which a person last saw a stream. */
export const createCard = (database: DatabaseSync) => {
  const put = database.prepare(
    `INSERT INTO cards (pk, person, activity, conversation) VALUES (?, ?, ?, ?)
     ON CONFLICT (pk, person) DO UPDATE SET activity = excluded.activity, conversation = excluded.conversation`,
  );
  return (pk: string, { person, activity, conversation }: ChatCard): void => {
    put.run(pk, person, activity, conversation);
  };
};
