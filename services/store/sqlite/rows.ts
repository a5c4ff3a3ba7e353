import type { Delivery, DeliveryKind, DeliveryState, Head, StreamKind } from '../../ports.ts';
import { misshapenDelivery, misshapenHead } from '../misshapen.ts';

/** A row as node:sqlite gives it, read column by column: what has another type is a fault of the file. */
export type Row = Record<string, unknown>;

export const text = (row: Row, name: string): string => {
  const value = row[name];
  if (typeof value !== 'string') throw new TypeError(`column ${name} holds no text`);
  return value;
};

export const number = (row: Row, name: string): number => {
  const value = row[name];
  if (typeof value !== 'number') throw new TypeError(`column ${name} holds no number`);
  return value;
};

export const bytes = (row: Row, name: string): Uint8Array => {
  const value = row[name];
  if (!(value instanceof Uint8Array)) throw new TypeError(`column ${name} holds no bytes`);
  return value;
};

const oneOf = <const T extends string>(row: Row, name: string, options: readonly T[]): T => {
  const value = text(row, name);
  const found = options.find((option) => option === value);
  if (found === undefined) throw new TypeError(`column ${name} holds no known word`);
  return found;
};

const KINDS: readonly StreamKind[] = ['signaal', 'casus', 'school'];
const DELIVERY_KINDS: readonly DeliveryKind[] = ['nudge', 'alert', 'update', 'command'];
const STATES: readonly DeliveryState[] = ['waiting', 'leased', 'sent', 'cancelled', 'failed', 'held'];

/** People stand in the head as one text, for the way back; `people` is the table that is searched. */
export const joined = (people: string[]): string => people.join(' ');

const wholeHead = (row: Row): Head => ({
  pk: text(row, 'pk'),
  version: number(row, 'version'),
  kind: oneOf(row, 'kind', KINDS),
  tenant: text(row, 'tenant'),
  school: text(row, 'school'),
  code: text(row, 'code'),
  status: oneOf(row, 'status', ['open', 'closed']),
  step: text(row, 'step'),
  round: number(row, 'round'),
  pace: text(row, 'pace'),
  audience: oneOf(row, 'audience', ['normal', 'staff']),
  protocol: text(row, 'protocol'),
  people: text(row, 'people')
    .split(' ')
    .filter((person) => person !== ''),
  blindIndex: text(row, 'blind_index'),
  lastActivity: number(row, 'last_activity'),
  nextDueAt: row['next_due_at'] === null ? null : number(row, 'next_due_at'),
  calc: text(row, 'calc'),
  shape: number(row, 'shape'),
  snapshot: bytes(row, 'snapshot'),
});

/** What cannot be read takes no other row along. */
const readOr =
  <Read>(whole: (row: Row) => Read, misshapen: (row: Row) => Read): ((row: Row) => Read) =>
  (row) => {
    try {
      return whole(row);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return misshapen(row);
    }
  };

export const headOf = readOr(wholeHead, (row) => {
  const { blind_index: blindIndex, last_activity: lastActivity, next_due_at: nextDueAt } = row;
  return misshapenHead({ ...row, people: [], blindIndex, lastActivity, nextDueAt });
});

const wholeDelivery = (row: Row): Delivery => ({
  pk: text(row, 'pk'),
  id: text(row, 'id'),
  visibleAt: number(row, 'visible_at'),
  kind: oneOf(row, 'kind', DELIVERY_KINDS),
  recipient: { tenant: text(row, 'tenant'), person: text(row, 'person') },
  bundle: oneOf(row, 'bundle', ['now', 'digest']),
  reason: bytes(row, 'reason'),
  state: oneOf(row, 'state', STATES),
  attempt: number(row, 'attempt'),
  doubts: number(row, 'doubts'),
  note: text(row, 'note'),
});

export const deliveryOf = readOr(wholeDelivery, (row) => {
  const { visible_at: visibleAt, tenant, person } = row;
  return misshapenDelivery({ ...row, visibleAt, recipient: { tenant, person } });
});
