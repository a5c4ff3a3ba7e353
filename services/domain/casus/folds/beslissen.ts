import { asksMelding } from '../../afwegingskader.ts';
import { approved, returned, takenOver } from '../evolve/akkoord.ts';
import { answered, outcomeOf, reopened } from '../evolve/beslissen.ts';
import { content, pending } from '../evolve/common.ts';
import { helpDecided } from '../hulp.ts';
import type { Folds } from './fold.ts';

/** What a second person agrees with or sends back, and what is decided. */
export const beslissenFolds = {
  StepSubmitted: (state, _event, meta) => content(pending(state, 'step', meta), state.step, meta),
  StepApproved: (state, { data }, meta) => approved(state, data, meta),
  StepReturned: (state, { data }, meta) => returned(state, data.step, meta),
  StepTakenOver: (state, { data }, meta) => takenOver(state, data.step, meta),
  AfwegingAnswered: (state, { data }, meta) => content(answered(state, data), 'beslissen', meta),
  OutcomeProposed: (state, { data }, meta) =>
    content(pending({ ...state, outcome: outcomeOf(data, false, meta) }, 'outcome', meta), 'beslissen', meta),
  OutcomeFrozen: (state, { data }, meta) => ({
    ...helpDecided(state, data),
    pending: null,
    steps: reopened(state),
    outcome: outcomeOf(data, true, meta),
    // What was said of the child before it does not answer for what was decided now.
    verdict: null,
    meldingDue: asksMelding(data.outcome) && !state.reportedAhead,
    reportedAhead: false,
  }),
} satisfies Partial<Folds>;
