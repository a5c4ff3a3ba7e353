import { addDays, clockOf, dayOf, momentOf } from '../calendar.ts';
import type { Instant } from '../time.ts';
import { openOn, type SchoolCalendar } from './schoolCalendar.ts';

/** Nobody is disturbed outside these hours, except by what is acute. Local time. */
export const FIRST = '07:30';
export const LAST = '18:00';

/** `anyDay`: for who is on duty in a holiday; what somebody agreed to watch comes on its day (storyboard 3.K). */
type When = { calendar: SchoolCalendar; anyDay: boolean };

/** The first moment, from this one on, at which a message may be sent that is not acute. */
export const sendingMoment = (at: Instant, { calendar, anyDay }: When): Instant => {
  const today = dayOf(at);
  const day = clockOf(at) > LAST ? addDays(today, 1) : today;
  const open = anyDay ? day : openOn(calendar, day);
  return open === today && clockOf(at) >= FIRST ? at : momentOf(open, FIRST);
};
