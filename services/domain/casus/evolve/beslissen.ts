import type { Meta } from '../../decision.ts';
import type { CasusState } from '../casus.ts';
import type { Data } from './common.ts';

export const answered = (state: CasusState, { n, answer, unsafe }: Data<'AfwegingAnswered'>): CasusState => ({
  ...state,
  answers: { ...state.answers, [n]: answer },
  unsafe: n === 2 ? unsafe : state.unsafe,
});

/** Without the comment: what people type is no part of the state. */
export const outcomeOf = (
  { outcome, norms, framework }: Data<'OutcomeFrozen'>,
  frozen: boolean,
  { version }: Meta,
) => ({
  outcome,
  norms,
  framework,
  frozen,
  version,
});

export const picked = ({ result, date, whose }: Data<'BezwaarProposed'>) => ({ result, date, whose });

/** A step that was submitted goes on; only at the last one does an outcome come back to it. */
export const reopened = ({ steps, step }: CasusState): CasusState['steps'] => {
  const now = steps[step];
  return step !== 'volgen' || now === undefined ? steps : { ...steps, [step]: { ...now, status: 'doing' } };
};
