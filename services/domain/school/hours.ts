import { schoolYearOf } from '../calendar.ts';
import type { Meta } from '../decision.ts';
import type { Day } from '../time.ts';
import type { HOURS_FOR } from './inputs.ts';

export type HoursFor = (typeof HOURS_FOR)[number];

/** `code`: of a casus, as people see it; empty when it was for no casus in particular. */
export type AfUur = { minutes: number; day: Day; what: HoursFor; code: string };

/** Minutes by school year and by what they were for; and the versions of the latest ones, which the AF reads. */
export type Hours = { years: { year: number; minutes: Record<HoursFor, number> }[]; latest: number[] };

const YEARS = 4;
const LATEST = 12;

const nothing: Record<HoursFor, number> = { zaak: 0, overleg: 0, scholing: 0, beleid: 0 };

/** What the school's head keeps of it is small and whole: no code, no person. */
export const evolveHours = ({ years, latest }: Hours, { day, what, minutes }: AfUur, { version }: Meta): Hours => {
  const year = schoolYearOf(day);
  const known = years.find((one) => one.year === year)?.minutes ?? nothing;
  const others = years.filter((one) => one.year !== year);
  return {
    years: [...others, { year, minutes: { ...known, [what]: known[what] + minutes } }]
      .toSorted((one, other) => one.year - other.year)
      .slice(-YEARS),
    latest: [...latest, version].slice(-LATEST),
  };
};

/** Minutes in a school year, by what they were for. */
export const minutesIn = ({ years }: Hours, year: number): Record<HoursFor, number> =>
  years.find((one) => one.year === year)?.minutes ?? nothing;
