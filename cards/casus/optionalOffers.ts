import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { Facts } from '../../services/domain/decision.ts';
import type { Protocol } from '../../services/domain/protocol.ts';
import { offer, type Offer } from './offer.ts';

type On = Protocol['optional'];

/** What only some schools do, at the moment at which it has its turn; empty where the protocol leaves it out. */
export const optionalOffers = (state: CasusState, { protocol: { optional, withdrawn } }: Facts): Offer[] => [
  ...(withdrawn === undefined
    ? []
    : [offer('Nieuwe versie van de stappen', 'protocol-move.open', 'casus.moveProtocol')]),
  ...kindcheck(state, optional),
  ...intake(state, optional),
  ...verwijsindex(state, optional),
];

const kindcheck = ({ kindcheck: known, step }: CasusState, on: On): Offer[] =>
  on.kindcheck && known === '' && step === 'signaleren'
    ? [offer('Leg de kindcheck vast', 'kindcheck.open', 'kindcheck.record')]
    : [];

const intake = ({ intake: { asked, held }, step }: CasusState, on: On): Offer[] => {
  if (!on.intake || held > 0 || step === 'signaleren' || step === 'beslissen' || step === 'volgen') return [];
  const record = offer('Leg de intake vast', 'intake.open', 'intake.record');
  return asked === null ? [offer('Vraag de intake', 'intake-ask.open', 'intake.ask'), record] : [record];
};

const verwijsindex = ({ verwijsindex: known }: CasusState, on: On): Offer[] =>
  on.verwijsindex && known === '' ? [offer('Verwijsindex', 'verwijsindex.open', 'verwijsindex.record')] : [];
