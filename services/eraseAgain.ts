import { addressOf } from './ids.ts';
import type { Clock, KeyStore, Pk, StreamStore } from './ports.ts';
import { INDEX } from './seal/indexSecret.ts';
import { schoolIdOf } from './seal/keyRing.ts';

type Stores = { streams: StreamStore; keys: KeyStore; clock: Clock };

/** `keyed`: it can be opened, so nobody erased it. `lost`: its school has no keys, so this one's may be lost as well. */
export type ErasedAgain = 'done' | 'absent' | 'keyed' | 'lost';

const PAGE = 200;

/**
 * Erases once more what was erased and came back from an older copy of the streams: its key is gone for good, and without
 * this it lies there unreadable and is counted as broken for ever. `streams` is the store below the seal. That the key is
 * not merely lost only a person knows, so it is done by name and one at a time.
 */
export const eraseAgain = async ({ streams, keys, clock }: Stores, stream: string): Promise<ErasedAgain> => {
  const pk = await pkNamed(streams, stream);
  if (pk === undefined || (await streams.load(pk)).kind !== 'head') return 'absent';
  const found = await keys.get([pk, INDEX, schoolIdOf(pk)]);
  if (found.has(pk)) return 'keyed';
  if (found.size < 2) return 'lost';
  await streams.destroy(pk, clock.now());
  return 'done';
};

const pkNamed = async (streams: StreamStore, stream: string): Promise<Pk | undefined> => {
  for (let after: string | undefined; ; ) {
    const page = await streams.streams(after, PAGE);
    const found = page.items.find((pk) => addressOf(pk).stream === stream);
    if (found !== undefined || page.after === undefined) return found;
    after = page.after;
  }
};
