import { shownDay } from '../../services/domain/calendar.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { phoneOf } from '../numbers.ts';
import { backOf } from './back.ts';
import { type After, button, said, type Typed } from './said.ts';

export const afterPlannedWeighing = (state: CasusState, facts: Facts): After => {
  const { weging } = state;
  if (weging === null) return said('Gepland.', [], backOf(state, facts));
  return said(
    'Gepland.',
    [
      `De weging is ${shownDay(weging.date)} om ${weging.time}. ${nameOf(facts.school, weging.chair)} zit voor.`,
      'Iedereen krijgt de vraag om vooraf een eigen kijk te geven.',
    ],
    backOf(state, facts),
  );
};

/** One's own view only: those of others come when the weighing is open. */
export const afterView = (state: CasusState, facts: Facts): After => {
  const own = state.weging?.views.find(({ person }) => person === facts.actor.person);
  const danger =
    own?.danger === 'ja' ? `Is er nu gevaar? Bel ${phoneOf('112')} of Veilig Thuis: ${phoneOf('veiligThuis')}.` : '';
  return said(
    'Vastgelegd. Dank je.',
    [
      danger,
      'Je kijk staat erbij. Je ziet die van anderen als de weging begint.',
      'Tot die tijd mag je jouw kijk nog veranderen.',
    ],
    [button('Verander mijn kijk', 'weighing-view.open'), ...backOf(state, facts)],
  );
};

/** Who comes instead, and who knows of it. */
export const afterDecline = ({ weging }: CasusState, { school }: Facts, { who = '' }: Typed): After =>
  said('Dank je.', [
    who === '' ? '' : `${nameOf(school, who)} krijgt de vraag om mee te wegen.`,
    `${nameOf(school, weging?.chair ?? '')} weet dat jij er niet bij bent.`,
  ]);

export const afterOpening = (state: CasusState, facts: Facts): After => {
  const chair = state.weging?.chair === facts.actor.person;
  const record = chair ? [button('Leg de weging vast', 'weighing-record.open')] : [];
  return said(
    'De weging is open.',
    ['Alle kijken liggen nu naast elkaar. Bespreek eerst waar jullie verschillen.'],
    [...record, ...backOf(state, facts)],
  );
};
