import type { OperationInput } from '@azure/cosmos';
import type { Appended, Batch } from '../../ports.ts';
import { DeliveryCollision } from '../deliveryCollision.ts';
import type { Cosmos } from './cosmos.ts';
import { newDeliveryBody } from './deliveryItem.ts';
import { cardBody, commitBody, commitId, HEAD, headBody, receiptBody } from './items.ts';
import { readHead, readReceipt } from './load.ts';
import { runBatch } from './points.ts';

const TRIES = 3;

/**
 * One act as one transactional batch (design.md 1.7). The commit is the lock: it can be created only once. The
 * head is created once, and afterwards replaced only while it is the one that was seen.
 */
export const createAppend =
  (cosmos: Cosmos) =>
  async (batch: Batch): Promise<Appended> => {
    const writer = cosmos.newId();
    for (let tries = 0; tries < TRIES; tries += 1) {
      const ground = await groundOf(cosmos, batch);
      if (ground === undefined) return missed(cosmos, batch);
      const appended = await write(cosmos, batch, ground, writer);
      if (appended !== 'moved') return appended;
      cosmos.seen.delete(batch.pk);
    }
    return { kind: 'conflict' };
  };

/** What an act stands on: nothing, or the head as it was seen. `lags`: the commit before it must be shown to exist. */
type Ground = { kind: 'opens' } | { kind: 'follows'; etag: string; lags: boolean };

/** Undefined when the stream has gone on, was destroyed, or does not reach this far. Mostly needs no read. */
const groundOf = async (cosmos: Cosmos, { pk, commit }: Batch): Promise<Ground | undefined> => {
  const before = commit.version - 1;
  if (before === 0) return { kind: 'opens' };
  const sight = cosmos.seen.get(pk);
  if (sight?.version === before) return { kind: 'follows', etag: sight.etag, lags: false };
  const loaded = await readHead(cosmos, pk);
  if (loaded.kind !== 'head' || loaded.head.version > before) return undefined;
  const etag = cosmos.seen.get(pk)?.etag;
  return etag === undefined ? undefined : { kind: 'follows', etag, lags: loaded.head.version < before };
};

/** Before it is called a conflict: perhaps this very act was accepted. */
const missed = async (cosmos: Cosmos, { pk, receipt }: Batch): Promise<Appended> => {
  const found = await readReceipt(cosmos, pk, receipt);
  return found === undefined ? { kind: 'conflict' } : { kind: 'repeated', version: found.version };
};

/** The parts of a batch, in the order in which the service tries them: the first that fails says why. */
type Part = { part: 'receipt' | 'before' | 'commit' | 'head' | 'delivery' | 'card'; operation: OperationInput };

const partsOf = (batch: Batch, ground: Ground, writer: string): Part[] => {
  const { pk, commit, deliveries, card } = batch;
  const before: Part[] =
    ground.kind === 'follows' && ground.lags
      ? [{ part: 'before', operation: { operationType: 'Read', id: commitId(commit.version - 1) } }]
      : [];
  const head: OperationInput =
    ground.kind === 'opens'
      ? { operationType: 'Create', resourceBody: headBody(batch.head) }
      : { operationType: 'Replace', id: HEAD, ifMatch: ground.etag, resourceBody: headBody(batch.head) };
  return [
    { part: 'receipt', operation: { operationType: 'Create', resourceBody: receiptBody(batch, writer) } },
    ...before,
    { part: 'commit', operation: { operationType: 'Create', resourceBody: commitBody(pk, commit) } },
    { part: 'head', operation: head },
    ...deliveries.map(
      (each): Part => ({
        part: 'delivery',
        operation: { operationType: 'Create', resourceBody: newDeliveryBody(pk, each) },
      }),
    ),
    ...(card === undefined
      ? []
      : [{ part: 'card', operation: { operationType: 'Upsert', resourceBody: cardBody(pk, card) } } satisfies Part]),
  ];
};

const write = async (cosmos: Cosmos, batch: Batch, ground: Ground, writer: string): Promise<Appended | 'moved'> => {
  const { pk, receipt, commit } = batch;
  const parts = partsOf(batch, ground, writer);
  const operations = parts.map(({ operation }) => operation);
  const batched = await runBatch(cosmos.call, cosmos.cases, pk, operations);
  if (batched.kind === 'done') {
    const etag = batched.etags[parts.findIndex(({ part }) => part === 'head')];
    if (etag !== undefined) cosmos.seen.set(pk, { version: commit.version, etag });
    return { kind: 'done' };
  }
  const stopped = parts[batched.at]?.part;
  switch (stopped) {
    case 'receipt': {
      const found = await readReceipt(cosmos, pk, receipt);
      if (found === undefined) return { kind: 'conflict' };
      return batched.again && found.writer === writer ? { kind: 'done' } : { kind: 'repeated', version: found.version };
    }
    case 'before':
    case 'commit':
      cosmos.seen.delete(pk);
      return { kind: 'conflict' };
    case 'head':
      return ground.kind === 'opens' ? { kind: 'conflict' } : 'moved';
    case 'delivery':
      throw new DeliveryCollision();
    case 'card':
    case undefined:
      throw new Error(`a batch was refused with ${batched.status}`);
    default:
      return stopped;
  }
};
