import type { Container, ItemDefinition, OperationInput } from '@azure/cosmos';
import { OperationFailed, statusOf } from './answers.ts';
import { type Call, isPassing } from './calls.ts';

const NOT_FOUND = 404;
const NOT_MODIFIED = 304;

/** One item as it stands there; `unchanged` when its etag is still `unless`. */
export type Point = { kind: 'none' } | { kind: 'unchanged' } | { kind: 'found'; item: ItemDefinition };

export const readPoint = async (
  call: Call,
  container: Container,
  pk: string,
  id: string,
  unless?: string,
): Promise<Point> =>
  call(async ({ signal }) => {
    const { statusCode, resource } = await container.item(id, pk).read<ItemDefinition>({
      abortSignal: signal,
      ...(unless === undefined ? {} : { accessCondition: { type: 'IfNoneMatch', condition: unless } }),
    });
    if (statusCode === NOT_MODIFIED) return { kind: 'unchanged' };
    return statusCode === NOT_FOUND || resource === undefined ? { kind: 'none' } : { kind: 'found', item: resource };
  });

/** Done, or the place of the operation that stopped it. All or nothing. */
export type Batched = { kind: 'done'; etags: (string | undefined)[] } | { kind: 'stopped'; at: number; status: number };

const FAILED = 400;
const DEPENDENT = 424;

/** One transactional batch, repeated as it is until there is an answer; `again`: a try before got none. */
export const runBatch = async (
  call: Call,
  container: Container,
  pk: string,
  operations: OperationInput[],
): Promise<Batched & { again: boolean }> =>
  call(async ({ signal, again }) => {
    const { result = [] } = await container.items.batch(operations, pk, {
      abortSignal: signal,
      contentResponseOnWriteEnabled: false,
    });
    const at = result.findIndex(({ statusCode }) => statusCode >= FAILED && statusCode !== DEPENDENT);
    const status = result[at]?.statusCode;
    if (status === undefined) return { kind: 'done', etags: result.map(({ eTag }) => eTag), again };
    if (isPassing(status)) throw new OperationFailed(status);
    return { kind: 'stopped', at, status, again };
  });

const GONE = new Set<unknown>([NOT_FOUND, 412]);

/** Deletes an item while it is the one that was seen; false when it is gone or another by now. */
export const deletePoint = async (
  call: Call,
  container: Container,
  { pk, id, etag }: { pk: string; id: string; etag: string },
): Promise<boolean> =>
  call(async ({ signal, again }) => {
    try {
      await container
        .item(id, pk)
        .delete({ abortSignal: signal, accessCondition: { type: 'IfMatch', condition: etag } });
      return true;
    } catch (error) {
      const status = statusOf(error);
      if (!GONE.has(status)) throw error;
      return again && status === NOT_FOUND;
    }
  });
