import type { Container, OperationInput } from '@azure/cosmos';
import { createLimit } from '../../limit.ts';
import type { KeyStore } from '../../ports.ts';
import type { KeptOfPerson, Source, Whole } from '../copy/whole.ts';
import type { CosmosPlace } from '../place.ts';
import { partitionOfReading } from './access.ts';
import { OperationFailed } from './answers.ts';
import { type Call, createCall } from './calls.ts';
import { markCopying, unmarkCopying } from './copying.ts';
import { openClient } from './client.ts';
import { ACCESS, CASES, DATABASE, KEYS, PERSONS } from './containers.ts';
import { deliveryBody } from './deliveryItem.ts';
import { findIds } from './find.ts';
import { cardBody, commitBody, HEAD, headBody, headItem, personBody, receiptId, tombstoneBody } from './items.ts';
import { createCosmosKeys } from './keys.ts';
import { partitionOfPerson } from './persons.ts';
import { readPoint, runBatch } from './points.ts';

type Reading = ReturnType<Source['readings']>[number];

/** Where a school is copied to. Everything can be written again: the same thing comes out. */
export type Target = {
  /** The version a stream has there; undefined as long as it is not there whole. */
  versionOf(pk: string): Promise<number | undefined>;
  /** Everything but the head, and the head last: a stream that has one is whole. */
  write(whole: Whole): Promise<void>;
  /** How many of each there are. */
  count(pk: string): Promise<{ commits: number; receipts: number; deliveries: number; cards: number }>;
  /** What is there already stays. Answers how many of these are there afterwards. */
  writePersons(kept: KeptOfPerson[]): Promise<number>;
  writeReadings(readings: Reading[]): Promise<number>;
  /** Stands from the first to the last thing that is written, so that Pluis does not start on half a school. */
  mark(school: string): Promise<void>;
  unmark(school: string): Promise<void>;
  keys: KeyStore;
  close(): void;
};

/** Large batches, and nobody who waits at a screen. */
const REQUEST_MS = 15_000;

type Places = { cases: CosmosPlace; keys: CosmosPlace; newId: () => string; database?: string };

export const openTarget = ({ cases, keys, newId, database = DATABASE }: Places): Target => {
  const clients = [openClient(cases, () => {}, REQUEST_MS), openClient(keys, () => {}, REQUEST_MS)] as const;
  const at = clients[0].database(database);
  const call = createCall(createLimit(60_000));
  const [streams, persons, access] = [CASES, PERSONS, ACCESS].map(({ id }) => at.container(id));
  if (streams === undefined || persons === undefined || access === undefined) throw new Error('no containers');
  const keyContainer = clients[1].database(database).container(KEYS.id);
  return {
    versionOf: async (pk) => versionThere(call, streams, pk),
    write: async (whole) => {
      await inBatches(call, streams, whole.pk, partsOf(whole));
      await inBatches(call, streams, whole.pk, [upsert(headOf(whole))]);
    },
    count: async (pk) => countThere(call, streams, pk),
    writePersons: async (all) => {
      let found = 0;
      for (const [pk, group] of Map.groupBy(all, partitionOfPerson)) {
        for (const { id, body, endsAt } of group) await createOnce(call, persons, pk, personBody(pk, id, body, endsAt));
        found += await countOf(call, persons, pk, new Set(group.map(({ id }) => id)));
      }
      return found;
    },
    writeReadings: async (readings) => {
      let found = 0;
      for (const [pk, group] of Map.groupBy(readings, partitionOfReading)) {
        const operations = group.map((each) => upsert({ id: each.no, pk, ...each }));
        await inBatches(call, access, pk, operations);
        found += await countOf(call, access, pk, new Set(group.map(({ no }) => no)));
      }
      return found;
    },
    mark: async (school) => markCopying(call, streams, school),
    unmark: async (school) => unmarkCopying(call, streams, school),
    keys: createCosmosKeys({ container: keyContainer, call, newId }),
    close: () => {
      for (const client of clients) client.dispose();
    },
  };
};

const upsert = (
  resourceBody: Extract<OperationInput, { operationType: 'Upsert' }>['resourceBody'],
): OperationInput => ({
  operationType: 'Upsert',
  resourceBody,
});

const headOf = ({ pk, head }: Whole) =>
  'tombstone' in head ? tombstoneBody(pk, head.tombstone, head.at) : headBody(head);

const partsOf = ({ pk, commits, receipts, deliveries, cards }: Whole): OperationInput[] => [
  ...commits.map((commit) => upsert(commitBody(pk, commit))),
  ...receipts.map(({ id, version }) => upsert({ id: receiptId(id), pk, version, writer: '' })),
  // Whoever held one does not any more: it can be taken again when its time has come.
  ...deliveries.map((delivery) => upsert(deliveryBody(delivery, ''))),
  ...cards.map((card) => upsert(cardBody(pk, card))),
];

const MOST = 50;
const LARGEST = 1024 * 1024;

/** A batch holds a hundred operations and two megabytes at most; half of that is safe. */
const inBatches = async (call: Call, container: Container, pk: string, operations: OperationInput[]): Promise<void> => {
  let batch: OperationInput[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    const written = await runBatch(call, container, pk, batch);
    if (written.kind === 'stopped') throw new OperationFailed(written.status);
    batch = [];
    size = 0;
  };
  for (const operation of operations) {
    const length = JSON.stringify(operation).length;
    if (batch.length === MOST || size + length > LARGEST) await flush();
    batch.push(operation);
    size += length;
  }
  await flush();
};

const versionThere = async (call: Call, container: Container, pk: string): Promise<number | undefined> => {
  const point = await readPoint(call, container, pk, HEAD);
  if (point.kind !== 'found') return undefined;
  const read = headItem.parse(point.item);
  return read.kind === 'tombstone' ? read.version : read.head.version;
};

const THERE = 409;

const createOnce = async (
  call: Call,
  container: Container,
  pk: string,
  resourceBody: ReturnType<typeof personBody>,
): Promise<void> => {
  const made = await runBatch(call, container, pk, [{ operationType: 'Create', resourceBody }]);
  if (made.kind === 'stopped' && made.status !== THERE) throw new OperationFailed(made.status);
};

const countOf = async (call: Call, container: Container, pk: string, asked: Set<string>): Promise<number> =>
  (await findIds(call, container, pk)).filter((id) => asked.has(id)).length;

const countThere = async (call: Call, container: Container, pk: string) => {
  const ids = await findIds(call, container, pk);
  const beginning = (start: string): number => ids.filter((id) => id.startsWith(start)).length;
  return {
    commits: beginning('e-'),
    receipts: beginning('k-'),
    deliveries: beginning('d-'),
    cards: beginning('v-'),
  };
};
