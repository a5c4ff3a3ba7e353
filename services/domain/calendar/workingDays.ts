import { weekdayIndexOf } from '../calendar.ts';
import type { Day } from '../time.ts';
import { countDays, isCounted, plusCounted } from './dayCount.ts';
import { isPublicHoliday } from './publicHolidays.ts';

const isWeekend = (at: Day): boolean => {
  const weekday = weekdayIndexOf(at);
  return weekday === 0 || weekday === 6;
};

/** The years in which Pluis is used are counted ahead; any other day is looked at by itself. */
const [FIRST, LAST] = [2024, 2040];
const WORKING_DAYS = countDays(FIRST, LAST, (at) => !isWeekend(at) && !isPublicHoliday(at));

/** A day on which Veilig Thuis works through what came in: no weekend, no public holiday (storyboard 5c). */
export const isWorkingDay = (at: Day): boolean => isCounted(WORKING_DAYS, at);

/** The working day that lies `count` working days after a day: Veilig Thuis counts these. */
export const addWorkingDays = (from: Day, count: number): Day => plusCounted(WORKING_DAYS, from, count);
