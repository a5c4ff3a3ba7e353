import { addDays, clockOf, dayOf, momentOf } from '../calendar.ts';
import type { Day, Instant } from '../time.ts';

/** Nobody is disturbed outside these hours, except by what is acute. Local time. */
export const FIRST = '07:30';
export const LAST = '18:00';

/** The hour of all that can wait until the morning: reminders, what was held up in the night, and the overview. Local time. */
export const OVERVIEW = '08:15';

/** What lies in the early hours of a day waits for the hour of its overview. */
export const untilOverview = (at: Instant): Instant => (clockOf(at) < OVERVIEW ? momentOf(dayOf(at), OVERVIEW) : at);

export const isOverviewMoment = (at: Instant): boolean => at === momentOf(dayOf(at), OVERVIEW);

/** The first moment, from this one on, that lies within the hours of a day on which may be sent. */
export const sendingMoment = (at: Instant, maySend: (day: Day) => boolean): Instant => {
  const today = dayOf(at);
  const clock = clockOf(at);
  let day = clock > LAST ? addDays(today, 1) : today;
  while (!maySend(day)) day = addDays(day, 1);
  return day === today && clock >= FIRST ? at : momentOf(day, FIRST);
};

/** A moment of which the day is certain, within the hours of that day: what is told ahead of an appointment. */
export const withinHours = (at: Instant): Instant => {
  const day = dayOf(at);
  return Math.min(Math.max(at, momentOf(day, FIRST)), momentOf(day, LAST));
};
