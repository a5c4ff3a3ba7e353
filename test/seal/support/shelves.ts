import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { ItemDefinition, OperationInput } from '@azure/cosmos';
import type { StreamStore } from '../../../services/ports.ts';
import { openSealedCosmos } from '../../support/cosmos/sealed.ts';
import { openGround } from './ground.ts';
import type { Hands, Part, Value } from './tamper.ts';

/** A sealed store, and what lies in it for whoever can write there. */
export type Shelf = {
  store: StreamStore;
  below: StreamStore;
  read(pk: string): Promise<Part[]>;
  /** What a stream has otherwise than before is written, or goes. */
  change(pk: string, from: readonly Part[], to: readonly Part[]): Promise<void>;
  /** One field of a delivery. */
  spoil(pk: string, delivery: string, field: string, value: string): Promise<void>;
  editable: Hands['editable'];
  close(): Promise<void>;
};

const FIELDS = ['version', 'kind', 'tenant', 'school', 'code', 'status', 'step', 'round', 'pace', 'audience'];
const MORE = ['protocol', 'people', 'calc', 'shape', 'snapshot'];

const TABLES = { head: 'heads', commit: 'commits', receipt: 'receipts' } as const;
const KINDS = ['head', 'commit', 'receipt'] as const;

export const sqliteShelf = async (): Promise<Shelf> => {
  const ground = openGround();
  const beside = new DatabaseSync(join(ground.folder, 'pluis.db'));
  beside.exec('PRAGMA synchronous = OFF');
  const partsOf = (kind: Part['kind'], pk: string): Part[] =>
    beside
      .prepare(`SELECT * FROM ${TABLES[kind]} WHERE pk = ?`)
      .all(pk)
      .map((fields) => ({ kind, version: Number(fields['version']), fields: valuesOf(fields) }));
  return {
    store: ground.store,
    below: ground.below.streams,
    read: async (pk) => KINDS.flatMap((kind) => partsOf(kind, pk)),
    change: async (pk, _from, to) => {
      for (const kind of KINDS) beside.prepare(`DELETE FROM ${TABLES[kind]} WHERE pk = ?`).run(pk);
      for (const { kind, fields } of to) {
        const names = Object.keys(fields);
        const marks = names.map(() => '?').join(', ');
        beside
          .prepare(`INSERT INTO ${TABLES[kind]} (${names.join(', ')}) VALUES (${marks})`)
          .run(...Object.values(fields).map(inRow));
      }
    },
    spoil: async (pk, delivery, field, value) => {
      beside.prepare(`UPDATE deliveries SET ${field} = ? WHERE pk = ? AND id = ?`).run(value, pk, delivery);
    },
    editable: {
      head: [...FIELDS, ...MORE, 'blind_index', 'last_activity', 'next_due_at'],
      commit: ['at', 'body', 'version'],
    },
    close: async () => {
      beside.close();
      ground.close();
    },
  };
};

/** Parts that are the same stay the same object. */
const lacking = (from: readonly Part[], to: readonly Part[]): Part[] => from.filter((part) => !to.includes(part));

const inRow = (value: Value): SQLInputValue => {
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'object' && value !== null && !(value instanceof Uint8Array) ? value.join(' ') : value;
};

const BYTES = new Set(['body', 'snapshot']);
const LEFT_OUT = /^_/;

export const cosmosShelf = async (): Promise<Shelf> => {
  const { streams, below, cases, close } = await openSealedCosmos();
  const itemsOf = async (partitionKey: string): Promise<ItemDefinition[]> =>
    (await cases.items.query<ItemDefinition>('SELECT * FROM c', { partitionKey }).fetchAll()).resources;
  return {
    store: streams,
    below: below.streams,
    read: async (pk) => (await itemsOf(pk)).map(partOf),
    change: async (pk, from, to) => {
      const operations: OperationInput[] = [
        ...lacking(from, to).map(({ fields }) => ({ operationType: 'Delete' as const, id: String(fields['id']) })),
        ...lacking(to, from).map(({ fields }) => ({ operationType: 'Create' as const, resourceBody: inItem(fields) })),
      ];
      const { code } = await cases.items.batch(operations, pk);
      if (code !== 200) throw new Error(`not changed: ${code}`);
    },
    spoil: async (pk, delivery, field, value) => {
      await cases.item(delivery, pk).patch([{ op: 'set', path: `/${field}`, value }]);
    },
    editable: { head: [...FIELDS, ...MORE, 'blindIndex', 'lastActivity', 'nextDueAt'], commit: ['at', 'body', 'seq'] },
    close,
  };
};

const partOf = (item: ItemDefinition): Part => {
  const [kind = 'receipt'] = KINDS.filter((each) =>
    String(item.id).startsWith({ head: 'head', commit: 'e-', receipt: 'k-' }[each]),
  );
  const ours = Object.entries(item).filter(([name]) => !LEFT_OUT.test(name));
  const fields = ours.map(([name, value]) => [name, BYTES.has(name) ? Buffer.from(String(value), 'base64') : value]);
  return { kind, version: Number(item['seq'] ?? item['version']), fields: valuesOf(Object.fromEntries(fields)) };
};

const inItem = (fields: Part['fields']) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
    ]),
  );

/** What a store gives, as values that a test can change. */
const valuesOf = (fields: Record<string, unknown>): Part['fields'] =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, valueOf(value)]));

const valueOf = (value: unknown): Value => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === null || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.map(String);
  throw new TypeError(`a ${typeof value} is in no store of ours`);
};
