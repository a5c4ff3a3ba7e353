import type { Meta } from '../../decision.ts';
import type { CasusState } from '../casus.ts';
import { evolveEvaluatie, type EvaluatieEvent } from '../evaluatie.ts';
import { content, pending, withStep } from '../evolve/common.ts';
import { closed, closingOf, leaving, left } from '../evolve/volgen.ts';
import type { Folds } from './fold.ts';

const evaluated = (state: CasusState, event: EvaluatieEvent, meta: Meta): CasusState => ({
  ...state,
  evaluatie: evolveEvaluatie(state.evaluatie, event, meta),
});

/** The end of a casus, a child that leaves, and how it went. */
export const sluitenFolds = {
  ClosingProposed: (state, { data }, meta) =>
    content(pending(state, 'closing', meta, { closing: closingOf(data) }), state.step, meta),
  CasusClosed: (state, { data }, meta) => closed(state, data, meta),
  ClosingRead: (state, _event, { by }) => ({
    ...state,
    closed: state.closed && { ...state.closed, unread: state.closed.unread.filter((id) => id !== by) },
  }),
  LookedOnce: (state) => ({ ...state, closed: state.closed && { ...state.closed, check: '' } }),
  LeavingProposed: (state, { data }, meta) =>
    content(pending(state, 'vertrek', meta, { vertrek: leaving(data) }), state.step, meta),
  LeerlingLeft: (state, { data }, meta) => withStep(left(state, data, meta), state.step, { status: 'doing' }, meta),
  EvaluatieAsked: evaluated,
  EvaluatieGiven: evaluated,
  EvaluatieTalked: evaluated,
} satisfies Partial<Folds>;
