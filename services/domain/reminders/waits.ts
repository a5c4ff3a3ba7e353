import type { Awaited } from '../awaited.ts';
import { dayOf, momentOf } from '../calendar.ts';
import { addSchoolDays } from '../calendar/schoolCalendar.ts';
import type { Around } from '../decision.ts';
import type { Day, Instant } from '../time.ts';
import type { Reminder } from './reminder.ts';

const EVERY = 2;
const MORNING = '08:30';

/**
 * The reminders of what waits: the same again after every so many school days. Of those whose time has come only
 * the latest is planned, and the one after it: who was away for three weeks is told once, not five times.
 * `moved`: since when a wait counts that names no moment of its own.
 */
export const remindersOfWaits = (
  waits: Awaited[],
  around: Pick<Around, 'now' | 'calendar'>,
  moved: Instant,
): Reminder[] =>
  waits.flatMap((wait) => timesOf(dayOf(wait.from === 0 ? moved : wait.from), around).map((time) => again(wait, time)));

type Time = { since: Day; number: number; at: Instant };

const timesOf = (since: Day, { now, calendar }: Pick<Around, 'now' | 'calendar'>): Time[] => {
  let day = addSchoolDays(calendar, since, EVERY);
  let last: Time = { since, number: 1, at: momentOf(day, MORNING) };
  if (last.at > now) return [last];
  for (;;) {
    day = addSchoolDays(calendar, day, EVERY);
    const next = { since, number: last.number + 1, at: momentOf(day, MORNING) };
    if (next.at > now) return [last, next];
    last = next;
  }
};

const again = ({ person, page, key, line, minutes }: Awaited, { since, number, at }: Time): Reminder => ({
  slot: [page, key, person, since, number].join('.'),
  kind: 'again',
  person,
  page,
  line,
  minutes,
  day: since,
  at,
  urgency: 'now',
});
