import { shownDay } from '../../services/domain/calendar.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { nextOf } from './back.ts';
import { type After, RECORDED, said } from './said.ts';

export const afterIntakeAsked = (state: CasusState, facts: Facts): After => {
  const { asked } = state.intake;
  const line =
    asked === null
      ? 'Je collega krijgt je vraag.'
      : `${nameOf(facts.school, asked.person)} krijgt je vraag. Antwoord graag voor ${shownDay(asked.by)}.`;
  return said('Gevraagd.', [line], nextOf(state, facts));
};

export const afterIntake = (state: CasusState, facts: Facts): After =>
  said(RECORDED, [`Dit gaat mee naar ${facts.protocol.careTeam.the}. Dank je.`], nextOf(state, facts));

/** Children at home are looked at too; nobody has to solve it alone. */
export const afterKindcheck = (state: CasusState, facts: Facts): After =>
  said(
    RECORDED,
    [
      state.kindcheck === 'nee' || state.kindcheck === ''
        ? 'Hier is nu geen zorg om andere kinderen.'
        : 'Neem deze kinderen mee in alle stappen. Bespreek het bij het eerste overleg.',
    ],
    nextOf(state, facts),
  );

export const afterVerwijsindex = (state: CasusState, facts: Facts): After =>
  said(RECORDED, ['Alleen of het is gedaan, wanneer en door wie. Meer bewaren we niet.'], nextOf(state, facts));

export const afterMove = (state: CasusState, facts: Facts): After =>
  said('Akkoord gegeven.', ['De zaak volgt nu de nieuwe versie. Wat al is vastgelegd, blijft.'], nextOf(state, facts));
