import { calendarOf, isSchoolDay } from '../services/domain/calendar/schoolCalendar.ts';
import { sendingMoment } from '../services/domain/calendar/sendingHours.ts';
import type { Instant } from '../services/domain/time.ts';
import { loadHolidays } from '../services/protocols/holidays.ts';

/** A new proeftuin begins within the hours of a school day: outside them what is not urgent would wait unseen. */
export const openingHour = (now: Instant): Instant => {
  const calendar = calendarOf(loadHolidays(), 'midden');
  return sendingMoment(now, (day) => isSchoolDay(calendar, day));
};
