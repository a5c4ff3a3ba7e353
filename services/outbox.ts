import type { Outgoing, Receipt } from './aggregates/aggregate.ts';
import { type Reason, toBytes } from './codec.ts';
import { type Awaited, sameWait } from './domain/awaited.ts';
import { channelOf } from './domain/channel.ts';
import type { Actor } from './domain/people.ts';
import type { Climbed, Reminder } from './domain/reminders/reminder.ts';
import type { ToSend } from './domain/reminders/sending.ts';
import { isToldEvent } from './domain/reminders/told.ts';
import { dayOf } from './domain/calendar.ts';
import { untilOverview } from './domain/calendar/sendingHours.ts';
import type { Instant } from './domain/time.ts';
import { isTurnEvent, type TurnEvent } from './domain/turns/turns.ts';
import type { StoredEvent } from './domain/upcast.ts';
import type { DeliveryKind, NewDelivery } from './ports.ts';

/** What waits for whom, who looks at it as his receipt, and to whom it climbed: before an act, and after it. */
type Side = { waits: Awaited[]; receipt: Receipt | undefined; climbed: Climbed[] };

/** What one act has changed: the ground on which everything that goes out is derived. */
export type Change<Event extends StoredEvent> = {
  actor: Actor;
  now: Instant;
  version: number;
  id: string;
  events: Event[];
  before: Side;
  after: Side;
  /** Reminders that this commit issues. */
  reminders: Reminder[];
  /** Did the actor press on his own chat card? Then the answer itself is the update. */
  inChat: boolean;
  /** Has the school a channel in which a meeting is announced? */
  channel: boolean;
  /** The first moment, from this one on, at which this may be sent. */
  sendsAt: (what: ToSend, at: Instant) => Instant;
  /** May it come together with what else leaves at that moment? */
  bundleOf: (what: ToSend, visibleAt: Instant) => NewDelivery['bundle'];
};

type Going = {
  person: string;
  kind: DeliveryKind;
  visibleAt: Instant;
  reason: Reason;
  bundle?: NewDelivery['bundle'];
};

/**
 * What has to go out because of an act: the difference between what was awaited before and after it. No act
 * names whom it tells, so none can forget anybody. Updates go first: afterwards the new card is the last one.
 */
export const deliveriesOf = <Event extends StoredEvent>(
  change: Change<Event>,
  outgoing: (events: Event[], id: string) => Outgoing[],
): NewDelivery[] => {
  const all = [
    ...resolved(change),
    ...climbedDown(change),
    ...receipts(change),
    ...waits(change),
    ...announced(change),
    ...change.reminders.map((reminder) => reminded(reminder, change)),
    ...change.events.flatMap((event) => [...unreached(event, change), ...putOff(event, change)]),
    ...outgoing(change.events, change.id).map((out) => command(out, change)),
  ];
  return all.map((going, index) => delivery(going, change, index));
};

const delivery = (
  { person, kind, visibleAt, reason, bundle = 'now' }: Going,
  { version, actor }: Change<StoredEvent>,
  index: number,
): NewDelivery => ({
  id: `d-${String(version).padStart(10, '0')}-${index}`,
  visibleAt,
  kind,
  recipient: { tenant: actor.tenant, person },
  bundle,
  reason: toBytes(reason),
});

const without = (waits: Awaited[], others: Awaited[]): Awaited[] =>
  waits.filter((wait) => !others.some((other) => sameWait(wait, other)));

/** What cannot wait: an alarm, and that nobody has answered it. */
const URGENT: Awaited['page'][] = ['acute-watch', 'emergency'];

/** `on`: for whom it waits depends on the day; whoever that is when it goes out is told (`deliver/addressee.ts`). */
const waits = ({ before, after, now, sendsAt, bundleOf }: Change<StoredEvent>): Going[] =>
  without(after.waits, before.waits).map((wait) => {
    const visibleAt = sendsAt(wait, Math.max(wait.from, now));
    return {
      person: wait.person,
      kind: URGENT.includes(wait.page) ? 'alert' : 'nudge',
      visibleAt,
      reason: { why: 'waits', page: wait.page, key: wait.key, on: dayOf(now) },
      bundle: wait.bundle ?? bundleOf(wait, visibleAt),
    };
  });

const MEETING = 'weighing-view';

/** Once when people are asked to weigh, not again for each of them. */
const announced = ({ before, after, now, actor, channel, sendsAt }: Change<StoredEvent>): Going[] => {
  if (!channel || before.waits.some(({ page }) => page === MEETING)) return [];
  const asked = after.waits.filter(({ page }) => page === MEETING).map(({ from }) => from);
  if (asked.length === 0) return [];
  const person = channelOf(actor.school);
  const visibleAt = sendsAt({ person, page: MEETING, line: 'N7' }, Math.max(now, Math.min(...asked)));
  return [{ person, kind: 'nudge', visibleAt, reason: { why: 'channel' } }];
};

/**
 * A reminder keeps its own time: what was missed can be told from what is new. One that is found missed in the night
 * waits for the morning, and comes in the overview of what was missed.
 */
const reminded = (reminder: Reminder, { now, sendsAt, bundleOf }: Change<StoredEvent>): Going => {
  const { person, at, slot, urgency } = reminder;
  const opens = sendsAt(reminder, now);
  const bundle = urgency === 'digest' ? urgency : bundleOf(reminder, at);
  const going: Going = { person, kind: 'nudge', visibleAt: at, reason: { why: 'reminder', slot }, bundle };
  return at <= now && opens > now ? { ...going, visibleAt: untilOverview(opens), bundle: 'digest' } : going;
};

/** Who began it goes and finds that person, or calls. */
const unreached = (event: StoredEvent, { now }: Change<StoredEvent>): Going[] => {
  if (!isToldEvent(event) || event.type !== 'RouteGone' || event.data.tell === '') return [];
  const { person, tell } = event.data;
  return [{ person: tell, kind: 'nudge', visibleAt: now, reason: { why: 'unreached', person } }];
};

/** The same page waits now for the same person anew: his card still opens it, and a new message says so. */
const isAskedAgain = (wait: Awaited, after: Awaited[], now: Instant): boolean =>
  after.some(({ person, page, from }) => person === wait.person && page === wait.page && from <= now);

/** Who no longer needs to do anything sees that on the card: "Gedaan door …". */
const resolved = (change: Change<StoredEvent>): Going[] => {
  const { before, after, now } = change;
  return without(before.waits, after.waits)
    .filter((wait) => !isAskedAgain(wait, after.waits, now))
    .filter(({ from }) => from <= now)
    .flatMap(({ person, page }) => settled(person, page, change));
};

/** To whom it had climbed sees that it is over: somebody acted. Who has it himself now has a message of his own. */
const climbedDown = (change: Change<StoredEvent>): Going[] => {
  const { before, after, actor } = change;
  if (actor.person === '') return [];
  return before.climbed
    .filter((one) => !after.climbed.some(({ person, page }) => person === one.person && page === one.page))
    .filter(({ person }, index, all) => all.findIndex((one) => one.person === person) === index)
    .flatMap(({ person, page }) => settled(person, page, change));
};

/**
 * Of a stream somebody has one card that still changes, the last one. As long as another thing of it waits for him it
 * opens that: a card that says "Gedaan" would hide what nobody did. On the card that he pressed he has his answer.
 */
const settled = (person: string, page: string, change: Change<StoredEvent>): Going[] => {
  const { actor, now, inChat, events } = change;
  if (inChat && person === actor.person) return [];
  const still = TELLS_ITSELF.includes(page) ? undefined : stillWaits(person, change);
  const reason: Reason =
    still === undefined
      ? { why: 'done', by: actor.person, at: now, page, passed: events.some(isPassing) }
      : { why: 'waits', page: still.page, key: still.key };
  return [{ person, kind: 'update', visibleAt: now, reason }];
};

/** Who comes, who has an alarm: those cards say it themselves, and nobody in need may miss that for what else waits. */
const TELLS_ITSELF: string[] = ['check-in', 'acute-watch'];

/** What waited for somebody before this act, and does after it; the newest, because that is what his card is of. */
const stillWaits = (person: string, { before, after, now }: Change<StoredEvent>): Awaited | undefined =>
  after.waits
    .filter((wait) => wait.person === person && wait.from <= now && before.waits.some((one) => sameWait(one, wait)))
    .toSorted((one, other) => other.from - one.from)[0];

/** Nothing was done, but it lies with somebody else. */
const isPassing = (event: StoredEvent): boolean => isTurnEvent(event) && PASSING.includes(event.type);
const PASSING: TurnEvent['type'][] = ['TurnTaken', 'EscalationAnswered'];

/** Who put something off sees on his card when it comes back. */
const putOff = (event: StoredEvent, { actor, now }: Change<StoredEvent>): Going[] => {
  if (!isTurnEvent(event) || event.type !== 'ReminderSnoozed') return [];
  const { page, until } = event.data;
  return [{ person: actor.person, kind: 'update', visibleAt: now, reason: { why: 'later', page, until } }];
};

/** The author's card follows his stream; what he began in a dialog gets its card now. */
const receipts = ({ before, after, actor, now, inChat }: Change<StoredEvent>): Going[] => {
  const { receipt } = after;
  if (receipt === undefined || receipt.person === '' || before.receipt?.shows === receipt.shows) return [];
  if (inChat && receipt.person === actor.person) return [];
  return [{ person: receipt.person, kind: 'update', visibleAt: now, reason: { why: 'receipt' } }];
};

const command = ({ stream, command: { type, input } }: Outgoing, { actor, now }: Change<StoredEvent>): Going => ({
  person: actor.person,
  kind: 'command',
  visibleAt: now,
  reason: { why: 'command', stream, actor: actor.person, type, input },
});
