import { z } from 'zod';
import { StoreUnavailable } from '../../ports.ts';
import type { Cosmos } from './cosmos.ts';
import { findAll, findIds } from './find.ts';
import { commitBody, commitId, HEAD, headItem, tombstoneBody } from './items.ts';
import { readPoint, runBatch } from './points.ts';
import { lastCommit } from './queries.ts';

const TRIES = 5;
const AT_ONCE = 100;

/**
 * A last commit without content and a tombstone, together; then everything else (design.md 4). Doing it again
 * goes on where an earlier time stopped.
 */
export const createDestroy =
  (cosmos: Cosmos) =>
  async (pk: string, at: number): Promise<void> => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const last = await bury(cosmos, pk, at);
      if (last === 'moved') continue;
      if (last !== undefined) await clear(cosmos, pk, last);
      return;
    }
    throw new StoreUnavailable('the stream kept moving while it was destroyed');
  };

const seqOnly = z.object({ seq: z.number() }).transform(({ seq }) => seq);

/** The version of the last commit; undefined when there is no such stream. */
const bury = async ({ call, cases, seen }: Cosmos, pk: string, at: number): Promise<number | undefined | 'moved'> => {
  const point = await readPoint(call, cases, pk, HEAD);
  if (point.kind !== 'found') return undefined;
  const read = headItem.parse(point.item);
  if (read.kind === 'tombstone') return read.version;
  const [newest = read.head.version] = await findAll(call, cases, lastCommit(), seqOnly, pk);
  const version = newest + 1;
  const batched = await runBatch(call, cases, pk, [
    { operationType: 'Create', resourceBody: commitBody(pk, { version, at, body: new Uint8Array() }) },
    { operationType: 'Replace', id: HEAD, ifMatch: read.etag, resourceBody: tombstoneBody(pk, version, at) },
  ]);
  seen.delete(pk);
  return batched.kind === 'done' ? version : 'moved';
};

/** Nobody can write here any more, so what is found is all there is. */
const clear = async ({ call, cases }: Cosmos, pk: string, last: number): Promise<void> => {
  const kept = new Set([HEAD, commitId(last)]);
  for (;;) {
    const ids = (await findIds(call, cases, pk)).filter((id) => !kept.has(id));
    if (ids.length === 0) return;
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const operations = ids.slice(from, from + AT_ONCE).map((id) => ({ operationType: 'Delete' as const, id }));
      // Somebody else who destroys it too may be ahead: what is left is looked up again.
      await runBatch(call, cases, pk, operations);
    }
  }
};
