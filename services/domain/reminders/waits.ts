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
  around: Pick<Around, 'now' | 'today' | 'calendar'>,
  moved: Instant,
): Reminder[] =>
  waits.flatMap((wait) => timesOf(dayOf(wait.from === 0 ? moved : wait.from), around).map((time) => again(wait, time)));

type Time = { since: Day; number: number; at: Instant };

/** The latest time that has come and the one after it; moments are dear, so only those of the last days are reckoned. */
const timesOf = (since: Day, { now, today, calendar }: Pick<Around, 'now' | 'today' | 'calendar'>): Time[] => {
  const days = daysOf(since, today, calendar);
  const times = days.slice(-3).map((day, index, last) => ({
    since,
    number: days.length - last.length + index + 1,
    at: momentOf(day, MORNING),
  }));
  const ahead = times.findIndex(({ at }) => at > now);
  return times.slice(Math.max(0, ahead - 1), ahead + 1);
};

/** Every day of the series up to today, and the one after it: its moment always lies ahead. */
const daysOf = (since: Day, today: Day, calendar: Around['calendar']): Day[] => {
  const days: Day[] = [];
  let day = since;
  do {
    day = addSchoolDays(calendar, day, EVERY);
    days.push(day);
  } while (day <= today);
  return days;
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
