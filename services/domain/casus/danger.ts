import type { Meta } from '../decision.ts';
import type { PersonId } from '../people.ts';
import type { CasusState } from './casus.ts';

/** `slechter` and `nieuwGevaar`: noted by who keeps sight. `nietGebeld`: danger, and nobody was called yet. */
export type Danger = { kind: 'slechter' | 'nieuwGevaar' | 'nietGebeld'; by: PersonId; version: number };

/** It stands until somebody answers it; what is only worse does not hide what is danger. */
export const withDanger = (state: CasusState, kind: Danger['kind'], { by, version }: Meta): CasusState => {
  const { danger } = state;
  const stays = kind === 'slechter' && danger !== null && danger.kind !== 'slechter';
  return stays ? state : { ...state, danger: { kind, by, version } };
};

/** Somebody called, or wrote down what was done: also for what a view said. */
export const answered = (state: CasusState): CasusState => ({
  ...state,
  danger: null,
  call: null,
  weging: state.weging && { ...state.weging, danger: null },
});

/** To plan, to weigh and to look back anew answer that it got worse; danger asks for an act of its own. */
export const lookedAt = (state: CasusState): CasusState =>
  state.danger?.kind === 'slechter' ? { ...state, danger: null } : state;

/** Can the fifth question be asked now? */
export const canLookBack = ({ step, pending, meldingDue, followUp }: CasusState): boolean =>
  step === 'volgen' && pending === null && !meldingDue && followUp !== null;
