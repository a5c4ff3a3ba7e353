import type { CasusState } from '../../services/domain/casus/casus.ts';
import { offer, type Offer } from './offer.ts';

/** Help: what of it has its turn now. */
export const helpOffers = ({ hulp, helpDue, fourthAgain, pending }: CasusState): Offer[] => {
  if (fourthAgain)
    return pending === null ? [offer('Beantwoord vraag 4', 'consideration.open', 'afwegingskader.answer')] : [];
  if (helpDue) return [offer('Plan de hulp', 'help-plan.open', 'hulp.plan')];
  return hulp === null ? [] : [offer('Is de hulp er?', 'help-arrived.open', 'hulp.arrived')];
};

/** A child that left: what its decision asks for, then looking back. */
export const leftOffers = ({ left, callDue, verdict, followUp, pending }: CasusState): Offer[] => {
  if (left === null || pending !== null) return [];
  if (callDue) return [offer('Advies van Veilig Thuis', 'veilig-thuis-advice.open', 'adviesVT.record')];
  if (verdict !== null) return [offer('Sluit af', 'close.open', 'casus.close')];
  return followUp === null ? [offer('Kijk terug', 'follow-verdict.open', 'followUp.verdict')] : [];
};

/** What is possible at every step, though nothing points to it. */
export const alwaysOffers = ({ feedback, hulp, evaluatie, pending, left }: CasusState): Offer[] => [
  ...(feedback === null ? [] : [offer('Gehoord van Veilig Thuis', 'feedback.open', 'terugkoppeling.record')]),
  ...(hulp === null ? [] : [offer('Plan de hulp opnieuw', 'help-plan.open', 'hulp.plan')]),
  ...(pending === null && left === null
    ? [offer('Het kind gaat van school', 'pupil-leaves.open', 'leerling.leaves')]
    : []),
  offer('Vraag hoe het ging', 'evaluate-ask.open', 'evaluatie.ask'),
  ...(evaluatie.versions.length === 0 ? [] : [offer('Wat iedereen vond', 'evaluations.open', 'evaluatie.talked')]),
];
