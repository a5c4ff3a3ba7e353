import type { Awaited, AwaitedPage } from '../awaited.ts';
import { dayOf, momentOf } from '../calendar.ts';
import { termDay } from '../calendar/schoolCalendar.ts';
import type { Around, Facts } from '../decision.ts';
import type { NeutralLine } from '../neutral.ts';
import { firstHoldersOf, holdersOf, type Person } from '../people.ts';
import { HOUR, type Instant } from '../time.ts';
import type { Medewerkerroute } from './evolveRoute.ts';
import { keepersOf } from './keepers.ts';
import { lookersAt } from './lookers.ts';
import type { SignaalState } from './signaal.ts';

/** What waits in a signal, and for whom (storyboard 3.A to 3.C). */
export const awaitedOfSignaal = (state: SignaalState, around: Around): Awaited[] => {
  if (state.staff !== null) return routeWaits(state, state.staff, around);
  const waits = [...alarmWaits(state, around)];
  if (state.status === 'new') waits.push(...firstLook(state, around));
  if (state.status === 'triaged') waits.push(...again(state, around));
  if (state.triage !== null && !state.acknowledged && state.status !== 'withdrawn')
    waits.push(wait(state.author, 'signal-answer', `t${state.triage.version}`, 'N5', state.triage.at, 1));
  return waits.filter(({ person }) => !state.excluded.includes(person));
};

const wait = (
  person: string,
  page: AwaitedPage,
  key: string,
  line: NeutralLine,
  from: number,
  minutes: number,
): Awaited => ({
  person,
  page,
  key,
  line,
  from,
  minutes,
});

/** The AF looks first; the deputy too where it is serious; another than the author always. */
const firstLook = (state: SignaalState, around: Around): Awaited[] => {
  const serious = state.danger !== 'nee';
  const all = lookersAt(state, around);
  const first = firstHoldersOf(around.school.people, 'af', around.today).filter((person) => all.includes(person));
  const reached = first.some(({ id }) => !state.told.unreached.includes(id));
  const to = serious || !reached ? all : first;
  return to.map((person) => wait(person.id, 'triage', 'new', serious ? 'N3' : 'N1', state.at, 3));
};

const MORNING = '07:30';

/** What the AF said she would do herself comes back to her, until she says what came of it. */
const again = (state: SignaalState, around: Around): Awaited[] => {
  const { triage } = state;
  const from = triage === null ? undefined : backOn(triage, around);
  if (triage === null || from === undefined) return [];
  const all = lookersAt(state, around);
  const there = all.filter(({ id }) => !state.told.unreached.includes(id));
  const to = there.find(({ id }) => id === triage.by) ?? there[0] ?? all[0];
  return to === undefined ? [] : [wait(to.id, 'triage', `again${triage.version}`, 'N1', from, 3)];
};

/** Undefined when nothing was left to do but to read the answer. */
const backOn = ({ next, date, at }: NonNullable<SignaalState['triage']>, { calendar }: Around): Instant | undefined => {
  switch (next) {
    case 'kijken':
      return momentOf(date, MORNING);
    case 'meldcode':
    case 'veiligThuis':
      return momentOf(termDay(calendar, dayOf(at), 1), MORNING);
    case 'praten':
    case 'andereZorg':
      return undefined;
    default:
      return unknownNext(next);
  }
};

/**
 * A signal about a colleague is never silent until it is closed: first what must be done at once, then the day that
 * was agreed. Where nobody is left who may know, its author hears whom to call.
 */
const routeWaits = (state: SignaalState, route: Medewerkerroute, around: Around): Awaited[] => {
  if (route.closedAt > 0) return [];
  const keepers = keepersOf(state, around);
  if (keepers.length === 0)
    return state.excluded.includes(state.author)
      ? []
      : [wait(state.author, 'staff-record', 'alone', 'N3', route.at, 1)];
  if (route.takenBy === '') return keepers.map(({ id }) => wait(id, 'staff-next', 'next', 'N3', route.at, 5));
  const to = keepers.find(({ id }) => id === route.takenBy) ?? keepers[0];
  const from = momentOf(route.again, MORNING);
  return to === undefined ? [] : [wait(to.id, 'staff-follow', `f${route.version}`, 'N2', from, 5)];
};

/** An alarm waits for all until one has it; then for him, until it is written down what was done. */
const alarmWaits = (state: SignaalState, around: Around): Awaited[] => {
  const { alarm } = state;
  if (alarm === null || alarm.cancelled) return [];
  if (alarm.takenBy !== '')
    return state.status === 'alarm' ? [wait(alarm.takenBy, 'acute-watch', 'taken', 'N3', alarm.takenAt + HOUR, 2)] : [];
  const key = alarm.callerNeeded ? 'caller' : 'alarm';
  return alarmed(state, around)
    .filter((person) => person.id !== state.author)
    .map((person) => wait(person.id, 'acute-watch', key, 'N3', alarm.at, 0));
};

/** AF, deputies and directie, all at once (design.md 6); not to whom it is closed. */
export const alarmed = (
  { excluded }: Pick<SignaalState, 'excluded'>,
  { school, today }: Pick<Facts, 'school' | 'today'>,
): Person[] => {
  const all = [...holdersOf(school.people, 'af', today), ...holdersOf(school.people, 'directie', today)];
  return all.filter((person, index) => all.indexOf(person) === index && !excluded.includes(person.id));
};

const unknownNext = (next: never): never => {
  throw new Error(`unknown triage: ${JSON.stringify(next)}`);
};
