import type { Container } from '@azure/cosmos';
import { z } from 'zod';
import type { KeyStore } from '../../ports.ts';
import { OperationFailed } from './answers.ts';
import type { Call } from './calls.ts';
import { findAll } from './find.ts';
import { bytes, packed } from './items.ts';
import { deletePoint, readPoint, runBatch } from './points.ts';
import { keysFrom } from './queries.ts';

/** The name of a key is its partition: a name may hold characters that an id may not. */
const ID = 'key';

/** There is one already, it is another one by now, or it is gone. Everything else is no answer about a key. */
const TAKEN = new Set([404, 409, 412]);

const keyItem = z.object({ pk: z.string(), bytes, writer: z.string(), _etag: z.string() });
type KeyItem = z.output<typeof keyItem>;

const keyBody = (pk: string, body: Uint8Array, writer: string) => ({ id: ID, pk, bytes: packed(body), writer });

type Tools = { container: Container; call: Call; newId: () => string };

/** Wrapped keys in an account of their own, with a backup that ages out (design.md 1.10). */
export const createCosmosKeys = ({ container, call, newId }: Tools): KeyStore => {
  const read = async (id: string): Promise<KeyItem | undefined> => {
    const point = await readPoint(call, container, id, ID);
    return point.kind === 'found' ? keyItem.parse(point.item) : undefined;
  };
  /** `etag`: written over that one; without it, only where there is none. */
  const write = async (id: string, body: Uint8Array, etag?: string): Promise<boolean> => {
    const writer = newId();
    const resourceBody = keyBody(id, body, writer);
    const written = await runBatch(call, container, id, [
      etag === undefined
        ? { operationType: 'Create', resourceBody }
        : { operationType: 'Replace', id: ID, ifMatch: etag, resourceBody },
    ]);
    if (written.kind === 'done') return true;
    if (!TAKEN.has(written.status)) throw new OperationFailed(written.status);
    return written.again && (await read(id))?.writer === writer;
  };
  return {
    get: async (ids) => {
      const found = await Promise.all(ids.map(read));
      return new Map(found.flatMap((each) => (each === undefined ? [] : [[each.pk, each.bytes] as const])));
    },
    create: async (id, body) => write(id, body),
    replace: async (id, before, after) => {
      const found = await read(id);
      if (found === undefined || Buffer.compare(found.bytes, before) !== 0) return false;
      return write(id, after, found._etag);
    },
    remove: async (id) => {
      for (let found = await read(id); found !== undefined; found = await read(id))
        await deletePoint(call, container, { pk: id, id: ID, etag: found._etag });
    },
    list: async (prefix, after, limit) => {
      const found = await findAll(call, container, keysFrom(prefix, after, limit), keyItem);
      const items = found.map(({ pk, bytes: body }) => ({ id: pk, bytes: body }));
      return { items, after: items.length < limit ? undefined : items.at(-1)?.id };
    },
  };
};
