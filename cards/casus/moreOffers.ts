import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { isByOne } from './byOne.ts';
import { isClosable } from './closable.ts';
import { stepOffers } from './hubOffers.ts';
import { allowed, offer, type Offer } from './offer.ts';

/** A page holds six buttons; one of them goes back. */
const MOST = 5;

/** Acts that do not belong to the step of now: talks and advice recur at every step (R58). */
export const moreOffers = (state: CasusState, facts: Facts): Offer[] => {
  if (state.status !== 'open') return [];
  const shown = stepOffers(state, facts).map(({ verb }) => verb);
  const others = allowed(all(state), state, facts);
  return others.filter(({ verb }) => !shown.includes(verb)).slice(0, MOST);
};

const all = (state: CasusState): Offer[] => [
  offer('Leg vast wat je ziet', 'observation.open', 'observation.add'),
  offer('Leg het overleg vast', 'consultation.open', 'consultatie.record'),
  offer('Advies van Veilig Thuis', 'veilig-thuis-advice.open', 'adviesVT.record'),
  offer('Leg de toestemming vast', 'consent.open', 'consent.record'),
  ...early(state),
  ...talk(state),
  offer('Leg vast wat er is gebeld', 'emergency-casus.open', 'acuut.record'),
];

/** In the first steps letting go is possible too, though nothing points to it. */
const early = (state: CasusState): Offer[] =>
  isByOne(state.step) && isClosable(state) ? [offer('Sluit af', 'close.open', 'casus.close')] : [];

const talk = ({ talk: { planned }, step, pending }: CasusState): Offer[] => {
  if (step === 'gesprek')
    return pending === null ? [offer('Ik zie af van een gesprek', 'talk-skip.open', 'gesprek.skip')] : [];
  return planned === null
    ? [offer('Plan het gesprek', 'talk-plan.open', 'gesprek.plan')]
    : [offer('Leg het gesprek vast', 'talk-record.open', 'gesprek.record')];
};
