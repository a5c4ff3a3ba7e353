import type { Aggregate } from './aggregates/aggregate.ts';
import { commitOf, snapshotOf } from './codec.ts';
import type { StoredEvent } from './domain/upcast.ts';
import type { Head, Loaded, Pk, StoredCommit, StreamStore } from './ports.ts';

export type Stream<State> = { version: number; state: State; head: Head | undefined };

type Folder<State, Event extends StoredEvent> = Pick<
  Aggregate<State, never, Event>,
  'initial' | 'shape' | 'evolve' | 'upcast'
>;

const PAGE = 200;

/**
 * The state of a stream as loaded: the snapshot when its layout is today's, else its commits folded anew.
 * Undefined for a stream that was destroyed.
 */
export const streamOf = async <State, Event extends StoredEvent>(
  store: StreamStore,
  aggregate: Folder<State, Event>,
  pk: Pk,
  loaded: Loaded,
): Promise<Stream<State> | undefined> => {
  if (loaded.kind === 'tombstone') return undefined;
  if (loaded.kind !== 'head') return { version: 0, state: aggregate.initial, head: undefined };
  const { head } = loaded;
  if (head.shape === aggregate.shape) return { version: head.version, state: snapshotOf<State>(head.snapshot), head };
  return catchUp(store, aggregate, pk, { version: 0, state: aggregate.initial, head });
};

/** Adds the commits after what is known: a head may lag behind them (design.md 1.7). */
export const catchUp = async <State, Event extends StoredEvent>(
  store: StreamStore,
  aggregate: Folder<State, Event>,
  pk: Pk,
  known: Stream<State>,
): Promise<Stream<State>> => {
  const commits = await store.commits(pk, known.version + 1, PAGE);
  const last = commits.at(-1);
  if (last === undefined) return known;
  const next = {
    ...known,
    version: last.version,
    state: commits.reduce((state, commit) => fold(aggregate, state, commit), known.state),
  };
  return commits.length < PAGE ? next : catchUp(store, aggregate, pk, next);
};

const fold = <State, Event extends StoredEvent>(
  aggregate: Folder<State, Event>,
  state: State,
  commit: StoredCommit,
): State => {
  const { actor, events } = commitOf(commit.body);
  const meta = { by: actor, at: commit.at, version: commit.version };
  return events.reduce((before, event) => aggregate.evolve(before, aggregate.upcast(event), meta), state);
};
