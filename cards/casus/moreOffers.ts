import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { casusRelations } from '../../services/domain/casus/relations.ts';
import { leftOn } from '../../services/domain/casus/bewaren.ts';
import { isMeldingAhead, isUnderWay } from '../../services/domain/casus/melding.ts';
import { isByOne } from './byOne.ts';
import { isClosable } from './closable.ts';
import { FOR_STEP, stepOffers } from './hubOffers.ts';
import { alwaysOffers } from './nazorgOffers.ts';
import { allowed, offer, type Offer } from './offer.ts';

/** What did not fit on the hub, and acts that belong to no step: talks and advice recur at every step (R58). */
export const moreOffers = (state: CasusState, facts: Facts): Offer[] => {
  if (state.status !== 'open') return state.status === 'closed' ? fileOffers(state, facts) : [];
  const ofStep = stepOffers(state, facts);
  const known = ofStep.map(({ verb }) => verb);
  const others = allowed(all(state), state, facts);
  return [
    ...ofStep.slice(FOR_STEP),
    ...others.filter(({ verb }) => !known.includes(verb)),
    ...fileOffers(state, facts),
  ];
};

/** The file as a whole, also when the casus is closed: to hand over, and who read it. */
const fileOffers = (state: CasusState, facts: Facts): Offer[] => [
  ...allowed(
    [
      offer('Maak het dossier', 'dossier-export.open', 'dossier.export'),
      ...(leftOn(state) === ''
        ? []
        : [
            offer('Overdracht naar de nieuwe school', 'transfer.open', 'overdracht.record'),
            ...(state.status === 'closed' ? [offer('Leg de toestemming vast', 'consent.open', 'consent.record')] : []),
          ]),
      ...(state.informs === null ? [] : [offer('Wat de ouders horen', 'inform-parents.open', 'ouders.informed')]),
      ...(state.merge === null ? [offer('Iemand vraagt inzage', 'access-request.open', 'verzoek.record')] : []),
      ...(state.verzoek?.what === 'inzage'
        ? [offer('Wat mag gelezen worden', 'access-file.open', 'inzage.choose')]
        : []),
      offer('Verbeter om wie het gaat', 'casus-child.open', 'casus.correctChild'),
      offer('Hoe lang blijft dit?', 'bewaren.open', 'bewaren.hold'),
      ...(state.status === 'closed' ? aboutColleague(state) : []),
    ],
    state,
    facts,
  ),
  ...(casusRelations(state, facts).includes('af') ? [offer('Wie las dit?', 'readers.open', 'dossier.export')] : []),
];

const all = (state: CasusState): Offer[] => [
  offer('Leg vast wat je ziet', 'observation.open', 'observation.add'),
  offer('Leg het overleg vast', 'consultation.open', 'consultatie.record'),
  offer('Leg de toestemming vast', 'consent.open', 'consent.record'),
  offer('Het gesprek', 'talk.open', 'gesprek.record'),
  ...early(state),
  ...aboutColleague(state),
  offer('Advies van Veilig Thuis', 'veilig-thuis-advice.open', 'adviesVT.record'),
  offer('Geef advies voor de klas', 'class-advice.open', 'advies.give'),
  ...reporting(state),
  ...alwaysOffers(state),
  ...weighingAgain(state),
  offer('Leg vast wat er is gebeld', 'emergency-casus.open', 'acuut.record'),
];

/** The whole casus is about him and leaves the ordinary way, with its signals (R36). */
const aboutColleague = ({ staff }: CasusState): Offer[] =>
  staff === null ? [offer('Het gaat toch om een collega', 'casus-move-to-staff.open', 'casus.moveToStaff')] : [];

/** What changed may be weighed anew, after the first decision as well (R102). */
const weighingAgain = ({ step, pending, meldingDue }: CasusState): Offer[] =>
  (step === 'beslissen' || step === 'volgen') && pending === null && !meldingDue
    ? [offer('Weeg opnieuw', 'weighing-again.open', 'weging.again')]
    : [];

/** A melding that was made can be made again; one that could not wait is prepared before any decision. */
const reporting = (state: CasusState): Offer[] => {
  if (isUnderWay(state) || state.meldingDue) return [];
  if (state.meldingen > 0) return [offer('Opnieuw melden', 're-report.open', 'melding.again')];
  return isMeldingAhead(state) ? [offer('Kies wie meldt', 'report-who.open', 'melding.assign')] : [];
};

/** In the first steps letting go is possible too, though nothing points to it. */
const early = (state: CasusState): Offer[] =>
  isByOne(state.step) && isClosable(state) ? [offer('Sluit af', 'close.open', 'casus.close')] : [];
