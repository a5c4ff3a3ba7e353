import { weeg } from '../afwegingskader.ts';
import type { CasusState } from './casus.ts';

/**
 * Do the answers of now ask for a melding or for help, and did nobody decide on that yet? Unsafe, or in doubt of it,
 * asks for a melding by itself, also while later questions are open (R85).
 */
export const asksDecision = ({ step, answers, unsafe, outcome, meldingen }: CasusState): boolean =>
  (step === 'beslissen' || (outcome === null && meldingen === 0)) &&
  answers[1] !== 'nee' &&
  (answers[2] === 'ja' || answers[2] === 'twijfel' || weeg(answers, unsafe) !== undefined);

/** It was let go and nothing came of it since: what waits is its end. */
export const isLetGo = ({ outcome, meldingen, followUp }: CasusState): boolean =>
  outcome?.outcome === 'weerlegd' && meldingen === 0 && followUp === null;

/** May the suspicion be let go without a look back: nothing was reported, and the questions did not say otherwise (R102)? */
export const isRefutable = (state: CasusState): boolean =>
  state.meldingen === 0 && (state.outcome === null || state.outcome.outcome === 'weerlegd') && !asksDecision(state);
