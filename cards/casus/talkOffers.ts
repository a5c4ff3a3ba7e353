import type { CasusState } from '../../services/domain/casus/casus.ts';
import { offer, type Offer } from './offer.ts';

const PLAN = offer('Plan het gesprek', 'talk-plan.open', 'gesprek.plan');
const COACH = offer('Zo voer je het gesprek', 'talk-coach.open', 'gesprek.record');
const RECORD = offer('Leg het gesprek vast', 'talk-record.open', 'gesprek.record');
const ASK = offer('Vraag hulp bij het gesprek', 'talk-ask.open', 'gesprek.askHelp');
const SKIP = offer('Ik zie af van een gesprek', 'talk-skip.open', 'gesprek.skip');

/** Before a talk it is planned, after it is recorded; how to hold it is always there. */
export const talkOffers = ({ talk: { planned } }: CasusState): Offer[] =>
  planned === null ? [PLAN, COACH, RECORD] : [RECORD, COACH, PLAN];

/** Everything about a talk, whatever step the casus is in (R58). */
export const allTalkOffers = (state: CasusState): Offer[] => [
  ...talkOffers(state),
  ASK,
  ...(state.step === 'gesprek' && state.pending === null ? [SKIP] : []),
];
