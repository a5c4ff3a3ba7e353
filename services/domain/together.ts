import { addDays, dayOf, schoolYearOf } from './calendar.ts';
import { isSchoolDay, type SchoolCalendar } from './calendar/schoolCalendar.ts';
import type { KIND } from './signaal/inputs.ts';
import type { SignaalState } from './signaal/signaal.ts';
import type { Day } from './time.ts';

type Kind = (typeof KIND)[number];

/**
 * Signals on one child beside each other (R31): how many, of how many colleagues, how they lie in time, of what
 * kinds, and what confirms or refutes (R26). It counts what was written down and concludes nothing (R30): no
 * weight, no share, no order by worry.
 */
export type Together = {
  count: number;
  observers: number;
  first: Day;
  last: Day;
  /** From the first to the last, in whole weeks; 0 within one week. */
  weeks: number;
  /** By school year, named by the year it starts in, oldest first. */
  years: { year: number; count: number }[];
  kinds: { kind: Kind; count: number }[];
  /** Of which nobody chose a kind. */
  withoutKind: number;
  fits: number;
  against: number;
  unsaid: number;
  /** On the first school day after a weekend or a holiday. */
  afterBreak: number;
};

type Seen = Pick<SignaalState, 'author' | 'at' | 'kinds' | 'points' | 'watch'>;

const WEEK_DAYS = 7;
const DAY_MS = 86_400_000;

/** Undefined when there is nothing to lay together. */
export const together = (signals: readonly Seen[], calendar: SchoolCalendar): Together | undefined => {
  const days = signals.map(({ at }) => dayOf(at)).toSorted();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const kinds = signals.flatMap((signal) => [...new Set(signal.kinds)]);
  const against = signals.filter(refutes).length;
  const fits = signals.filter((signal) => signal.points === 'past' && !refutes(signal)).length;
  return {
    count: signals.length,
    observers: new Set(signals.map(({ author }) => author)).size,
    first,
    last,
    weeks: Math.floor((Date.parse(last) - Date.parse(first)) / DAY_MS / WEEK_DAYS),
    years: counted(days.map(schoolYearOf)).map(([year, count]) => ({ year, count })),
    kinds: counted(kinds).map(([kind, count]) => ({ kind, count })),
    withoutKind: signals.filter((signal) => signal.kinds.length === 0).length,
    fits,
    against,
    unsaid: signals.length - fits - against,
    afterBreak: days.filter((day) => isAfterBreak(day, calendar)).length,
  };
};

/** Its author said so, or it went better since. */
const refutes = ({ points, watch }: Seen): boolean => points === 'spreektTegen' || watch?.now === 'beter';

const isAfterBreak = (day: Day, calendar: SchoolCalendar): boolean =>
  isSchoolDay(calendar, day) && !isSchoolDay(calendar, addDays(day, -1));

/** Each value with how often it is there, in the order in which they first came. */
const counted = <Value>(values: readonly Value[]): [Value, number][] =>
  [...new Set(values)].map((value) => [value, values.filter((other) => other === value).length]);
