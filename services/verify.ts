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
    | 'too much is left';
};

export type Verified = { streams: number; commits: number; breaks: Break[] };

const PAGE = 200;

/**
 * Follows the chain of every stream over what is stored; needs no key, and works after an erasure (design.md 1.10).
 * `store` is the one below the seal.
 */
export const verifyAll = async (store: StreamStore, onStream: () => void = () => {}): Promise<Verified> => {
  const verified: Verified = { streams: 0, commits: 0, breaks: [] };
  for (let after: string | undefined; ; ) {
    const page = await store.streams(after, PAGE);
    for (const pk of page.items) {
      const commits = await allCommits(store, pk);
      verified.breaks.push(...(await breaksOf(store, pk, commits)));
      verified.streams += 1;
      verified.commits += commits.length;
      onStream();
    }
    if (page.after === undefined) return verified;
    after = page.after;
  }
};

const allCommits = async (store: StreamStore, pk: Pk, from = 0): Promise<StoredCommit[]> => {
  const page = await store.commits(pk, from, PAGE);
  const last = page.at(-1);
  return page.length < PAGE || last === undefined
    ? page
    : [...page, ...(await allCommits(store, pk, last.version + 1))];
};

/** Where the chain of one stream breaks. */
export const verifyStream = async (store: StreamStore, pk: Pk): Promise<Break[]> =>
  breaksOf(store, pk, await allCommits(store, pk));

const breaksOf = async (store: StreamStore, pk: Pk, commits: StoredCommit[]): Promise<Break[]> => {
  const loaded = await store.load(pk);
  const at = (version: number, what: Break['what']): Break => ({ pk, version, what });
  switch (loaded.kind) {
    case 'none':
    case 'unchanged':
      return [at(0, 'head is missing')];
    case 'tombstone':
      return tombstoneBreaks(loaded.version, commits, at);
    case 'head':
      return [...commitBreaks(pk, commits, at), ...headBreaks(loaded.head, commits, at)];
    default:
      return unknownLoaded(loaded);
  }
};

type At = (version: number, what: Break['what']) => Break;

/** Of an erased stream one commit without content is left, and nothing else. */
const tombstoneBreaks = (version: number, commits: StoredCommit[], at: At): Break[] => {
  const last = commits.at(-1);
  if (last?.version !== version) return [at(version, 'commit is missing')];
  if (last.body.length > 0) return [at(version, 'was changed')];
  return commits.length > 1 ? [at(commits[0]?.version ?? 0, 'too much is left')] : [];
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

/** A head may lag behind its commits, and never the other way round (design.md 1.7). */
const headBreaks = (head: Head, commits: StoredCommit[], at: At): Break[] => {
  const parts = snapshotParts(head.snapshot);
  if (parts === undefined) return [at(0, 'was never sealed')];
  if (!isWhole(parts) || !same(parts.fields, hashOfFields(head))) return [at(0, 'was changed')];
  const commit = commits.find(({ version }) => version === head.version);
  if (commit === undefined) return [at(head.version, 'commit is missing')];
  return same(parts.commit, hashOfCommit(head.pk, commit)) ? [] : [at(head.version, 'was changed')];
};

const unknownLoaded = (loaded: never): never => {
  throw new Error(`unknown answer: ${JSON.stringify(loaded)}`);
};
