import { calendarOf, type Holidays, type Region, type SchoolCalendar } from './domain/calendar/schoolCalendar.ts';
import type { SchoolState } from './domain/school/school.ts';

type Agreed = SchoolState['agreed'];

/** The calendar of a school, from what it agreed. */
export type Calendars = (agreed: Agreed) => SchoolCalendar;

/** Until a school says where it lies. */
const REGION: Region = 'midden';

/** Counting a calendar costs more than an act: it is kept as long as what the school agreed is the same. */
export const createCalendars = (holidays: Holidays): Calendars => {
  const known = new WeakMap<Agreed, SchoolCalendar>();
  return (agreed) => {
    const kept = known.get(agreed);
    if (kept !== undefined) return kept;
    const { region, free } = agreed;
    const calendar = calendarOf(holidays, region === '' ? REGION : region, free);
    known.set(agreed, calendar);
    return calendar;
  };
};
