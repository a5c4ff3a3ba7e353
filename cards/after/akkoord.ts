import { shownDay } from '../../services/domain/calendar.ts';
import { termDay } from '../../services/domain/calendar/schoolCalendar.ts';
import { approversOf } from '../../services/domain/casus/approvers.ts';
import { type CasusState, currentStep } from '../../services/domain/casus/casus.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { OUTCOME_WORDS } from '../describe/outcome.ts';
import { stepName } from '../describe/stepName.ts';
import { phoneOf } from '../numbers.ts';
import { backOf } from './back.ts';
import { type After, type Button, button, said } from './said.ts';

const PATIENCE = 2;

/** Whose turn it is, and by when the doer hears. */
export const laidBefore = (state: CasusState, facts: Facts): string[] => {
  const { pending } = state;
  const to = pending === null ? undefined : approversOf(state, pending.what, pending.by, facts)[0];
  const day = shownDay(termDay(facts.calendar, facts.today, state.pace === 'vandaag' ? 0 : PATIENCE));
  return [to === undefined ? 'Ligt bij een collega.' : `Ligt bij ${to.name}. Je hoort uiterlijk ${day}.`];
};

/** What was laid before a second person. */
export const afterLaid = (state: CasusState, facts: Facts): After =>
  said('Voorgelegd.', laidBefore(state, facts), backOf(state, facts));

/** After an approval: what it sets going. What was approved shows in the version that it left its mark in. */
export const afterApproval = (state: CasusState, facts: Facts): After => {
  const back = backOf(state, facts);
  if (state.status === 'closed') return said('Akkoord gegeven.', [closingWords(state)], back);
  if (state.verdict?.version === state.version) return afterVerdict(state, facts);
  if (state.outcome?.frozen && state.outcome.version === state.version) return afterFrozen(state, facts);
  const name = nameOf(facts.school, currentStep(state).doer);
  return said(
    'Akkoord gegeven.',
    [`${name} krijgt bericht. Nu: ${stepName(facts.protocol, state.step, state)}.`],
    back,
  );
};

const report = (again: boolean, button_: Button[]): [string[], Button[]] => [
  [`${again ? 'Nu opnieuw melden' : 'Nu melden'}: bel Veilig Thuis, ${phoneOf('veiligThuis')}. Kies wie dat doet.`],
  [again ? button('Opnieuw melden', 're-report.open') : button('Kies wie meldt', 'report-who.open'), ...button_],
];

const afterFrozen = (state: CasusState, facts: Facts): After => {
  const back = backOf(state, facts);
  const words = state.outcome === null ? '' : `Het besluit staat vast: ${OUTCOME_WORDS[state.outcome.outcome]}.`;
  const [lines, buttons] = state.meldingDue
    ? report(false, back)
    : [[`Nu: ${stepName(facts.protocol, state.step, state)}.`], back];
  return said('Akkoord gegeven.', [words, ...lines], buttons);
};

const afterVerdict = (state: CasusState, facts: Facts): After => {
  const back = backOf(state, facts);
  if (state.meldingDue) return said('Akkoord gegeven.', ...report(state.meldingen > 0, back));
  const more = [button('Plan', 'follow-plan.open'), button('Sluit af', 'close.open'), ...back];
  return said('Akkoord gegeven.', ['Het is nu veilig genoeg. Blijf kijken, of sluit de zaak af.'], more);
};

export const afterReturn = (state: CasusState, facts: Facts): After => {
  const name = nameOf(facts.school, currentStep(state).doer);
  return said('Teruggestuurd.', [`${name} leest je opmerking en kan verder.`], backOf(state, facts));
};

/** The school lets go, or looks back: Pluis itself never says that something is or is not so. */
export const closingWords = ({ closed }: CasusState): string =>
  closed?.reason === 'weerlegd'
    ? 'De school laat dit vermoeden los. Er is een andere verklaring. Dat staat in het dossier. Goed dat er is gekeken.'
    : 'Deze zaak is afgesloten. Dank je. Je hebt goed opgelet.';
