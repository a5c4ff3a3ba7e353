import { addDays, clockOf, dayOf, momentOf, weekdayIndexOf } from '../calendar.ts';
import { actBy, addSchoolDays, isSchoolDay, type SchoolCalendar } from '../calendar/schoolCalendar.ts';
import { OVERVIEW } from '../calendar/sendingHours.ts';
import { addWorkingDays } from '../calendar/workingDays.ts';
import { type Person, worksOn } from '../people.ts';
import type { Pace, ReminderRule } from '../protocol.ts';
import type { Day, Instant } from '../time.ts';

type Counts = ReminderRule['days'];

/** So many days after a day, or before it; on the day itself at the latest on the last school day before it. */
export const countedFrom = (from: Day, days: number, counts: Counts, calendar: SchoolCalendar): Day => {
  if (counts === 'working') return days === 0 ? from : addWorkingDays(from, days);
  return days === 0 ? actBy(calendar, from) : addSchoolDays(calendar, from, days);
};

/** The days of a row at a pace: a part of them, never less than one, each once. */
export const atPace = (days: number[], pace: Pace | '', lanes: Record<Pace, number>): number[] => {
  const part = lanes[pace === '' ? 'gewoon' : pace];
  return [...new Set(days.map((count) => (count <= 0 ? count : Math.max(1, Math.ceil((count * part) / 100)))))];
};

const WEEK = 7;

/** Nobody is reminded on a day off: earlier of a day that was agreed, later of what waits; never where nobody would be left. */
export const onOwnDay = (person: Person | undefined, day: Day, calendar: SchoolCalendar, direction: 1 | -1): Day => {
  if (person === undefined) return day;
  let found = day;
  for (let tried = 0; tried < WEEK; tried += 1) {
    if (worksOn(person, found)) return found;
    found = addSchoolDays(calendar, found, direction);
  }
  return day;
};

/** The last school day before days off of a week and longer. */
const isLastBefore = (calendar: SchoolCalendar, day: Day): boolean => {
  const next = addSchoolDays(calendar, day, 1);
  const free = (Date.parse(next) - Date.parse(day)) / 86_400_000 - 1;
  return free >= WEEK;
};

/** A day on which everybody gets an overview: the first school day of a week, and the last one before a holiday. */
export const isOverviewDay = (calendar: SchoolCalendar, day: Day): boolean =>
  isSchoolDay(calendar, day) && (isFirstOfWeek(calendar, day) || isLastBefore(calendar, day));

/** The first school day of its week, whichever day that is. */
export const isFirstOfWeek = (calendar: SchoolCalendar, day: Day): boolean => {
  const before = addSchoolDays(calendar, day, -1);
  const weekday = (of: Day): number => (weekdayIndexOf(of) + 6) % WEEK;
  return weekday(day) <= weekday(before) || (Date.parse(day) - Date.parse(before)) / 86_400_000 >= WEEK;
};

const FAR = 90;

/** Today's overview when its time has come, and the next one. */
export const overviewsAround = (calendar: SchoolCalendar, now: Instant): Instant[] => {
  const today = dayOf(now);
  const past = isOverviewDay(calendar, today) && clockOf(now) >= OVERVIEW ? [momentOf(today, OVERVIEW)] : [];
  for (let ahead = past.length; ahead < FAR; ahead += 1) {
    const day = addDays(today, ahead);
    if (isOverviewDay(calendar, day)) return [...past, momentOf(day, OVERVIEW)];
  }
  return past;
};
