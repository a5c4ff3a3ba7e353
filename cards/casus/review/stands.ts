import { clockOf, dayOf, shownDay } from '../../../services/domain/calendar.ts';
import { type CasusState, currentStep } from '../../../services/domain/casus/casus.ts';
import { missingFor } from '../../../services/domain/casus/missing.ts';
import type { Facts } from '../../../services/domain/decision.ts';
import { nameOf } from '../../../services/domain/school/school.ts';
import { isByOne } from '../byOne.ts';

/** Since when it lies there and from whom; or what became of it. */
export const standsAt = (state: CasusState, { school }: Facts): string => {
  const { pending, lastApproval } = state;
  if (pending !== null)
    return `Voorgelegd door ${nameOf(school, pending.by)} op ${shownDay(dayOf(pending.at))} om ${clockOf(pending.at)}.`;
  if (state.status === 'open' && isByOne(state.step))
    return `Er ligt nu niets voor. ${nameOf(school, currentStep(state).doer)} is hiermee bezig.`;
  if (lastApproval === null) return 'Er ligt nu niets voor.';
  return `Al akkoord door ${nameOf(school, lastApproval.by)} op ${shownDay(dayOf(lastApproval.at))} om ${clockOf(lastApproval.at)}.`;
};

/** In the consultation, and again where the decision stands on doubt. */
const asksAdvice = ({ step, answers }: CasusState): boolean =>
  step === 'consultatie' || (step === 'beslissen' && answers[1] === 'twijfel');

/** What a second person looks for and does not find; nothing here stops him. */
export const notThere = (state: CasusState, { protocol }: Facts): string => {
  const lacks = state.status === 'open' ? missingFor(state, protocol, state.step) : [];
  const oneSided = state.step === 'signaleren' && state.observations.against === 0;
  const unasked = asksAdvice(state) && state.advice.state === 'declined';
  return [
    ...lacks,
    ...(oneSided ? ['iets dat de zorg tegenspreekt'] : []),
    ...(unasked ? ['advies van Veilig Thuis; de uitleg staat hieronder'] : []),
  ].join(', ');
};
