import { addressOf } from './ids.ts';
import type { AccessLog, KeyStore, Pk, StreamStore } from './ports.ts';
import { INDEX } from './seal/indexSecret.ts';
import { PERSONS } from './store/sealedPersons.ts';

type Stores = { streams: StreamStore; access: AccessLog; keys: KeyStore };

/**
 * `gone`: it was read, and nothing of it is there. `unsure`: nothing is there and nobody read it, so perhaps it never was:
 * a key is made before the act that opens a stream, and that act may have failed. `locked`: it has no key.
 */
export type Compared = { gone: Pk[]; unsure: Pk[]; locked: Pk[] };

const PAGE = 200;

/**
 * Compares the streams that are `there` with the keys, which stand in a store of their own: so a stream that is gone
 * whole is missed. Opens no key. What changes meanwhile is looked at again before it is named.
 */
export const compareWithKeys = async ({ streams, access, keys }: Stores, there: ReadonlySet<Pk>): Promise<Compared> => {
  const keyed = await keyedStreams(keys);
  const compared: Compared = { gone: [], unsure: [], locked: [] };
  for (const pk of without(keyed, there)) {
    if ((await streams.load(pk)).kind !== 'none') continue;
    compared[(await wasRead(access, pk)) ? 'gone' : 'unsure'].push(pk);
  }
  for (const pk of without(there, keyed)) {
    const isThere = (await streams.load(pk)).kind === 'head';
    if (isThere && (await keys.get([pk])).size === 0) compared.locked.push(pk);
  }
  return compared;
};

const without = (all: ReadonlySet<Pk>, others: ReadonlySet<Pk>): Pk[] => [...all].filter((pk) => !others.has(pk));

const keyedStreams = async (keys: KeyStore): Promise<Set<Pk>> => {
  const found = new Set<Pk>();
  for (let after: string | undefined; ; ) {
    const page = await keys.list('', after, PAGE);
    for (const { id } of page.items) if (isOfStream(id)) found.add(id);
    if (page.after === undefined) return found;
    after = page.after;
  }
};

/** Beside the keys of streams stand those of schools, those of people, and the secret behind the hashes. */
const isOfStream = (id: string): boolean => id !== INDEX && !id.endsWith('#') && addressOf(id).school !== PERSONS;

/** A reading of it; of a school, of anything of it. */
const wasRead = async (access: AccessLog, pk: Pk): Promise<boolean> => {
  const { tenant, school, stream } = addressOf(pk);
  const filter = { tenant, school, from: 0, ...(stream === '' ? {} : { stream }) };
  return (await access.list(filter, undefined, 1)).items.length > 0;
};
