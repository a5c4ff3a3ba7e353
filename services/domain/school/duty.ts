import { addDays } from '../calendar.ts';
import type { Day } from '../time.ts';
import type { Duty } from './school.ts';

/** Days, first and last included. */
export type Span = { from: Day; till: Day };

/** Who can be reached on a day; undefined when nobody was named. */
export const dutyOn = (duty: Duty[], day: Day): Duty | undefined =>
  duty.find(({ from, till }) => from <= day && day <= till);

/** The first days of a holiday, one after the other, on which nobody has duty; undefined when all are covered. */
export const uncovered = ({ from, till }: Span, duty: Duty[]): Span | undefined => {
  let first = from;
  for (let known = dutyOn(duty, first); known !== undefined; known = dutyOn(duty, first))
    first = addDays(known.till, 1);
  if (first > till) return undefined;
  const next = duty.find((one) => one.from > first);
  return { from: first, till: next === undefined || next.from > till ? till : addDays(next.from, -1) };
};
