import { shownDay } from '../../../services/domain/calendar.ts';
import type { CasusState } from '../../../services/domain/casus/casus.ts';
import type { Facts } from '../../../services/domain/decision.ts';
import { nameOf } from '../../../services/domain/school/school.ts';
import { backOf } from '../back.ts';
import { afterAdvice, afterConsent, afterConsultation, afterObservation } from '../kijken.ts';
import { type After, said, type Typed } from '../said.ts';
import { type AfterActs, saysOnly } from './act.ts';

/** What was seen, who was asked about it, and who may hear of it. */
export const kijkenActs = {
  'observation.add': (state, facts) => afterObservation(state, facts),
  'observation.decline': saysOnly('Dank je.', 'Dat is ook een antwoord. Je hoeft niets meer te doen.'),
  'observation.invite': (state, facts, typed) => invited(state, facts, typed),
  'consultatie.record': (state, facts) => afterConsultation(state, facts),
  'adviesVT.record': (state, facts) => afterAdvice(state, facts),
  'consent.record': (state, facts, typed) => afterConsent(state, facts, typed),
  'consent.other': (state, facts, typed) => afterConsent(state, facts, typed),
} satisfies Partial<AfterActs>;

const invited = (state: CasusState, facts: Facts, typed: Typed): After => {
  const asked = state.invited.find(({ person }) => person === typed['whom']) ?? state.invited.at(-1);
  const line =
    asked === undefined
      ? 'Je collega krijgt je vraag.'
      : `${nameOf(facts.school, asked.person)} krijgt je vraag. Antwoord graag voor ${shownDay(asked.by)}.`;
  return said('Gevraagd.', [line, 'Je collega ziet het dossier niet.'], backOf(state, facts));
};
