import { leftOn } from '../../services/domain/casus/bewaren.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { offer, type Offer } from './offer.ts';

/** What can be done about how long a casus stays, each in a dialog of its own. */
export const keptOffers = (state: CasusState): Offer[] => {
  const { merge, status, bewaren } = state;
  const { held, proposal, agreed, ending } = bewaren;
  if (merge !== null || ending !== null) return [];
  const hold = offer(held === null ? 'Houd vast' : 'Houd langer vast', 'bewaren-hold.open', 'bewaren.hold');
  if (status !== 'closed' || held !== null) return [hold];
  const another = proposal !== null || agreed !== null ? 'Stel iets anders voor' : 'Stel voor';
  return [
    ...(leftOn(state) === ''
      ? [offer('Van school', 'bewaren-left.open', 'bewaren.left')]
      : [offer(another, 'bewaren-propose.open', 'bewaren.propose')]),
    hold,
  ];
};
