import { addDays, dayOf } from '../calendar.ts';
import { addWorkingDays } from '../calendar/workingDays.ts';
import type { Meta } from '../decision.ts';
import type { Day } from '../time.ts';
import type { CasusEvent } from './events.ts';
import type { CasusState } from './casus.ts';

/** What the school waits to hear of Veilig Thuis after a melding (R98, R104). */
export type Terugkoppeling = {
  /** Of the melding that it is about. */
  version: number;
  /** The day on which it was made. */
  since: Day;
  /** When to ask next. */
  on: Day;
  /** How often nothing had been heard, since something was. */
  silent: number;
};

type Data<Type extends CasusEvent['type']> = Extract<CasusEvent, { type: Type }>['data'];

/**
 * The terms of Veilig Thuis, in working days and, for the investigation, in days (domain.md B.3). The rules count by these
 * numbers also for what was written before: a test says when the content file names others.
 */
export const VT_TERMS = { decides: 5, again: 2, investigation: 70 } as const;
/** From here on the directie is asked to help: it does not stop with one who calls. */
export const TOO_SILENT = 3;

/** Veilig Thuis decides in five working days what it does with a melding. */
export const awaitsFeedback = (state: CasusState, since: Day, { version }: Meta): CasusState => ({
  ...state,
  feedback: { version, since, on: addWorkingDays(since, VT_TERMS.decides), silent: 0 },
});

/** Nothing heard: two working days later again. Something heard: on the day agreed, or after ten weeks. */
export const heardBack = (state: CasusState, data: Data<'TerugkoppelingRecorded'>, { at }: Meta): CasusState => {
  const { feedback } = state;
  if (feedback === null) return state;
  const today = dayOf(at);
  if (data.heard === 'nee')
    return {
      ...state,
      feedback: { ...feedback, on: addWorkingDays(today, VT_TERMS.again), silent: feedback.silent + 1 },
    };
  const tenth = addDays(feedback.since, VT_TERMS.investigation);
  const on = data.next === '' ? tenth : data.next;
  return { ...state, feedback: on > today ? { ...feedback, on, silent: 0 } : null };
};
