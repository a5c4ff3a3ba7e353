import { shownDay } from '../../services/domain/calendar.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { phoneOf } from '../numbers.ts';
import { backOf } from './back.ts';
import { type After, button, RECORDED, said, type Typed } from './said.ts';

export const afterHelp = (state: CasusState, facts: Facts): After => {
  const back = backOf(state, facts);
  const { hulp } = state;
  if (hulp === null) return said('Gepland.', [], back);
  const mine = hulp.casemanager === facts.actor.person;
  const check = hulp.check === '' ? '' : `Op ${shownDay(hulp.check)} komt de vraag of de hulp er is.`;
  return said(
    'Gepland.',
    [`${mine ? 'Jij houdt' : `${nameOf(facts.school, hulp.casemanager)} houdt`} de hulp bij.`, check],
    back,
  );
};

/** Help that stopped is looked at now, not on the day that was agreed. */
export const afterArrived = (state: CasusState, facts: Facts): After => {
  const back = backOf(state, facts);
  if (!state.fourthAgain) return said(RECORDED, ['Dank je. De ouders zijn er niet alleen mee.'], back);
  const isAf = facts.actor.roles.includes('af');
  return said(
    RECORDED,
    [isAf ? 'Beantwoord nu opnieuw of de hulp wordt aangenomen.' : 'De AF kijkt nu of de hulp nog wordt aangenomen.'],
    [...(isAf ? [button('Beantwoord vraag 4', 'consideration.open')] : []), ...back],
  );
};

export const afterFeedback = (state: CasusState, facts: Facts, { heard, process }: Typed): After => {
  const back = backOf(state, facts);
  const apart = (process ?? '') === '' ? '' : 'Je opmerking over de samenwerking staat apart, niet in het dossier.';
  const next = state.feedback === null ? '' : `Op ${shownDay(state.feedback.on)} komt de vraag opnieuw.`;
  if (heard !== 'nee') return said(RECORDED, [next, apart], back);
  return said(
    RECORDED,
    [`Bel Veilig Thuis: ${phoneOf('veiligThuis')}. Of stuur een bericht zonder inhoud.`, next, apart],
    [button('Maak een bericht', 'feedback-text.open'), ...back],
  );
};

/** The one look after closing: nothing is good as well; something goes on as a new signal. */
export const afterLook = ({ seen }: Typed): After =>
  seen === 'iets'
    ? said('Goed dat je kijkt.', ['Leg vast wat je zag. De AF leest het.'], [button('Leg vast', 'log-text.open')])
    : said('Dank je.', ['Dat is ook een antwoord. We vragen het niet nog eens.']);
