import type { KeyObject } from 'node:crypto';
import type {
  Appended,
  Batch,
  Delivery,
  Head,
  Loaded,
  NewDelivery,
  Page,
  Pk,
  StoredCommit,
  StreamStore,
} from '../ports.ts';
import {
  bodyOf,
  hashOfCommit,
  hashOfFields,
  NOTHING,
  same,
  snapshotParts,
  withHead,
  withPrevious,
} from '../seal/chain.ts';
import { type Random, seal, SealBroken, unseal } from '../seal/envelope.ts';
import type { KeyRing } from '../seal/keyRing.ts';
import { createLru, type Lru } from '../seal/lru.ts';

/** The hash of the last commit that was seen of a stream; with it the next one is sealed without a read of its own. */
type Tip = { version: number; hash: Uint8Array };

type Tools = { ring: KeyRing; random: Random };

const TIPS = 5000;
const NO_BYTES = new Uint8Array();

/**
 * A store whose bodies, snapshots and reasons are sealed (design.md 1.10). The store below sees opaque bytes as before.
 * What cannot be opened is a fault of that stream only: in a list it is handed on as no bytes.
 */
export const sealStreams = (store: StreamStore, { ring, random }: Tools): StreamStore => {
  const tips = createTips();
  // Every operation by name: one that is added later cannot slip through unsealed.
  return {
    load: async (pk, options) => opened(await store.load(pk, options), ring, tips),
    commits: async (pk, from, limit) => {
      const stored = await store.commits(pk, from, limit);
      const last = stored.at(-1);
      if (last === undefined) return stored;
      tips.set(pk, { version: last.version, hash: hashOfCommit(pk, last) });
      // Of an erased stream one commit without content is left, and no key.
      if (stored.every(({ body }) => body.length === 0)) return stored;
      const key = await keyOf(ring, pk);
      return stored.map((commit) => ({ ...commit, body: bodyOpened(key, pk, commit) }));
    },
    append: async (batch) => {
      const key = await (batch.commit.version === 1 ? ring.newKeyOf(batch.pk) : ring.keyOf(batch.pk));
      if (key === undefined) return lost(store, batch.pk);
      const previous = await previousOf(store, tips, batch.pk, batch.commit.version);
      const { sealed, hash } = sealedBatch(batch, { key, random, previous });
      const appended = await store.append(sealed);
      if (appended.kind === 'done') tips.set(batch.pk, { version: batch.commit.version, hash });
      return appended;
    },
    due: async (now, after, limit) => headsOpened(await store.due(now, after, limit), ring),
    list: async (filter, after, limit) => headsOpened(await store.list(filter, after, limit), ring),
    outdated: async (school, calc, after, limit) => headsOpened(await store.outdated(school, calc, after, limit), ring),
    visible: async (now, after, limit, only) => reasonsOpened(await store.visible(now, after, limit, only), ring),
    stuck: async (school, after, limit) => reasonsOpened(await store.stuck(school, after, limit), ring),
    settle: async (ref, token, outcome) => store.settle(ref, token, outcome),
    resolve: async (ref, resolution) => store.resolve(ref, resolution),
    receipts: async (pk) => store.receipts(pk),
    streams: async (after, limit) => store.streams(after, limit),
    claim: async (ref, now, leaseMs, token) => {
      const claimed = await store.claim(ref, now, leaseMs, token);
      if (claimed === undefined) return undefined;
      return { ...claimed, delivery: reasonOpened(claimed.delivery, await ring.keyOf(ref.pk)) };
    },
    destroy: async (pk, at) => {
      await ring.forget(pk);
      await store.destroy(pk, at);
      tips.delete(pk);
    },
  };
};

/** Only ever moves on: commits that were read before an act may arrive after it. */
const createTips = (): Lru<Tip> => {
  const tips = createLru<Tip>(TIPS);
  const set = (pk: Pk, tip: Tip): void => {
    if (tip.version >= (tips.get(pk)?.version ?? 0)) tips.set(pk, tip);
  };
  return { ...tips, set };
};

/** A stream without a key was erased, and a late writer hears so; or it is broken. */
const lost = async (store: StreamStore, pk: Pk): Promise<Appended> => {
  const { kind } = await store.load(pk);
  if (kind === 'tombstone') return { kind: 'conflict' };
  throw new SealBroken(pk);
};

const keyOf = async (ring: KeyRing, pk: Pk): Promise<KeyObject> => {
  const key = await ring.keyOf(pk);
  if (key === undefined) throw new SealBroken(pk);
  return key;
};

const previousOf = async (store: StreamStore, tips: Lru<Tip>, pk: Pk, version: number): Promise<Uint8Array> => {
  if (version === 1) return NOTHING;
  const tip = tips.get(pk);
  if (tip?.version === version - 1) return tip.hash;
  const [before] = await store.commits(pk, version - 1, 1);
  return before === undefined ? NOTHING : hashOfCommit(pk, before);
};

type Sealing = { key: KeyObject; random: Random; previous: Uint8Array };

const bodyPlace = (pk: Pk, version: number): string => `${pk}|e|${version}`;
const reasonPlace = (pk: Pk, id: string): string => `${pk}|d|${id}`;
const headPlace = (fields: Uint8Array): string => `head|${Buffer.from(fields).toString('hex')}`;

const sealedBatch = (batch: Batch, { key, random, previous }: Sealing): { sealed: Batch; hash: Uint8Array } => {
  const { pk, commit, head } = batch;
  const body = withPrevious(previous, seal(key, commit.body, bodyPlace(pk, commit.version), random));
  const fields = hashOfFields(head);
  const hash = hashOfCommit(pk, { ...commit, body });
  const snapshot = withHead(hash, fields, seal(key, head.snapshot, headPlace(fields), random));
  const reasonSealed = (delivery: NewDelivery): NewDelivery => ({
    ...delivery,
    reason: seal(key, delivery.reason, reasonPlace(pk, delivery.id), random),
  });
  const deliveries = batch.deliveries.map(reasonSealed);
  return { hash, sealed: { ...batch, commit: { ...commit, body }, head: { ...head, snapshot }, deliveries } };
};

const bodyOpened = (key: KeyObject, pk: Pk, { version, body }: StoredCommit): Uint8Array => {
  const parts = bodyOf(body);
  if (parts === undefined) throw new SealBroken(bodyPlace(pk, version));
  return unseal(key, parts.sealed, bodyPlace(pk, version));
};

const opened = async (loaded: Loaded, ring: KeyRing, tips: Lru<Tip>): Promise<Loaded> => {
  if (loaded.kind !== 'head') return loaded;
  const { head } = loaded;
  const parts = snapshotParts(head.snapshot);
  if (parts === undefined) throw new SealBroken(head.pk);
  tips.set(head.pk, { version: head.version, hash: parts.commit });
  return { ...loaded, head: { ...head, snapshot: snapshotOpened(await keyOf(ring, head.pk), head, parts) } };
};

/** The readable fields are part of the place: a head that was changed beside its snapshot does not open. */
const snapshotOpened = (key: KeyObject, head: Head, parts = snapshotParts(head.snapshot)): Uint8Array => {
  const fields = hashOfFields(head);
  if (parts === undefined || !same(parts.fields, fields)) throw new SealBroken(head.pk);
  try {
    return unseal(key, parts.sealed, headPlace(fields));
  } catch (cause) {
    // Its place says nothing to a reader: the stream does.
    throw new SealBroken(head.pk, { cause });
  }
};

const headsOpened = async (page: Page<Head>, ring: KeyRing): Promise<Page<Head>> => {
  const keys = await ring.keysOf(page.items.map(({ pk }) => pk));
  return { ...page, items: page.items.map((head) => ({ ...head, snapshot: openedOrNone(head, keys.get(head.pk)) })) };
};

const openedOrNone = (head: Head, key: KeyObject | undefined): Uint8Array => {
  try {
    return key === undefined ? NO_BYTES : snapshotOpened(key, head);
  } catch {
    return NO_BYTES;
  }
};

const reasonsOpened = async (page: Page<Delivery>, ring: KeyRing): Promise<Page<Delivery>> => {
  const keys = await ring.keysOf([...new Set(page.items.map(({ pk }) => pk))]);
  return { ...page, items: page.items.map((delivery) => reasonOpened(delivery, keys.get(delivery.pk))) };
};

const reasonOpened = <Any extends Delivery>(delivery: Any, key: KeyObject | undefined): Any => {
  try {
    const reason = key === undefined ? NO_BYTES : unseal(key, delivery.reason, reasonPlace(delivery.pk, delivery.id));
    return { ...delivery, reason };
  } catch {
    return { ...delivery, reason: NO_BYTES };
  }
};
