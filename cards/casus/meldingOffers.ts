import type { CasusState } from '../../services/domain/casus/casus.ts';
import { isUnderWay, unsettled } from '../../services/domain/casus/melding.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { offer, type Offer } from './offer.ts';

const WHO = offer('Kies wie meldt', 'report-who.open', 'melding.assign');
const AGAIN = offer('Opnieuw melden', 're-report.open', 'melding.again');

/** What is to do around a melding, the next thing first; at any step, and while something waits for an approval. */
export const meldingOffers = (state: CasusState, facts: Facts): Offer[] => {
  const { melding, meldingDue } = state;
  const choose = state.meldingen === 0 ? WHO : AGAIN;
  const open = unsettled(state, facts.today);
  const tell = [
    ...(open.includes('parents') ? [offer('Weten de ouders het?', 'report-parents.open', 'melding.parents')] : []),
    ...(open.includes('pupil') ? [offer('Praat met het kind', 'report-pupil.open', 'melding.pupil')] : []),
  ];
  const objection =
    melding?.bezwaar === 'open' && state.pending === null
      ? [offer('Weeg het bezwaar', 'objection.open', 'bezwaar.weigh')]
      : [];
  if (!isUnderWay(state)) return [...(meldingDue ? [choose] : []), ...tell, ...objection];
  const record = offer('Leg de melding vast', 'report-record.open', 'melding.record');
  return melding?.reporter === '' ? [WHO, record, ...tell, ...objection] : [record, ...tell, ...objection];
};
