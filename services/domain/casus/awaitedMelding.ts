import type { Awaited } from '../awaited.ts';
import { momentOf } from '../calendar.ts';
import type { Around } from '../decision.ts';
import type { CasusState } from './casus.ts';
import { type Melding, unsettled } from './melding.ts';
import { openSince } from './since.ts';
import { afOf, MORNING, wait, waiting } from './waits.ts';

/** What waits around a melding, at any step and also while something lies before a second person. */
export const meldingWaits = (state: CasusState, around: Around): Awaited[] => {
  const { melding } = state;
  const objection = weighs(state, around);
  if (melding === null) return state.meldingDue ? [whoReports(state, around)] : [];
  if (!melding.recorded) return [makes(melding, state, around), ...objection];
  const [first] = unsettled(state, around.today);
  if (first === undefined) return state.meldingDue ? [whoReports(state, around), ...objection] : objection;
  const page = first === 'parents' ? 'report-parents' : 'report-pupil';
  const key = `t${melding.version}`;
  const tells =
    melding.reporter === ''
      ? afOf(state, around, page, key, 'N2', 3)
      : waiting(state, melding.reporter, page, key, 'N2', 3);
  return state.meldingDue ? [whoReports(state, around), tells, ...objection] : [tells, ...objection];
};

/** Nobody reports by default: the AF chooses, each time anew (R88). */
const whoReports = (state: CasusState, around: Around): Awaited =>
  afOf(state, around, state.meldingen === 0 ? 'report-who' : 're-report', `m${state.meldingen}`, 'N2', 3);

const makes = (melding: Melding, state: CasusState, around: Around): Awaited => {
  if (melding.reporter === '') return afOf(state, around, 'report-who', `m${state.meldingen}`, 'N2', 3);
  const key = `m${melding.version}${melding.from}`;
  const from = melding.from === '' ? openSince(state, key) : momentOf(melding.from, MORNING);
  return wait(melding.reporter, 'report-record', key, 'N2', from, 5);
};

/** An objection waits to be weighed; it holds nothing back (R95). */
const weighs = (state: CasusState, around: Around): Awaited[] =>
  state.melding?.bezwaar === 'open' && state.pending === null
    ? [afOf(state, around, 'objection', `b${state.melding.version}`, 'N2', 5)]
    : [];
