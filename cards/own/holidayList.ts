import { z } from 'zod';
import { dayOf, shownDay } from '../../services/domain/calendar.ts';
import { awaitedOfCasus } from '../../services/domain/casus/awaited.ts';
import { holidayNow, lookDay, looksOf } from '../../services/domain/casus/awaitedVakantie.ts';
import { casusRelations } from '../../services/domain/casus/relations.ts';
import type { Period } from '../../services/domain/calendar/schoolCalendar.ts';
import type { Facts } from '../../services/domain/decision.ts';
import type { Role } from '../../services/domain/people.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { choiceList, dialogCard } from '../card.ts';
import { childFor } from '../describe/childFor.ts';
import { waitingFor } from '../describe/waiting.ts';
import { choicesOf } from '../labels.ts';
import { type CasusRow, ownPage } from '../page.ts';

const row = z.strictObject({
  stream: z.string(),
  code: z.string(),
  child: z.string(),
  since: z.string(),
  dates: z.array(z.string()),
  choices: choiceList(),
  value: z.string(),
});

const card = dialogCard({
  id: 'holiday-list',
  data: {
    saved: z.string(),
    pressed: z.boolean(),
    holiday: z.string(),
    rows: z.array(row),
    some: z.boolean(),
    none: z.boolean(),
    more: z.string(),
    goesOn: z.boolean(),
    after: z.string(),
    last: z.string(),
    summer: z.boolean(),
  },
  example: {
    saved: '',
    pressed: false,
    holiday: 'Kerstvakantie, van za 19 dec tot en met zo 3 jan. Wie kijkt, krijgt bericht op ma 28 dec.',
    rows: [
      {
        stream: 'c-5m2t',
        code: '5M2T',
        child: 'RK · groep 8',
        since: 'Loopt sinds ma 30 nov. Laatst gebeurde er iets op vr 11 dec.',
        dates: ['wo 23 dec · Marja: horen wat Veilig Thuis doet'],
        choices: choicesOf('holidayWatch'),
        value: '',
      },
    ],
    some: true,
    none: false,
    more: 'Hierna komen er nog 3.',
    goesOn: true,
    after: '',
    last: '5M2T',
    summer: true,
  },
});

/** Who leads as AF; the directie where there is none. */
const OPENS: readonly Role[] = ['af', 'directie'];

/** Storyboard 3.K: with the reason that makes six inputs, which is as much as a page may have. */
export const ROWS = 5;

type Open = { casus: CasusRow; facts: Facts; holiday: Period };

/** Who keeps sight of each child in the holiday that comes: every open casus, five at a time (storyboard 3.K). */
export const holidayList = ownPage({
  card,
  opens: OPENS,
  related: 'desk',
  present: ({ facts, related, values }) => {
    const all = openOf(related.casussen, facts).toSorted((one, other) => (one.casus.code < other.casus.code ? -1 : 1));
    const after = values['after'] ?? '';
    const rest = all.filter(({ casus }) => casus.code > after);
    // What was skipped comes again after the last one.
    const page = (rest.length === 0 ? all : rest).slice(0, ROWS);
    const [first] = page;
    return {
      saved: savedLine(values['saved']),
      pressed: values['saved'] !== undefined,
      holiday: first === undefined ? '' : holidayLine(first.holiday),
      rows: page.map((one) => rowOf(one, values)),
      some: all.length > 0,
      none: all.length === 0,
      more: moreLine(all.length - page.length),
      goesOn: all.length > page.length,
      after: rest.length === 0 ? '' : after,
      last: page.at(-1)?.casus.code ?? '',
      summer: first?.holiday.name === 'zomervakantie',
    };
  },
});

const openOf = (casussen: CasusRow[], here: Facts): Open[] =>
  casussen.flatMap((casus) => {
    const facts = { ...here, protocol: casus.protocol };
    const holiday = holidayNow(casus.state, facts);
    return holiday === undefined || !casusRelations(casus.state, facts).includes('af')
      ? []
      : [{ casus, facts, holiday }];
  });

const rowOf = ({ casus: { id, code, state }, facts, holiday }: Open, values: Record<string, string>) => ({
  stream: id,
  code,
  child: childFor(state, facts),
  since: `Loopt sinds ${shownDay(dayOf(state.startedAt))}. Laatst gebeurde er iets op ${shownDay(dayOf(state.movedAt))}.`,
  dates: awaitedOfCasus(state, facts)
    .map((one) => ({ ...one, day: one.due ?? dayOf(one.from) }))
    .filter(({ day, page }) => page !== 'holiday-list' && holiday.from <= day && day <= holiday.till)
    .map(({ day, person, page }) => `${shownDay(day)} · ${nameOf(facts.school, person)}: ${waitingFor(page)}`),
  choices: choicesOf('holidayWatch').flatMap((choice) => choiceFor(choice, { state, facts, holiday })),
  value: values[`watch_${id}`] ?? '',
});

type Choice = { title: string; value: string };

/** Only who is there can be chosen; who is on duty each looks on a day of his own. */
const choiceFor = (
  choice: Choice,
  { state, facts, holiday }: Omit<Open, 'casus'> & Pick<CasusRow, 'state'>,
): Choice[] => {
  if (choice.value === 'veiligThuis' || choice.value === 'nietNodig') return [choice];
  const looks = looksOf(choice.value, holiday, state, facts);
  if (looks.length === 0) return [];
  if (choice.value !== 'dienst') return [choice];
  const days = looks.map(({ person, on }) => `${nameOf(facts.school, person)} op ${shownDay(on)}`);
  return [{ ...choice, title: `${choice.title}: ${days.join(', ')}` }];
};

const holidayLine = (holiday: Period): string => {
  const { name, from, till } = holiday;
  const named = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
  return `${named}, van ${shownDay(from)} tot en met ${shownDay(till)}. Wie kijkt, krijgt bericht op ${shownDay(lookDay(holiday))}.`;
};

/** How many were laid down by the press before. */
const savedLine = (saved: string | undefined): string => {
  if (saved === undefined) return '';
  if (saved === '0') return 'Er is nog niets gekozen.';
  return saved === '1' ? 'Vastgelegd bij één zaak.' : `Vastgelegd bij ${saved} zaken.`;
};

const moreLine = (count: number): string => (count === 1 ? 'Hierna komt er nog één.' : `Hierna komen er nog ${count}.`);
