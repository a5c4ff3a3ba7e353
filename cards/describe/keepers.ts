import { dayOf, shownDay } from '../../services/domain/calendar.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { firstHoldersOf, type Person } from '../../services/domain/people.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { circleOf } from '../../services/domain/casus/collega.ts';
import { keepersOf } from '../../services/domain/signaal/keepers.ts';
import type { SignaalState } from '../../services/domain/signaal/signaal.ts';

type Around = Pick<Facts, 'school' | 'today'>;

const names = new Intl.ListFormat('nl', { type: 'conjunction' });
const listed = (people: Person[]): string => names.format(people.map(({ name }) => name));

const heads = ({ school, today }: Around): Person[] => firstHoldersOf(school.people, 'directie', today);
const board = ({ school, today }: Around): Person[] => firstHoldersOf(school.people, 'bevoegdGezag', today);

/** Who will see it, before anything is written down; and who when it is about the directie itself. */
export const whoSees = (around: Around): { keeper: string; concerns: string } => {
  const first = heads(around);
  const second = board(around);
  const above = second.length === 0 ? '' : `${listed(second)} van het bestuur`;
  return {
    keeper: first.length === 0 ? above || 'het bestuur' : listed(first),
    concerns:
      above === ''
        ? 'Gaat het om de directie zelf? Bel dan zelf het bestuur van je school.'
        : `Gaat het om de directie zelf, dan ziet alleen ${above} het.`,
  };
};

/** Whom to call instead of writing. */
export const reachLines = (around: Around): { line: string }[] =>
  [...heads(around), ...board(around)].map(({ name, title, phone }) => ({
    line: phone === '' ? `${name}, ${title}` : `${name}, ${title}: ${phone}`,
  }));

/** Who takes care of it now; the board where nobody is left. */
export const keeperNames = (state: SignaalState, around: Around): string =>
  listed(keepersOf(state, around)) || 'het bestuur';

/** The same of a whole casus. */
export const keeperNamesOf = (state: CasusState, around: Around): string =>
  listed(circleOf(state, around).slice(0, 1)) || 'het bestuur';

/** Who read it while it was an ordinary signal: whoever takes care of it has to know. */
export const alreadyRead = ({ readBy, staff }: SignaalState, { school }: Around): { moved: boolean; read: string } => ({
  moved: staff?.moved === true,
  read:
    readBy.length === 0
      ? 'Overgezet. Niemand opende dit eerder.'
      : `Overgezet. Dit lazen eerder: ${names.format(readBy.map((id) => nameOf(school, id)))}.`,
});

/** Where it stands, without a word on what it is about. */
export const routeStands = (state: SignaalState, around: Around): string => {
  const { staff } = state;
  if (staff === null) return '';
  if (staff.closedAt > 0) return `Afgesloten op ${shownDay(dayOf(staff.closedAt))}.`;
  const who = keeperNames(state, around);
  return staff.takenBy === ''
    ? `Alleen ${who} ziet dit, en krijgt bericht.`
    : `${nameOf(around.school, staff.takenBy)} pakt dit op. Kijkt er weer naar op ${shownDay(staff.again)}.`;
};
