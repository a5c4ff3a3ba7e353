import { dayOf, schoolYearOf } from './calendar.ts';
import type { CasusState } from './casus/casus.ts';
import type { Stap } from './protocol.ts';
import type { Day } from './time.ts';

/** What the figures read of a casus: no name, no person, no text. */
export type Counted = Pick<
  CasusState,
  'startedAt' | 'status' | 'meldingen' | 'outcome' | 'closed' | 'merge' | 'observations' | 'tally'
>;

/** How many casussen; never how often in one of them (R112). */
export type Counts = {
  started: number;
  open: number;
  done: Record<Stap, number>;
  /** Without a talk, on a ground. */
  skipped: number;
  advised: number;
  reported: number;
  helped: number;
  refuted: number;
  /** Also written down: what speaks against the concern (R26). */
  balanced: number;
  weighed: number;
  /** Of those: everything was there, and everybody gave his view first (R71). */
  wellWeighed: number;
};

/** One look: this school year, the one before it, and the last four together. */
export type Figures = { year: number; now: Counts; before: Counts; together: Counts };

const YEARS = 4;

/** Folds the casussen of one school, or of several, by the school year in which each was started. */
export const figuresOf = (casussen: readonly Counted[], today: Day): Figures => {
  const year = schoolYearOf(today);
  const within = (from: number, till: number) =>
    countsOf(
      casussen.filter(({ startedAt }) => {
        const started = schoolYearOf(dayOf(startedAt));
        return started >= from && started <= till;
      }),
    );
  return {
    year,
    now: within(year, year),
    before: within(year - 1, year - 1),
    together: within(year - YEARS + 1, year),
  };
};

/** A casus that went on in another one of the same child counts once, with that one. */
const countsOf = (all: readonly Counted[]): Counts => {
  const casussen = all.filter(({ merge }) => merge === null);
  const many = (is: (one: Counted) => boolean): number => casussen.filter(is).length;
  const done = (kind: Stap) => many(({ tally }) => tally.done.includes(kind));
  return {
    started: casussen.length,
    open: many(({ status }) => status === 'open'),
    done: {
      signaleren: done('signaleren'),
      consultatie: done('consultatie'),
      gesprek: done('gesprek'),
      wegen: done('wegen'),
      beslissen: done('beslissen'),
      volgen: done('volgen'),
    },
    skipped: many(({ tally }) => tally.skipped.length > 0),
    advised: many(({ tally }) => tally.advised),
    reported: many(({ meldingen }) => meldingen > 0),
    helped: many(({ tally }) => tally.helped),
    refuted: many(({ closed }) => closed?.reason === 'weerlegd'),
    balanced: many(({ observations }) => observations.against > 0),
    weighed: many(({ tally }) => tally.weighed !== ''),
    wellWeighed: many(({ tally }) => tally.weighed === 'heel'),
  };
};

/** A number below this could point at a child. */
const FEW = 5;

/** What is shown of a number: itself, or only on which side it is small. */
export type Shown = { exact: number } | { hidden: 'few' } | { hidden: 'nearlyAll' } | { atLeast: number };

/**
 * Not the number when it is small, nor when what it leaves of the whole is: both would point at somebody. `whole`:
 * what it is a part of; undefined for the number of casussen itself.
 */
export const shownOf = (count: number, whole?: number): Shown => {
  if (count < FEW) return { hidden: 'few' };
  return whole !== undefined && whole - count < FEW ? { hidden: 'nearlyAll' } : { exact: count };
};

/**
 * The number of several years together. Where only some of the years are shown it is not: who subtracts them would have
 * what was hidden. With all of them hidden it is the number that a small school can look at.
 */
export const shownTogether = (count: number, whole: number | undefined, years: readonly Shown[]): Shown => {
  const alone = shownOf(count, whole);
  if (!('exact' in alone)) return alone;
  const known = years.flatMap((year) => ('exact' in year ? [year.exact] : []));
  const sum = known.reduce((total, one) => total + one, 0);
  const rest = count - sum;
  const isSafe = known.length === years.length ? rest === 0 || rest >= FEW : known.length === 0;
  return isSafe ? alone : { atLeast: sum };
};
