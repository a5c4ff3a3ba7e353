import type { AwaitedPage } from '../awaited.ts';
import type { NeutralLine } from '../neutral.ts';
import type { PersonId } from '../people.ts';
import { LEVELS } from '../protocol.ts';
import type { Day, Instant } from '../time.ts';
import { isTold, isToldEvent, type Told } from './told.ts';

/**
 * A message that follows from the state, and goes out once. `slot` names it for ever: what it is about, for whom,
 * and which time; so two instances that both find it due write the same thing. `at` may lie in the past: then it
 * was missed. `kind`: ahead of a day that was agreed, again because it still waits, or to somebody else because
 * it waits too long. `day`: the day that was agreed, or since when it waits.
 */
export type Reminder = {
  slot: string;
  kind: 'before' | 'again' | 'climb';
  person: PersonId;
  page: AwaitedPage;
  line: NeutralLine;
  minutes: number;
  day: Day;
  at: Instant;
  /** `digest`: may wait for the one overview of that day. */
  urgency: 'now' | 'digest';
};

const open = (planned: Reminder[], told: Told): Reminder[] => planned.filter(({ slot }) => !isTold(told, slot));

/** What has to be issued now. */
export const dueReminders = (planned: Reminder[], told: Told, now: Instant): Reminder[] =>
  open(planned, told).filter(({ at }) => at <= now);

/** The reminders that events say were issued. */
export const issuedBy = (events: { type: string; data: unknown }[], planned: () => Reminder[]): Reminder[] => {
  const slots = events.flatMap((event) => (isToldEvent(event) && event.type === 'Reminded' ? event.data.slots : []));
  return slots.length === 0 ? [] : planned().filter(({ slot }) => slots.includes(slot));
};

/** When something has to be issued next; null when nothing is planned. */
export const nextDueAt = (planned: Reminder[], told: Told): Instant | null =>
  open(planned, told).reduce<Instant | null>((first, { at }) => (first === null || at < first ? at : first), null);

/** Somebody to whom something climbed, and where he looks. */
export type Climbed = Pick<Reminder, 'person' | 'page'>;

/** The end of a slot of something that climbed: the level, and which time. */
const LEVEL = new RegExp(`\\.(?:${LEVELS.join('|')})\\d+$`);

/**
 * To whom something has climbed and still does: they too see when it is over. Where nothing ever climbed, which is
 * nearly always, nothing is worked out.
 */
export const climbedIn = ({ waits }: Told, planned: () => Reminder[], now: Instant): Climbed[] =>
  waits.some(({ slots }) => slots.some((slot) => LEVEL.test(slot)))
    ? planned().filter(({ kind, at }) => kind === 'climb' && at <= now)
    : [];
