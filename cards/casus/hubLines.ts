import { clockOf, dayOf, shownDay } from '../../services/domain/calendar.ts';
import { approversOf } from '../../services/domain/casus/approvers.ts';
import { awaitedOfCasus } from '../../services/domain/casus/awaited.ts';
import { type CasusState, currentStep } from '../../services/domain/casus/casus.ts';
import type { Pending } from '../../services/domain/casus/step.ts';
import { missingFor } from '../../services/domain/casus/missing.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { type PersonId, STAFF } from '../../services/domain/people.ts';
import { holdsAny, nameOf } from '../../services/domain/school/school.ts';
import { labelOf } from '../labels.ts';
import { waitingFor } from '../describe/waiting.ts';
import { isByOne } from './byOne.ts';

/** Where a casus stands, one thought a line: who does what until when, and what waits for whom. */
export const hubLines = (state: CasusState, facts: Facts): string[] => {
  const { closed, pending } = state;
  if (closed !== null)
    return [
      `Deze zaak is afgesloten op ${shownDay(dayOf(closed.at))}: ${labelOf('closeReason', closed.reason)}.`,
      'Iets nieuws? Leg het vast.',
    ];
  const bounced = state.bounced ? [BOUNCED] : [];
  if (pending !== null) return [...bounced, pendingLine(pending, state, facts), waiting(state, facts)].filter(filled);
  return [
    ...bounced,
    honour(state),
    doing(state, facts),
    sight(state, facts),
    waiting(state, facts),
    missing(state, facts),
  ].filter(filled);
};

const BOUNCED = 'Samenvoegen met de andere zaak ging niet. Kijk of die zaak nog loopt, en voor wie hij dicht is.';
const honour = ({ honour: stands }: CasusState): string =>
  stands === 'ask' || stands === 'no' ? 'Praat niet met de familie. Eerst advies van Veilig Thuis.' : '';

const filled = (line: string): boolean => line !== '';

const PENDING: Record<Pending['what'], string> = {
  step: 'Deze stap',
  skip: 'Afzien van het gesprek',
  outcome: 'De uitkomst',
  bezwaar: 'Het wegen van het bezwaar',
  vertrek: 'Het besluit over het vertrek',
  verdict: 'Het terugkijken',
  closing: 'Afsluiten',
};

const pendingLine = (pending: Pending, state: CasusState, facts: Facts): string => {
  const all = approversOf(state, pending.what, pending.by, facts);
  const [first] = all;
  const since = `Voorgelegd door ${nameOf(facts.school, pending.by)} op ${shownDay(dayOf(pending.at))}.`;
  if (first === undefined)
    return `${since} Er is niemand anders die akkoord kan geven. Vraag de beheerder om een plaatsvervanger.`;
  const mine = all.some(({ id }) => id === facts.actor.person);
  return `${PENDING[pending.what]} wacht op ${mine ? 'jouw akkoord' : `akkoord van ${first.name}`}. ${since}`;
};

const doing = (state: CasusState, facts: Facts): string => {
  const { doer } = currentStep(state);
  const until = untilLine(state, facts);
  if (!isByOne(state.step)) return until;
  return `${doerLine(doer, facts)} ${until}`.trim();
};

/** Who has left does no step any more: the AF takes it over. */
const doerLine = (doer: PersonId, facts: Facts): string => {
  if (doer === facts.actor.person) return 'Jij doet deze stap.';
  const name = nameOf(facts.school, doer);
  if (!holdsAny(doer, STAFF, facts)) return `${name} werkt hier niet meer. De AF neemt deze stap over.`;
  return `${name} doet deze stap.`;
};

const untilLine = (state: CasusState, { today }: Facts): string => {
  const { dueOn } = currentStep(state);
  if (dueOn === '' || state.followUp !== null) return '';
  if (dueOn === today) return 'Graag vandaag.';
  return dueOn > today ? `Graag voor ${shownDay(dueOn)}.` : `Dit wacht sinds ${shownDay(dueOn)}. Lukt het vandaag?`;
};

const sight = ({ followUp }: CasusState, { school, actor }: Facts): string => {
  if (followUp === null) return '';
  const who = followUp.watch === actor.person ? 'Jij houdt' : `${nameOf(school, followUp.watch)} houdt`;
  return `${who} zicht tot ${shownDay(followUp.date)}. Volgende keer opschrijven: ${shownDay(followUp.next)}.`;
};

/** What waits and is not said already: the step itself and the second person have lines of their own. */
const waiting = (state: CasusState, facts: Facts): string => {
  const waits = awaitedOfCasus(state, facts).filter(
    ({ page, from }) => page !== 'casus' && page !== 'step-review' && from <= facts.now,
  );
  const page = waits.at(-1)?.page;
  if (page === undefined) return '';
  const people = waits.filter((one) => one.page === page).map(({ person }) => person);
  if (people.includes(facts.actor.person)) return `Wacht op jou: ${waitingFor(page)}.`;
  return `Wacht op ${people.map((person) => nameOf(facts.school, person)).join(', ')}: ${waitingFor(page)}.`;
};

const missing = (state: CasusState, { protocol }: Facts): string => {
  const lacks = missingFor(state, protocol, state.step);
  return lacks.length === 0 ? '' : `Nog nodig: ${lacks.join(', ')}.`;
};

/** That it could not wait, at any moment of the casus; nothing when it never was so. */
export const acuteLine = ({ acuut }: CasusState): string =>
  acuut === 0
    ? ''
    : `Er was acuut gevaar op ${shownDay(dayOf(acuut))} om ${clockOf(acuut)}. Nieuw gevaar? Bel opnieuw.`;
