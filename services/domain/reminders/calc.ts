import type { Around } from '../decision.ts';

/** Goes up with every change of the rules of reminders: all dates are computed anew then. */
const RULES = 8;

/** With what a date was computed: the rules of this release, the calendar and the school's settings (design.md 1.8). */
export const calcOf = ({ school, calendar }: Pick<Around, 'school' | 'calendar'>): string =>
  [RULES, calendar.region, calendar.knownUntil, calendar.closed.length, school.settings].join('.');
