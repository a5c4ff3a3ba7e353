import { shownDay } from '../../services/domain/calendar.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { firstHoldersOf } from '../../services/domain/people.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { phoneOf } from '../numbers.ts';
import { afName } from '../people.ts';
import { backOf, nextOf } from './back.ts';
import { type After, button, RECORDED, said, type Typed } from './said.ts';

export const afterPlannedTalk = (state: CasusState, facts: Facts): After => {
  const { planned } = state.talk;
  if (planned === null) return said('Gepland.', [], backOf(state, facts));
  const together =
    planned.together === '' ? '' : `${nameOf(facts.school, planned.together)} krijgt de vraag om erbij te zijn.`;
  const near =
    planned.near === '' ? '' : `${nameOf(facts.school, planned.near)} krijgt de vraag om in de buurt te blijven.`;
  return said(
    'Gepland.',
    [
      `Het gesprek is ${shownDay(planned.day)} om ${planned.time}.`,
      together,
      near,
      'Jij mag het gesprek altijd stoppen.',
    ],
    backOf(state, facts),
  );
};

/** After [Alles goed] and [Kom even], from a dialog. */
export const afterCheckIn = (state: CasusState, facts: Facts): After =>
  (state.talk.planned?.helpAt ?? 0) > 0 && state.talk.planned?.fine === false
    ? said('Je collega’s is gevraagd te komen.', [`Gevaar? Bel ${phoneOf('112')}.`], backOf(state, facts))
    : said(
        'Fijn. Dank je.',
        ['Schrijf kort op hoe het ging.'],
        [button('Leg het gesprek vast', 'talk-record.open'), ...backOf(state, facts)],
      );

export const afterHelpAsked = (state: CasusState, facts: Facts): After => {
  const whom = nameOf(facts.school, state.talk.help?.whom ?? '');
  return said('Gevraagd.', [`${whom} krijgt je vraag. Je krijgt bericht als er antwoord is.`], backOf(state, facts));
};

/** What a colleague promised who is there, or stays near. */
export const nearby = ({ talk: { planned } }: CasusState, { actor }: Facts): string => {
  if (planned === null) return 'Je hoeft nu niets te doen.';
  const when = `${shownDay(planned.day)} om ${planned.time}`;
  return planned.together === actor.person ? `Je bent erbij: ${when}.` : `Blijf ${when} in de buurt.`;
};

const TWICE = 2;

/** What a talk brought: the next step follows from that, and a threat is not kept to oneself. */
export const afterTalk = (state: CasusState, facts: Facts, typed: Typed): After => {
  const { talk } = state;
  const again = button('Plan', 'talk-plan.open');
  if (talk.noShow >= TWICE)
    return said(
      RECORDED,
      [`Dit is de tweede keer. Bespreek met ${afName(facts)} hoe het verder gaat.`],
      [again, ...backOf(state, facts)],
    );
  if (talk.noShow > 0) return said(RECORDED, ['Plan het gesprek opnieuw.'], [again, ...backOf(state, facts)]);
  return said(RECORDED, [threat(facts, typed), otherCause(state, facts)], nextOf(state, facts));
};

const threat = ({ school, today }: Facts, { tone }: Typed): string => {
  const [head] = firstHoldersOf(school.people, 'directie', today);
  if (tone === 'dreigend')
    return `${head?.name ?? 'De directie'} krijgt bericht en spreekt met je af hoe jij veilig blijft. Ga niet alleen verder.`;
  return tone === 'boos' || tone === 'afwerend'
    ? 'De reactie telt mee als signaal. Het zegt niets over de oorzaak.'
    : '';
};

const otherCause = ({ talk }: CasusState, facts: Facts): string =>
  talk.otherCause
    ? `Er is een andere verklaring gehoord. ${afName(facts)} bekijkt of de school het vermoeden loslaat.`
    : 'Dank je. Dit helpt om samen goed te kijken.';
