import type { SchoolState } from '../school/school.ts';

/** Goes up with every change of the rules of reminders, or of the calendar: all dates are computed anew then. */
const RULES = 1;

/** With what a date was computed: the rules of this release, and the settings of the school (design.md 1.8). */
export const calcOf = ({ settings }: Pick<SchoolState, 'settings'>): string => `${RULES}.${settings}`;
