import type { Awaited } from '../awaited.ts';
import { addSchoolDays, dayOf, momentOf } from '../calendar.ts';
import type { Reminder } from './reminder.ts';
import type { Instant } from '../time.ts';

const EVERY = 2;
const MORNING = '08:30';

/**
 * The reminders of what waits: the same again after every so many school days. Of those whose time has come only
 * the latest is planned, and the one after it: who was away for three weeks is told once, not five times.
 */
export const remindersOfWaits = (waits: Awaited[], now: Instant): Reminder[] =>
  waits.flatMap((wait) => remindersOf(wait, now));

const remindersOf = (wait: Awaited, now: Instant): Reminder[] => {
  const since = dayOf(wait.from);
  let number = 1;
  let at = timeOf(since, number);
  for (let next = timeOf(since, number + 1); next <= now; next = timeOf(since, number + 1)) {
    number += 1;
    at = next;
  }
  const first = { number, at };
  return at <= now
    ? [first, { number: number + 1, at: timeOf(since, number + 1) }].map((one) => again(wait, since, one))
    : [again(wait, since, first)];
};

const timeOf = (since: string, number: number): Instant => momentOf(addSchoolDays(since, EVERY * number), MORNING);

const again = (wait: Awaited, since: string, { number, at }: { number: number; at: Instant }): Reminder => ({
  slot: [wait.page, wait.key, wait.person, since, number].join('.'),
  kind: 'again',
  person: wait.person,
  page: wait.page,
  line: wait.line,
  minutes: wait.minutes,
  day: since,
  at,
  urgency: 'now',
});
