import type { Appended, Batch, Head, Loaded, LoadOptions, Pk, StreamStore } from '../ports.ts';
import { createLru } from '../seal/lru.ts';

const MOST = 1000;

/**
 * A store that remembers the heads it last read or wrote, opened: who acts again on the same stream asks only whether it
 * is still of that version, and neither reads, opens nor carries it over the network anew. What another process wrote
 * or erased is seen as before, because every load still asks.
 */
export const rememberHeads = (store: StreamStore): StreamStore => {
  const heads = createLru<Head>(MOST);
  const keep = (pk: Pk, loaded: Loaded): Loaded => {
    if (loaded.kind === 'head') heads.set(pk, loaded.head);
    else heads.delete(pk);
    return loaded;
  };
  const load = async (pk: Pk, options: LoadOptions = {}): Promise<Loaded> => {
    const head = heads.get(pk);
    if (options.known !== undefined) return store.load(pk, options);
    if (head === undefined) return keep(pk, await store.load(pk, options));
    const loaded = await store.load(pk, { ...options, known: head.version });
    if (loaded.kind !== 'unchanged') return keep(pk, loaded);
    const { repeated } = loaded;
    return repeated === undefined ? { kind: 'head', head } : { kind: 'head', head, repeated };
  };
  const append = async (batch: Batch): Promise<Appended> => {
    // Until it is known how this ended, nothing is: an answer that is lost leaves nothing behind.
    heads.delete(batch.pk);
    const appended = await store.append(batch);
    if (appended.kind === 'done') heads.set(batch.pk, batch.head);
    return appended;
  };
  return {
    ...store,
    load,
    append,
    destroy: async (pk, at) => {
      heads.delete(pk);
      await store.destroy(pk, at);
      heads.delete(pk);
    },
  };
};
