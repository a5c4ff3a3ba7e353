import type { Aggregate } from './aggregates/aggregate.ts';
import { batchOf } from './batch.ts';
import { type Decision, type Facts, isRefused } from './domain/decision.ts';
import type { Refusal } from './domain/refusals.ts';
import type { StoredEvent } from './domain/upcast.ts';
import { factsOf } from './facts.ts';
import { addressOf } from './ids.ts';
import type { ChatCard, Head, Loaded, Pk, StreamStore } from './ports.ts';
import { catchUp, type Stream, streamOf } from './stream.ts';
import type { Tools } from './tools.ts';

/** One act of one person on one stream. `receipt` is its command id: the same act again has the same one. */
export type Act<Command> = {
  pk: Pk;
  person: string;
  command: Command;
  receipt: string;
  /** The revision that was on screen; 0 when there was none. */
  seen: number;
  /** The chat card that was pressed, when it was one. */
  card: ChatCard | undefined;
};

/** `sends`: something has to go out because of it. */
export type Handled<State> =
  | { kind: 'accepted'; before: State; state: State; facts: Facts; repeated: boolean; sends: boolean }
  | { kind: 'refused'; refusal: Refusal; state: State; facts: Facts }
  | { kind: 'conflict'; state: State; facts: Facts }
  | { kind: 'gone' };

const TRIES = 3;

/**
 * The only writer: load, decide, append in one batch (design.md 1.6, 1.7). A repeated act is answered from
 * its receipt, also before any refusal is shown. Throws `StoreUnavailable` when it is not known what happened.
 */
export const handle = async <State, Command, Event extends StoredEvent>(
  tools: Tools,
  aggregate: Aggregate<State, Command, Event>,
  { command, seen, ...act }: Act<Command>,
): Promise<Handled<State>> =>
  write(tools, aggregate, { ...act, decide: (state, facts) => aggregate.decide(command, state, facts, seen) });

/**
 * What is written, by whom and why: an act of a person, or what Pluis does by itself (`person` empty). `loaded`:
 * the stream as it was just read, when it was.
 */
export type Writing<State, Event> = Pick<Act<unknown>, 'pk' | 'person' | 'receipt' | 'card'> & {
  loaded?: Loaded;
  decide: (state: State, facts: Facts, head: Head | undefined) => Decision<Event>;
};

/** The way of every write, whoever asks for it. */
export const write = async <State, Command, Event extends StoredEvent>(
  tools: Tools,
  aggregate: Aggregate<State, Command, Event>,
  act: Writing<State, Event>,
): Promise<Handled<State>> => {
  const { tenant, school: id } = addressOf(act.pk);
  const [loaded, school] = await Promise.all([act.loaded ?? tools.store.load(act.pk), tools.schools.load(tenant, id)]);
  let stream = await streamOf(tools.store, aggregate, act.pk, loaded);
  if (stream === undefined) return { kind: 'gone' };
  for (let tries = TRIES; ; tries -= 1) {
    const facts = factsOf(tools, school, stream.head, act);
    if (tries === 0) return { kind: 'conflict', state: stream.state, facts };
    const attempt = await once(tools, aggregate, act, stream, facts);
    if (attempt !== 'conflict') return attempt;
    stream = await again(tools, aggregate, act.pk);
    if (stream === undefined) return { kind: 'gone' };
  }
};

const again = async <State, Command, Event extends StoredEvent>(
  tools: Tools,
  aggregate: Aggregate<State, Command, Event>,
  pk: Pk,
) => {
  const stream = await streamOf(tools.store, aggregate, pk, await tools.store.load(pk));
  return stream && catchUp(tools.store, aggregate, pk, stream);
};

const once = async <State, Command, Event extends StoredEvent>(
  tools: Tools,
  aggregate: Aggregate<State, Command, Event>,
  act: Writing<State, Event>,
  stream: Stream<State>,
  facts: Facts,
): Promise<Handled<State> | 'conflict'> => {
  const { state: before } = stream;
  const decision = act.decide(before, facts, stream.head);
  if (isRefused(decision)) {
    if (await wasAccepted(tools.store, act)) return unchanged(before, facts);
    return { kind: 'refused', refusal: decision.refused, state: before, facts };
  }
  if (decision.events.length === 0) return unchanged(before, facts);
  const version = stream.version + 1;
  const meta = { by: facts.actor.person, at: facts.now, version };
  const state = decision.events.reduce((folded, event) => aggregate.evolve(folded, event, meta), before);
  const batch = batchOf(tools, aggregate, act, stream, facts, decision.events, state);
  const appended = await tools.store.append(batch);
  switch (appended.kind) {
    case 'done':
      return { kind: 'accepted', before, state, facts, repeated: false, sends: batch.deliveries.length > 0 };
    case 'repeated': {
      const now = await again(tools, aggregate, act.pk);
      return now === undefined ? { kind: 'gone' } : unchanged(now.state, facts);
    }
    case 'conflict':
      return 'conflict';
    default:
      return unknownAnswer(appended);
  }
};

const unchanged = <State>(state: State, facts: Facts): Handled<State> => ({
  kind: 'accepted',
  before: state,
  state,
  facts,
  repeated: true,
  sends: false,
});

/** An act that was accepted before must never be answered with a refusal (design.md 1.6). */
const wasAccepted = async (
  store: StreamStore,
  { pk, receipt }: Pick<Act<unknown>, 'pk' | 'receipt'>,
): Promise<boolean> => {
  const loaded = await store.load(pk, { receipt });
  return 'repeated' in loaded && loaded.repeated !== undefined;
};

const unknownAnswer = (answer: never): never => {
  throw new Error(`unknown answer: ${JSON.stringify(answer)}`);
};
