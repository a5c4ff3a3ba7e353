import { addDays, weekdayIndexOf } from '../calendar.ts';
import type { Day } from '../time.ts';

/** Easter Sunday of a year: the anonymous Gregorian computation of Meeus, Jones and Butcher. */
export const easterOf = (year: number): Day => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return `${year}-${two(Math.floor(sum / 31))}-${two((sum % 31) + 1)}`;
};

const two = (value: number): string => String(value).padStart(2, '0');

/** King's Day is 27 April, and the day before when that is a Sunday. */
const kingsDayOf = (year: number): Day => {
  const day = `${year}-04-27`;
  return weekdayIndexOf(day) === 0 ? addDays(day, -1) : day;
};

/**
 * The days on which the Netherlands are closed. Good Friday is none by law: schools that are closed on it have it
 * among their own free days. 5 May is free every year in schools (by their collective agreement).
 */
export const publicHolidaysOf = (year: number): Day[] => {
  const easter = easterOf(year);
  return [
    `${year}-01-01`,
    easter,
    addDays(easter, 1),
    kingsDayOf(year),
    `${year}-05-05`,
    addDays(easter, 39),
    addDays(easter, 49),
    addDays(easter, 50),
    `${year}-12-25`,
    `${year}-12-26`,
  ];
};

const FIRST = 2000;
const YEARS = 100;
/** Worked out once: dates of reminders ask this many times. */
const HOLIDAYS: ReadonlySet<Day> = new Set(
  Array.from({ length: YEARS }, (_, index) => publicHolidaysOf(FIRST + index)).flat(),
);

/** For the days of this century. */
export const isPublicHoliday = (day: Day): boolean => HOLIDAYS.has(day);
