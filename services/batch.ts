import type { Aggregate } from './aggregates/aggregate.ts';
import { toBytes } from './codec.ts';
import type { Facts } from './domain/decision.ts';
import { refOf } from './domain/protocol.ts';
import { calcOf } from './domain/reminders/calc.ts';
import { climbedIn, issuedBy, nextDueAt, type Reminder } from './domain/reminders/reminder.ts';
import type { ToSend } from './domain/reminders/sending.ts';
import { bundleOf, leavesAt } from './domain/reminders/together.ts';
import { type Instant, MINUTE } from './domain/time.ts';
import type { StoredEvent } from './domain/upcast.ts';
import { factsAfter } from './facts.ts';
import { type Address, addressOf, codeOf } from './ids.ts';
import { deliveriesOf } from './outbox.ts';
import type { Batch, ChatCard, Head, Pk, SchoolKeys } from './ports.ts';
import type { Stream } from './stream.ts';
import type { Tools } from './tools.ts';

/** Where it is written, under which command id, and from which chat card. */
type Slip = { pk: Pk; receipt: string; card: ChatCard | undefined };

/** Everything that one act writes: its commit, the head, and what has to go out because of it. */
export const batchOf = <State, Command, Event extends StoredEvent>(
  tools: Tools,
  aggregate: Aggregate<State, Command, Event>,
  act: Slip,
  { version, state: before, head }: Stream<State>,
  facts: Facts,
  events: Event[],
  state: State,
): Batch => {
  const at = facts.now;
  const { stream: id } = addressOf(act.pk);
  const now = factsAfter(tools, aggregate, facts, state);
  const { pace } = aggregate.fields(state);
  const planned = {
    before: once(() => aggregate.reminders(before, facts)),
    after: once(() => aggregate.reminders(state, now)),
  };
  const side = (of: State, around: Facts, reminders: () => Reminder[]) => ({
    waits: aggregate.awaited(of, around),
    receipt: aggregate.receipt(of),
    climbed: climbedIn(aggregate.told(of), reminders, at),
  });
  const change = {
    actor: facts.actor,
    now: at,
    version: version + 1,
    id,
    events,
    before: side(before, facts, planned.before),
    after: side(state, now, planned.after),
    reminders: issuedBy(events, planned.before),
    inChat: act.card !== undefined,
    channel: facts.school.agreed.channel,
    sendsAt: (what: ToSend, from: Instant) => leavesAt(what, from, pace, now),
    bundleOf: (what: ToSend, visibleAt: Instant) => bundleOf(what, visibleAt, pace),
  };
  return {
    pk: act.pk,
    commit: { version: version + 1, at, body: toBytes({ actor: facts.actor.person, events }) },
    head: headOf(tools, aggregate, act.pk, version + 1, now, { state, before, head, planned: planned.after() }),
    deliveries: deliveriesOf(change, (of, stream) => aggregate.outgoing(of, stream, state)),
    receipt: act.receipt,
    ...(act.card === undefined ? {} : { card: act.card }),
  };
};

/** Worked out when it is first asked, and once: planning reminders is the dearest part of an act. */
const once = <Value>(of: () => Value): (() => Value) => {
  let known: { value: Value } | undefined;
  return () => (known ??= { value: of() }).value;
};

const headOf = <State, Command, Event extends StoredEvent>(
  { keys }: Tools,
  aggregate: Aggregate<State, Command, Event>,
  pk: Pk,
  version: number,
  facts: Facts,
  { state, before, head, planned }: { state: State; before: State; head: Head | undefined; planned: Reminder[] },
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
    nextDueAt: dueAfter(facts, dueOf(aggregate, state, facts, planned)),
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
  planned: Reminder[],
): Instant | null => {
  const next = nextDueAt(planned, aggregate.told(state));
  const end = aggregate.ends(state, facts)?.at;
  return end === undefined ? next : Math.min(next ?? end, end);
};

/** What Pluis writes by itself always moves the date on: a rule that plans in the past must not go round for ever. */
const dueAfter = ({ actor, now }: Facts, next: Instant | null): Instant | null =>
  next === null || actor.person !== '' ? next : Math.max(next, now + MINUTE);

const blindOf = (keys: SchoolKeys, { tenant, school }: Address, blind: string): string =>
  blind === '' ? '' : keys.hmac(tenant, school, 'blind', blind);
