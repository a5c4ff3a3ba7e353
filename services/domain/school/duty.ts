import { addDays } from '../calendar.ts';
import { isSchoolDay } from '../calendar/schoolCalendar.ts';
import type { Around } from '../decision.ts';
import { type Person, type Role, rolesOf } from '../people.ts';
import type { Day } from '../time.ts';
import type { Duty } from './school.ts';

/** Days, first and last included. */
export type Span = { from: Day; till: Day };

/** Who can be reached on a day; undefined when nobody was named. */
export const dutyOn = (duty: Duty[], day: Day): Duty | undefined =>
  duty.find(({ from, till }) => from <= day && day <= till);

/** Who can be reached on a day on which the school is closed, when one of these roles is his. */
export const onDuty = (
  people: readonly Person[],
  roles: readonly Role[],
  { school, today, calendar }: Pick<Around, 'school' | 'today' | 'calendar'>,
): Person | undefined => {
  if (isSchoolDay(calendar, today)) return undefined;
  const duty = dutyOn(school.agreed.duty, today)?.person;
  if (duty === undefined) return undefined;
  return people.find((person) => person.id === duty && rolesOf(person, today).some((role) => roles.includes(role)));
};

/** The first days of a holiday, one after the other, on which nobody has duty; undefined when all are covered. */
export const uncovered = ({ from, till }: Span, duty: Duty[]): Span | undefined => {
  let first = from;
  for (let known = dutyOn(duty, first); known !== undefined; known = dutyOn(duty, first))
    first = addDays(known.till, 1);
  if (first > till) return undefined;
  const next = duty.find((one) => one.from > first);
  return { from: first, till: next === undefined || next.from > till ? till : addDays(next.from, -1) };
};
