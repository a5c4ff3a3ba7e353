import type { Awaited, AwaitedPage } from '../awaited.ts';
import type { Facts } from '../decision.ts';
import type { NeutralLine } from '../neutral.ts';
import { firstHoldersOf, holdersOf, type Person } from '../people.ts';
import type { SignaalState } from './signaal.ts';

type Around = Pick<Facts, 'school' | 'today'>;

/** What waits in a signal, and for whom (storyboard 3.A to 3.C). */
export const awaitedOfSignaal = (state: SignaalState, around: Around): Awaited[] => {
  const waits = [...alarmWaits(state, around)];
  if (state.status === 'new') waits.push(...firstLook(state, around));
  if (state.triage !== null && !state.acknowledged && state.status !== 'withdrawn')
    waits.push(wait(state.author, 'signal-answer', `t${state.triage.version}`, 'N5', state.triage.at, 1));
  return waits;
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
const firstLook = (state: SignaalState, { school, today }: Around): Awaited[] => {
  const serious = state.danger !== 'nee';
  const all = [...holdersOf(school.people, 'af', today)].filter((person) => person.id !== state.author);
  const first = firstHoldersOf(school.people, 'af', today).filter((person) => person.id !== state.author);
  const af = serious || first.length === 0 ? all : first;
  const to = af.length > 0 ? af : firstHoldersOf(school.people, 'directie', today);
  return to.map((person) => wait(person.id, 'triage', 'new', serious ? 'N3' : 'N1', state.at, 3));
};

const alarmWaits = (state: SignaalState, around: Around): Awaited[] => {
  const { alarm } = state;
  if (alarm === null || alarm.cancelled || alarm.takenBy !== '') return [];
  const key = alarm.callerNeeded ? 'caller' : 'alarm';
  return alarmed(around)
    .filter((person) => person.id !== state.author)
    .map((person) => wait(person.id, 'acute-watch', key, 'N3', alarm.at, 0));
};

/** AF, deputies and directie, all at once (design.md 6). */
export const alarmed = ({ school, today }: Around): Person[] => {
  const all = [...holdersOf(school.people, 'af', today), ...holdersOf(school.people, 'directie', today)];
  return all.filter((person, index) => all.indexOf(person) === index);
};
