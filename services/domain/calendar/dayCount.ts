import { addDays } from '../calendar.ts';
import type { Day } from '../time.ts';

type Counts = (day: Day) => boolean;

/**
 * Days of a kind, counted once over some years: then a term is a look-up. Reminders ask for many of them at every act.
 * `upTo`: how many lie up to and including a day. `counts` answers for the days outside those years.
 */
export type DayCount = { days: readonly Day[]; upTo: ReadonlyMap<Day, number>; counts: Counts };

/** Counts from the first day of one year to the last day of another. */
export const countDays = (firstYear: number, lastYear: number, counts: Counts): DayCount => {
  const days: Day[] = [];
  const upTo = new Map<Day, number>();
  const end = `${lastYear}-12-31`;
  for (let day = `${firstYear}-01-01`; day <= end; day = addDays(day, 1)) {
    if (counts(day)) days.push(day);
    upTo.set(day, days.length);
  }
  return { days, upTo, counts };
};

/** Is a day one of them? */
export const isCounted = ({ days, upTo, counts }: DayCount, at: Day): boolean => {
  const place = upTo.get(at);
  return place === undefined ? counts(at) : days[place - 1] === at;
};

/** The day that lies `by` of them after a day; before it when negative. */
export const plusCounted = (count: DayCount, from: Day, by: number): Day =>
  by === 0 ? from : (lookedUp(count, from, by) ?? stepped(count, from, by));

const lookedUp = (count: DayCount, from: Day, by: number): Day | undefined => {
  const place = count.upTo.get(from);
  if (place === undefined) return undefined;
  const before = isCounted(count, from) ? place - 1 : place;
  return count.days[by > 0 ? place + by - 1 : before + by];
};

const stepped = (count: DayCount, from: Day, by: number): Day => {
  const direction = by < 0 ? -1 : 1;
  let at = from;
  for (let left = Math.abs(by); left > 0; ) {
    at = addDays(at, direction);
    if (isCounted(count, at)) left -= 1;
  }
  return at;
};

/** How many of them lie after one day, up to and including another; 0 when it is not later. */
export const countedBetween = (count: DayCount, from: Day, till: Day): number => {
  if (till <= from) return 0;
  const [first, last] = [count.upTo.get(from), count.upTo.get(till)];
  if (first !== undefined && last !== undefined) return last - first;
  let sum = 0;
  for (let at = addDays(from, 1); at <= till; at = addDays(at, 1)) if (isCounted(count, at)) sum += 1;
  return sum;
};
