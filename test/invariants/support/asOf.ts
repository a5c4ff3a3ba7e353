import { addDays, dayOf } from '../../../services/domain/calendar.ts';
import { DAY, type Instant } from '../../../services/domain/time.ts';
import { TODAY } from '../../domain/support/school.ts';

/** A birthday is no term. */
const LONG_AGO = '2025-01-01';

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

/** An example as somebody would type it now: its days lie as far ahead as they did on the day of the examples. */
export const asOf = <Example extends object>(now: Instant, example: Example): Example => {
  // In days of the calendar: late in the evening it is still today.
  const gone = Math.round((Date.parse(dayOf(now)) - Date.parse(TODAY)) / DAY);
  return gone === 0 ? example : { ...example, ...Object.fromEntries(Object.entries(example).map(moved(now, gone))) };
};

const moved =
  (now: Instant, gone: number) =>
  ([key, value]: [string, unknown]): [string, unknown] => {
    if (isDay(value) && value > LONG_AGO) return [key, addDays(value, gone)];
    const inner = typeof value === 'object' && value !== null && !Array.isArray(value);
    return [key, inner ? asOf(now, value) : value];
  };
