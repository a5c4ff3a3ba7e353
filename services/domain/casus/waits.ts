import type { Awaited, AwaitedPage } from '../awaited.ts';
import type { Around } from '../decision.ts';
import type { NeutralLine } from '../neutral.ts';
import { atWorkFirst, firstHoldersOf, holdersOf, type Person, type PersonId, type Role } from '../people.ts';
import { turnFrom, turnOf } from '../turns/turns.ts';
import { onDuty } from '../school/duty.ts';
import type { Day, Instant } from '../time.ts';
import type { CasusState } from './casus.ts';
import { circleOf } from './collega.ts';
import { leadersOf } from './leaders.ts';
import { openSince } from './since.ts';

/** The hour at which what waits for a day is told. */
export const MORNING = '07:30';

export const wait = (
  person: PersonId,
  page: AwaitedPage,
  key: string,
  line: NeutralLine,
  from: Instant,
  minutes: number,
): Awaited => ({ person, page, key, line, from, minutes });

/** The day that was agreed for it; none when it is empty. */
export const withDue = (one: Awaited, due: Day): Awaited => (due === '' ? one : { ...one, due });

/** Those who lead and those who are finally responsible, to whom the casus is not closed and whom messages reach: AF first. */
export const responsibleOf = (
  { excluded, staff, told }: Pick<CasusState, 'excluded' | 'staff' | 'told'>,
  { school, today }: Around,
): Person[] => {
  const holders = (role: Role) => holdersOf(school.people, role, today);
  const all =
    staff === null ? [...holders('af'), ...holders('directie')] : circleOf({ excluded, staff }, { school, today });
  return all.filter(({ id }) => !excluded.includes(id) && !told.unreached.includes(id));
};

/** What cannot wait until tomorrow goes to who is at work today. */
export const isForToday = ({ pace }: CasusState, line: NeutralLine): boolean => line === 'N2' || pace === 'vandaag';

/**
 * The AF who leads; when she is the one it is closed to, her deputy; without either, the directie. Where it cannot
 * wait, whoever of them began it leads: the AF may be ill (storyboard 5c). What is for today
 * goes to the first of them who is at work. When the school is closed: the AF who is on duty then.
 */
export const afWho = (state: CasusState, around: Around, line: NeutralLine = 'N1'): PersonId =>
  afAmong(responsibleOf(state, around), state, around, line);

const afAmong = (all: Person[], state: CasusState, around: Around, line: NeutralLine): PersonId => {
  const duty = onDuty(all, ['af'], around);
  if (duty !== undefined) return duty.id;
  const may = state.pace === 'vandaag' ? holdersOf(all, 'af', around.today) : firstHoldersOf(all, 'af', around.today);
  const own = may.find(({ id }) => id === state.startedBy);
  const inTurn = own === undefined ? all : [own, ...all];
  const [first] = isForToday(state, line) ? atWorkFirst(inTurn, around.today) : inTurn;
  return inTurnOf(first, all, state, around)?.id ?? state.startedBy;
};

/** Only who may do all that an AF does takes her turn over. */
const inTurnOf = (first: Person | undefined, all: Person[], state: CasusState, around: Around): Person | undefined => {
  if (state.turns.handed === null) return first;
  const takers = leadersOf(state, around).filter((person) => all.includes(person));
  return turnOf(state.turns, first, takers, around.today);
};

/** The first of the directie to whom it is not closed and who is not this person; undefined when there is none. */
export const directieWho = ({ excluded }: CasusState, { school, today }: Around, not: PersonId): PersonId | undefined =>
  holdersOf(school.people, 'directie', today).find(({ id }) => id !== not && !excluded.includes(id))?.id;

/** What others than the AF may do as well, when they are on duty. */
const ALSO_ON_DUTY: Partial<Record<AwaitedPage, readonly Role[]>> = { feedback: ['af', 'directie'] };

/** What waits for somebody since it stands open. */
export const waiting = (
  state: CasusState,
  person: PersonId,
  page: AwaitedPage,
  key: string,
  line: NeutralLine,
  minutes: number,
): Awaited => wait(person, page, key, line, openSince(state, key), minutes);

/** What waits for the AF, or for who is on duty; since it stands open, when nothing else is said. */
export const afOf = (
  state: CasusState,
  around: Around,
  page: AwaitedPage,
  key: string,
  line: NeutralLine,
  minutes: number,
  from: Instant = openSince(state, key),
): Awaited => {
  const all = responsibleOf(state, around);
  const person = onDuty(all, ALSO_ON_DUTY[page] ?? [], around)?.id ?? afAmong(all, state, around, line);
  return wait(person, page, key, line, turnFrom(state.turns, person, from), minutes);
};
