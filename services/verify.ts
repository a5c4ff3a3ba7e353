import { z } from 'zod';
import type { Head, Pk, StoredCommit, StreamStore } from './ports.ts';
import { bodyOf, hashOfCommit, hashOfFields, isWhole, NOTHING, same, snapshotParts } from './seal/chain.ts';

/** Where a chain breaks. `version` is that of the commit; 0 for the head. */
export type Break = {
  pk: Pk;
  version: number;
  what:
    | 'head is missing'
    | 'commit is missing'
    | 'was never sealed'
    | 'was changed'
    | 'does not follow'
    | 'too much is left'
    | 'head is older'
    | 'receipt is missing'
    | 'cannot be read';
};

/** `there`: every stream of which something is stored. */
export type Verified = { there: Set<Pk>; commits: number; breaks: Break[] };

const PAGE = 200;

/**
 * Follows the chain of every stream over what is stored; needs no key, and works after an erasure (design.md 1.10).
 * `store` is the one below the seal. It does not see a stream that is gone whole: `compareWithKeys` does.
 */
export const verifyAll = async (store: StreamStore): Promise<Verified> => {
  const verified: Verified = { there: new Set(), commits: 0, breaks: [] };
  for (let after: string | undefined; ; ) {
    const page = await store.streams(after, PAGE);
    for (const pk of page.items) {
      const { commits, breaks } = await twice(async () => look(store, pk));
      verified.there.add(pk);
      verified.commits += commits;
      verified.breaks.push(...breaks);
    }
    if (page.after === undefined) return verified;
    after = page.after;
  }
};

type Looked = { commits: number; breaks: Break[] };

/** An act in between two of our reads looks like a break, and not when it is looked at again. */
const twice = async (looking: () => Promise<Looked>): Promise<Looked> => {
  const first = await looking();
  return first.breaks.length === 0 ? first : looking();
};

const allCommits = async (store: StreamStore, pk: Pk, from = 0): Promise<StoredCommit[]> => {
  const page = await store.commits(pk, from, PAGE);
  const last = page.at(-1);
  return page.length < PAGE || last === undefined
    ? page
    : [...page, ...(await allCommits(store, pk, last.version + 1))];
};

/** Where the chain of one stream breaks. */
export const verifyStream = async (store: StreamStore, pk: Pk): Promise<Break[]> => (await look(store, pk)).breaks;

const look = async (store: StreamStore, pk: Pk): Promise<Looked> => {
  try {
    const commits = await allCommits(store, pk);
    return { commits: commits.length, breaks: await breaksOf(store, pk, commits) };
  } catch (error) {
    if (!isMisshapen(error)) throw error;
    return { commits: 0, breaks: [{ pk, version: 0, what: 'cannot be read' }] };
  }
};

/** A field of another type than was written: how a store says so differs. */
const isMisshapen = (error: unknown): boolean => error instanceof TypeError || error instanceof z.ZodError;

const breaksOf = async (store: StreamStore, pk: Pk, commits: StoredCommit[]): Promise<Break[]> => {
  const [loaded, receipts] = await Promise.all([store.load(pk), store.receipts(pk)]);
  const at = (version: number, what: Break['what']): Break => ({ pk, version, what });
  switch (loaded.kind) {
    case 'none':
    case 'unchanged':
      return [at(0, 'head is missing')];
    case 'tombstone':
      return tombstoneBreaks(loaded.version, { commits, receipts }, at);
    case 'head': {
      const broken = [...commitBreaks(pk, commits, at), ...headBreaks(loaded.head, commits, at)];
      return broken.length > 0 ? broken : receiptBreaks(receipts, commits.length, at);
    }
    default:
      return unknownLoaded(loaded);
  }
};

type At = (version: number, what: Break['what']) => Break;

/** Of an erased stream one commit without content is left, and nothing else. */
const tombstoneBreaks = (
  version: number,
  { commits, receipts }: { commits: StoredCommit[]; receipts: number },
  at: At,
): Break[] => {
  const last = commits.at(-1);
  if (last?.version !== version) return [at(version, 'commit is missing')];
  if (last.body.length > 0) return [at(version, 'was changed')];
  return commits.length > 1 || receipts > 0 ? [at(commits[0]?.version ?? 0, 'too much is left')] : [];
};

/** The first break of the commits: what comes after it says nothing. */
const commitBreaks = (pk: Pk, commits: StoredCommit[], at: At): Break[] => {
  let previous = NOTHING;
  for (const [index, commit] of commits.entries()) {
    if (commit.version !== index + 1) return [at(index + 1, 'commit is missing')];
    const body = bodyOf(commit.body);
    if (body === undefined) return [at(commit.version, 'was never sealed')];
    if (!same(body.previous, previous)) return [at(commit.version, 'does not follow')];
    previous = hashOfCommit(pk, commit);
  }
  return [];
};

/** Who reads bears with a head that lags behind its commits (design.md 1.7); but no writer of ours makes one. */
const headBreaks = (head: Head, commits: StoredCommit[], at: At): Break[] => {
  const parts = snapshotParts(head.snapshot);
  if (parts === undefined) return [at(0, 'was never sealed')];
  if (!isWhole(parts) || !same(parts.fields, hashOfFields(head))) return [at(0, 'was changed')];
  const commit = commits.find(({ version }) => version === head.version);
  if (commit === undefined) return [at(head.version, 'commit is missing')];
  if (!same(parts.commit, hashOfCommit(head.pk, commit))) return [at(head.version, 'was changed')];
  return commit === commits.at(-1) ? [] : [at(0, 'head is older')];
};

/** Every commit came with a receipt: where there are more of those, the end of the stream was cut off, its head included. */
const receiptBreaks = (receipts: number, commits: number, at: At): Break[] => {
  if (receipts > commits) return [at(commits + 1, 'commit is missing')];
  return receipts < commits ? [at(commits, 'receipt is missing')] : [];
};

const unknownLoaded = (loaded: never): never => {
  throw new Error(`unknown answer: ${JSON.stringify(loaded)}`);
};
