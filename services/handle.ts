import type { Aggregate } from './aggregates/aggregate.ts';
import type { Calendars } from './calendars.ts';
import { toBytes } from './codec.ts';
import { dayOf } from './domain/calendar.ts';
import { type Decision, type Facts, isRefused } from './domain/decision.ts';
import { type Actor, rolesOf } from './domain/people.ts';
import { refOf } from './domain/protocol.ts';
import { calcOf } from './domain/reminders/calc.ts';
import { issuedBy, nextDueAt } from './domain/reminders/reminder.ts';
import { sendingAt, type ToSend } from './domain/reminders/sending.ts';
import type { Refusal } from './domain/refusals.ts';
import { personOf, type SchoolState } from './domain/school/school.ts';
import { type Instant, MINUTE } from './domain/time.ts';
import type { StoredEvent } from './domain/upcast.ts';
import { type Address, addressOf, codeOf } from './ids.ts';
import { deliveriesOf } from './outbox.ts';
import type { Batch, ChatCard, Clock, Head, Loaded, Pk, SchoolKeys, StreamStore } from './ports.ts';
import type { Protocols } from './protocols/load.ts';
import { protocolOf, routesOf, versionOf } from './protocols/resolve.ts';
import type { Schools } from './schools.ts';
import { catchUp, type Stream, streamOf } from './stream.ts';

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

export type Tools = {
  store: StreamStore;
  schools: Schools;
  keys: SchoolKeys;
  clock: Clock;
  protocols: Protocols;
  calendars: Calendars;
};

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

const batchOf = <State, Command, Event extends StoredEvent>(
  tools: Tools,
  aggregate: Aggregate<State, Command, Event>,
  act: Writing<State, Event>,
  { version, state: before, head }: Stream<State>,
  facts: Facts,
  events: Event[],
  state: State,
): Batch => {
  const at = facts.now;
  const { stream: id } = addressOf(act.pk);
  const now = factsAfter(tools, aggregate, facts, state);
  const { pace } = aggregate.fields(state);
  const side = (of: State, around: Facts) => ({
    waits: aggregate.awaited(of, around),
    receipt: aggregate.receipt(of),
  });
  const change = {
    actor: facts.actor,
    now: at,
    version: version + 1,
    id,
    events,
    before: side(before, facts),
    after: side(state, now),
    reminders: issuedBy(events, () => aggregate.reminders(before, facts)),
    inChat: act.card !== undefined,
    channel: facts.school.agreed.channel,
    sendsAt: (what: ToSend, from: Instant) => sendingAt(what, from, pace, now),
  };
  return {
    pk: act.pk,
    commit: { version: version + 1, at, body: toBytes({ actor: facts.actor.person, events }) },
    head: headOf(tools, aggregate, act.pk, version + 1, now, { state, before, head }),
    deliveries: deliveriesOf(change, (of, stream) => aggregate.outgoing(of, stream, state)),
    receipt: act.receipt,
    ...(act.card === undefined ? {} : { card: act.card }),
  };
};

/** An act can move a casus to another version of its route: from then on that one holds, also in this commit. */
const factsAfter = <State, Command, Event extends StoredEvent>(
  { protocols }: Tools,
  aggregate: Aggregate<State, Command, Event>,
  facts: Facts,
  state: State,
): Facts => {
  const { protocol } = aggregate.fields(state);
  const moved = protocol !== '' && protocol !== refOf(facts.protocol);
  return moved ? { ...facts, protocol: versionOf(protocols, facts.school, protocol) ?? facts.protocol } : facts;
};

const headOf = <State, Command, Event extends StoredEvent>(
  { keys }: Tools,
  aggregate: Aggregate<State, Command, Event>,
  pk: Pk,
  version: number,
  facts: Facts,
  { state, before, head }: { state: State; before: State; head: Head | undefined },
): Head => {
  const { now, protocol } = facts;
  const address = addressOf(pk);
  const { blind, ...fields } = aggregate.fields(state);
  const sameBlind = head !== undefined && aggregate.fields(before).blind === blind;
  return {
    ...fields,
    pk,
    version,
    kind: aggregate.kind,
    tenant: address.tenant,
    school: address.school,
    code: head?.code ?? codeOf(keys, address),
    protocol: refOf(protocol),
    blindIndex: sameBlind ? head.blindIndex : blindOf(keys, address, blind),
    lastActivity: facts.actor.person === '' ? (head?.lastActivity ?? now) : now,
    nextDueAt: dueAfter(facts, dueOf(aggregate, state, facts)),
    calc: calcOf(facts),
    shape: aggregate.shape,
    snapshot: toBytes(state),
  };
};

/** The first of what is planned to be sent and what ends by itself. */
const dueOf = <State, Command, Event extends StoredEvent>(
  aggregate: Aggregate<State, Command, Event>,
  state: State,
  facts: Facts,
): Instant | null => {
  const next = nextDueAt(aggregate.reminders(state, facts), aggregate.told(state));
  const end = aggregate.ends(state, facts)?.at;
  return end === undefined ? next : Math.min(next ?? end, end);
};

/** What Pluis writes by itself always moves the date on: a rule that plans in the past must not go round for ever. */
const dueAfter = ({ actor, now }: Facts, next: Instant | null): Instant | null =>
  next === null || actor.person !== '' ? next : Math.max(next, now + MINUTE);

const blindOf = (keys: SchoolKeys, { tenant, school }: Address, blind: string): string =>
  blind === '' ? '' : keys.hmac(tenant, school, 'blind', blind);

/** Roles come from the school's head of this turn, never from a card. */
export const factsOf = (
  { clock, protocols, calendars }: Pick<Tools, 'clock' | 'protocols' | 'calendars'>,
  school: SchoolState,
  head: Head | undefined,
  { pk, person: id }: Pick<Act<unknown>, 'pk' | 'person'>,
): Facts => {
  const now = clock.now();
  const today = dayOf(now);
  const { tenant, school: schoolId } = addressOf(pk);
  const person = personOf(school, id);
  const actor: Actor = {
    tenant,
    school: schoolId,
    person: id,
    name: person?.name ?? '',
    roles: person === undefined ? [] : rolesOf(person, today),
  };
  return {
    now,
    today,
    actor,
    school,
    protocol: protocolOf(protocols, school, head),
    calendar: calendars(school.agreed),
    routes: routesOf(protocols, school),
  };
};

const unknownAnswer = (answer: never): never => {
  throw new Error(`unknown answer: ${JSON.stringify(answer)}`);
};
