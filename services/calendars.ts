import { calendarOf, type Holidays, type Region, type SchoolCalendar } from './domain/calendar/schoolCalendar.ts';
import type { SchoolState } from './domain/school/school.ts';
import { createLru } from './seal/lru.ts';

/** The calendar of a school, from what it agreed. */
export type Calendars = (agreed: Pick<SchoolState['agreed'], 'region' | 'free'>) => SchoolCalendar;

/** Until a school says where it lies. */
const REGION: Region = 'midden';
/** Schools of a region without days off of their own share one. */
const KEPT = 200;

/** Counting a calendar costs more than an act: it is kept for every school that agreed the same. */
export const createCalendars = (holidays: Holidays): Calendars => {
  const known = createLru<SchoolCalendar>(KEPT);
  return ({ region, free }) => {
    const key = JSON.stringify([region, free]);
    const calendar = known.get(key) ?? calendarOf(holidays, region === '' ? REGION : region, free);
    known.set(key, calendar);
    return calendar;
  };
};
