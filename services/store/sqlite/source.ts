import { DatabaseSync } from 'node:sqlite';
import type { Source, Whole } from '../copy/whole.ts';
import { recordOf } from './access.ts';
import { cardOf } from './deliveries.ts';
import { bytes, deliveryOf, headOf, number, type Row, text } from './rows.ts';

/** A file as it stands, opened for reading only: nothing is made, moved to a newer layout or written. */
export const openSource = (path: string): Source => {
  const database = new DatabaseSync(path, { readOnly: true });
  const all = (from: string, value: string): Row[] => database.prepare(`SELECT * FROM ${from}`).all(value);
  return {
    schools: () =>
      database
        .prepare("SELECT pk FROM heads WHERE kind = 'school' ORDER BY pk")
        .all()
        .map((row) => text(row, 'pk')),
    // The school's own stream last: before it is there, nobody has a role in that school.
    streams: (school) => [
      ...database
        .prepare('SELECT pk FROM heads WHERE substr(pk, 1, ?) = ? ORDER BY pk')
        .all(school.length + 1, `${school}|`)
        .map((row) => text(row, 'pk')),
      school,
    ],
    read: (pk) => wholeOf(pk, all),
    persons: (tenant) =>
      all('persons WHERE tenant = ? ORDER BY person, id', tenant).map((row) => ({
        tenant,
        person: text(row, 'person'),
        id: text(row, 'id'),
        body: bytes(row, 'body'),
        endsAt: row['ends_at'] === null ? undefined : number(row, 'ends_at'),
      })),
    readings: (school) =>
      all("access WHERE tenant || '|' || school = ? ORDER BY id", school).map((row) => ({
        ...recordOf(row),
        no: `a-${String(number(row, 'id')).padStart(12, '0')}`,
      })),
    close: () => database.close(),
  };
};

const wholeOf = (pk: string, all: (from: string, value: string) => Row[]): Whole => {
  const [row = {}] = all('heads WHERE pk = ?', pk);
  return {
    pk,
    head:
      number(row, 'tombstone') === 1
        ? { tombstone: number(row, 'version'), at: number(row, 'last_activity') }
        : headOf(row),
    commits: all('commits WHERE pk = ? ORDER BY version', pk).map((each) => ({
      version: number(each, 'version'),
      at: number(each, 'at'),
      body: bytes(each, 'body'),
    })),
    receipts: all('receipts WHERE pk = ?', pk).map((each) => ({
      id: text(each, 'id'),
      version: number(each, 'version'),
    })),
    deliveries: all('deliveries WHERE pk = ? ORDER BY id', pk).map(deliveryOf),
    cards: all('cards WHERE pk = ?', pk).map(cardOf),
  };
};
