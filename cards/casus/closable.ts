import { weeg } from '../../services/domain/afwegingskader.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { asksDecision, isRefutable } from '../../services/domain/casus/refutable.ts';

/** May closing be proposed: after a look back that says safe, or where the suspicion is let go? */
export const isClosable = (state: CasusState): boolean =>
  state.pending === null &&
  !state.meldingDue &&
  state.melding === null &&
  !asksDecision(state) &&
  (state.verdict?.answer === 'ja' || (state.left !== null && state.verdict !== null) || isRefutable(state));

/** Is closing what now comes next? Elsewhere it is possible, but nothing points to it. */
export const isClosingNext = (state: CasusState): boolean => {
  if (!isClosable(state)) return false;
  const refuted = (state.outcome ?? weeg(state.answers, state.unsafe))?.outcome === 'weerlegd';
  switch (state.step) {
    case 'signaleren':
    case 'consultatie':
      return false;
    case 'gesprek':
    case 'wegen':
      return state.talk.otherCause;
    case 'beslissen':
      return refuted || state.talk.otherCause;
    case 'volgen':
      return true;
    default:
      return unknownStep(state.step);
  }
};

const unknownStep = (step: never): never => {
  throw new Error(`unknown step: ${JSON.stringify(step)}`);
};
