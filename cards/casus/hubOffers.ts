import { nextConsideration } from '../../services/domain/afwegingskader.ts';
import { type CasusState, currentStep } from '../../services/domain/casus/casus.ts';
import { missingFor } from '../../services/domain/casus/missing.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { isByOne } from './byOne.ts';
import { isClosingNext } from './closable.ts';
import { helpOffers, leftOffers } from './nazorgOffers.ts';
import { meldingOffers } from './meldingOffers.ts';
import { allowed, offer, type Offer } from './offer.ts';
import { optionalOffers } from './optionalOffers.ts';
import { talkOffers } from './talkOffers.ts';

/** How many buttons the hub has for the step; what does not fit stands behind [Meer]. */
export const FOR_STEP = 4;

/** What this person can do in the step that the casus is in, the next thing first. */
export const stepOffers = (state: CasusState, facts: Facts): Offer[] => {
  if (state.status !== 'open') return [];
  const all = [
    ...review(state),
    ...first(state),
    ...meldingOffers(state, facts),
    ...leftOffers(state),
    ...submit(state, facts),
    ...ofStep(state),
    ...optionalOffers(state, facts),
    ...takeOver(state, facts),
  ];
  return allowed(
    all.filter(({ verb }, index) => all.findIndex((one) => one.verb === verb) === index),
    state,
    facts,
  );
};

/** Honour: calling comes before anything else in any step (R61). */
const first = ({ honour, step }: CasusState): Offer[] =>
  honour === 'ask' && step !== 'consultatie'
    ? [offer('Advies van Veilig Thuis', 'veilig-thuis-advice.open', 'adviesVT.record')]
    : [];

const review = ({ pending }: CasusState): Offer[] =>
  pending === null ? [] : [offer('Open het voorstel', 'step-review.open', 'step.approve')];

/** Only when nothing is missing; what is missing stands above the buttons. */
const submit = (state: CasusState, { protocol }: Facts): Offer[] => {
  const ready = isByOne(state.step) && state.pending === null && missingFor(state, protocol, state.step).length === 0;
  return ready ? [offer('Leg voor', 'step-submit.open', 'step.submit')] : [];
};

/** A step that waits for a colleague who is ill need not wait. */
const takeOver = (state: CasusState, { actor }: Facts): Offer[] => {
  const others = isByOne(state.step) && state.pending === null && currentStep(state).doer !== actor.person;
  return others ? [offer('Neem over', 'step-review.open', 'step.takeOver')] : [];
};

const close = (state: CasusState): Offer[] =>
  isClosingNext(state) ? [offer('Sluit af', 'close.open', 'casus.close')] : [];

const ofStep = (state: CasusState): Offer[] => {
  switch (state.step) {
    case 'signaleren':
      return [
        offer('Leg vast wat je ziet', 'observation.open', 'observation.add'),
        offer('Vraag een collega', 'observation-ask.open', 'observation.invite'),
      ];
    case 'consultatie':
      return [
        offer('Leg het overleg vast', 'consultation.open', 'consultatie.record'),
        offer('Advies van Veilig Thuis', 'veilig-thuis-advice.open', 'adviesVT.record'),
      ];
    case 'gesprek':
      return [...close(state), ...talkOffers(state)];
    case 'wegen':
      return [...close(state), ...weighing(state)];
    case 'beslissen':
      return [...decision(state), ...close(state)];
    case 'volgen':
      return following(state);
    default:
      return unknownStep(state.step);
  }
};

const weighing = ({ weging, pending }: CasusState): Offer[] => {
  if (weging === null) return [offer('Plan de weging', 'weighing-plan.open', 'weging.plan')];
  if (pending !== null) return [];
  const status = offer('Stand van de weging', 'weighing-status.open', 'weging.open');
  if (weging.opened) return [offer('Leg de weging vast', 'weighing-record.open', 'weging.record'), status];
  return [offer('Geef je kijk', 'weighing-view.open', 'weging.view'), status];
};

const decision = ({ answers, pending }: CasusState): Offer[] => {
  if (pending !== null) return [];
  return nextConsideration(answers) === undefined
    ? [offer('Bekijk de uitkomst', 'outcome-confirm.open', 'besluit.confirm')]
    : [offer('Beantwoord de vragen', 'consideration.open', 'afwegingskader.answer')];
};

const following = (state: CasusState): Offer[] => {
  const { followUp, hulp, meldingDue, pending } = state;
  const note = followUp === null ? [] : [offer('Leg vast hoe het gaat', 'follow-note.open', 'followUp.note')];
  const help = helpOffers(state);
  if (pending !== null) return [...help, ...note];
  const back =
    followUp === null && hulp === null ? [] : [offer('Kijk terug', 'follow-verdict.open', 'followUp.verdict')];
  const plan = meldingDue ? [] : [offer('Plan wie zicht houdt', 'follow-plan.open', 'followUp.plan')];
  const refuted = state.outcome?.outcome === 'weerlegd' && followUp === null;
  return refuted ? [...close(state), ...plan] : [...help, ...note, ...back, ...plan, ...close(state)];
};

const unknownStep = (step: never): never => {
  throw new Error(`unknown step: ${JSON.stringify(step)}`);
};
