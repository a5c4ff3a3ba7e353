import { z } from 'zod';
import type { Day } from '../time.ts';
import { countDays, countedBetween, type DayCount, isCounted, plusCounted } from './dayCount.ts';
import { addWorkingDays, isWorkingDay } from './workingDays.ts';

export const REGIONS = ['noord', 'midden', 'zuid'] as const;
export type Region = (typeof REGIONS)[number];

/** Days off, first and last included. */
export type Period = { name: string; from: Day; till: Day };

/**
 * When a school is closed besides weekends and public holidays: the holidays of its region, and its own free days; `long`:
 * those of a week and longer. `open`: its school days, from the first year of which the holidays are known to a year
 * beyond the last.
 */
export type SchoolCalendar = {
  region: Region;
  closed: readonly Period[];
  long: readonly Period[];
  knownUntil: Day;
  open: DayCount;
};

const day = z.iso.date();
const holiday = z.strictObject({
  name: z.string().min(1),
  from: day,
  till: day,
  regions: z.array(z.enum(REGIONS)).min(1),
});

/** School holidays as content: with its source and the day on which somebody last looked at it. */
export const holidaysSchema = z.strictObject({
  version: z.string().min(1),
  owner: z.string().min(1),
  checked: day,
  source: z.string().min(1),
  schoolYears: z
    .array(z.strictObject({ year: z.string().regex(/^\d{4}-\d{4}$/), holidays: z.array(holiday).min(1) }))
    .min(1),
});
export type Holidays = z.infer<typeof holidaysSchema>;

/** The calendar of a school in a region, with the days off of its own. Beyond `knownUntil` no holiday is known. */
export const calendarOf = (holidays: Holidays, region: Region, own: readonly Period[] = []): SchoolCalendar => {
  const all = holidays.schoolYears.flatMap((year) => year.holidays);
  const here = all.filter(({ regions }) => regions.includes(region));
  const closed = [...here, ...own]
    .map(({ name, from, till }) => ({ name, from, till }))
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  const knownUntil = here.reduce((last, { till }) => (till > last ? till : last), '');
  const knownFrom = here.reduce((first, { from }) => (from < first ? from : first), knownUntil);
  const isOpen = (at: Day): boolean => isWorkingDay(at) && closedAt({ closed }, at) === undefined;
  const open = countDays(yearOf(knownFrom), yearOf(knownUntil) + 1, isOpen);
  const long = closed.filter((period) => lengthOf(period) >= HOLIDAY_DAYS);
  return { region, closed, long, knownUntil, open };
};

const yearOf = (at: Day): number => Number(at.slice(0, 4));

/** The days off that a day lies in; undefined on any other day. */
export const closedAt = ({ closed }: Pick<SchoolCalendar, 'closed'>, at: Day): Period | undefined =>
  closed.find(({ from, till }) => from <= at && at <= till);

/** A day on which the school is open. */
export const isSchoolDay = ({ open }: SchoolCalendar, at: Day): boolean => isCounted(open, at);

/** The school day that lies `count` school days after a day; before it when negative. */
export const addSchoolDays = ({ open }: SchoolCalendar, from: Day, count: number): Day =>
  plusCounted(open, from, count);

/** "We must act": what falls on a day off is due on the last school day before it, never later (domain.md B.11). */
export const actBy = (calendar: SchoolCalendar, due: Day): Day =>
  isSchoolDay(calendar, due) ? due : addSchoolDays(calendar, due, -1);

/**
 * The last day of a term of so many days: what falls in a holiday is due before it. Who begins in a holiday has the
 * days that Veilig Thuis would count; then the person on duty has to act.
 */
export const termDay = (calendar: SchoolCalendar, today: Day, days: number): Day => {
  const plain = addWorkingDays(today, days);
  const before = actBy(calendar, plain);
  return before >= today ? before : plain;
};

/** The first school day on or after a day. */
export const openOn = (calendar: SchoolCalendar, at: Day): Day =>
  isSchoolDay(calendar, at) ? at : addSchoolDays(calendar, at, 1);

/** Days off of a week and longer have a person on duty, and a list of who keeps sight. */
const HOLIDAY_DAYS = 5;

const lengthOf = ({ from, till }: Period): number => (Date.parse(till) - Date.parse(from)) / 86_400_000 + 1;

/** The next holiday that begins after a day; undefined when none is known. */
export const nextHoliday = ({ long }: SchoolCalendar, after: Day): Period | undefined =>
  long.find(({ from }) => from > after);

/** How many school days lie after one day, up to and including another; 0 when it is not later. */
export const schoolDaysUntil = ({ open }: SchoolCalendar, from: Day, till: Day): number =>
  countedBetween(open, from, till);
