import type { Awaited, AwaitedPage } from '../awaited.ts';
import { dayOf, momentOf } from '../calendar.ts';
import { termDay } from '../calendar/schoolCalendar.ts';
import type { Around, Facts } from '../decision.ts';
import type { NeutralLine } from '../neutral.ts';
import { firstHoldersOf, holdersOf, type Person, STAFF } from '../people.ts';
import { SIGNAAL_RELATIONS } from '../relationTables.ts';
import { holdsAny } from '../school/school.ts';
import { HOUR, type Instant, MINUTE } from '../time.ts';
import type { Medewerkerroute } from './evolveRoute.ts';
import { keepersOf } from './keepers.ts';
import { retentionWaits } from './retention.ts';
import { turnWaits } from '../turns/waits.ts';
import { seenWaits } from '../turns/seesTo.ts';
import { turnFrom, turnOf } from '../turns/turns.ts';
import { isLeftAlone, lookersAt, secondsFor, unreadOf } from './lookers.ts';
import { MOVES, movesTo } from './moves.ts';
import type { SignaalState } from './signaal.ts';

/** What waits in a signal, and for whom (storyboard 3.A to 3.C): never for whom it is closed to, nor for who has left. */
export const awaitedOfSignaal = (state: SignaalState, around: Around): Awaited[] => {
  if (state.staff !== null) return routeWaits(state, state.staff, around);
  const waits = [...alarmWaits(state, around)];
  if (isUnseen(state)) waits.push(...firstLook(state, around));
  if (state.status === 'triaged' || state.status === 'loose')
    waits.push(...(state.erasure === null ? again(state, around) : erasing(state, around)));
  if (state.status === 'triaged') waits.push(...watching(state, around));
  waits.push(
    ...(state.status === 'closed' && state.erasure !== null ? erasing(state, around) : retentionWaits(state, around)),
  );
  const [head] = holdersOf(around.school.people, 'directie', around.today);
  const all = [
    ...waits,
    ...alone(state, around),
    ...answered(state),
    ...changed(state, around),
    ...turnWaits(state.turns, head?.id, around),
  ];
  const seen = seenWaits(state.turns, all).filter(({ person }) => holdsAny(person, SEES, around));
  return [...all, ...seen].filter(({ person }) => !state.excluded.includes(person) && holdsAny(person, STAFF, around));
};

/** Who said that he sees to it does so as long as he has such a role. */
const SEES = SIGNAAL_RELATIONS.escalated.roles;

/** Its author was promised an answer: a signal that is in a casus before anybody looked at it has its first look yet. */
export const isUnseen = ({ status, triage }: SignaalState): boolean =>
  status === 'new' || (status === 'attached' && triage === null);

/** Nobody is left who may look at it: whoever else did has no role any more. Its author cannot answer himself, and hears so. */
const alone = (state: SignaalState, around: Around): Awaited[] =>
  isLeftAlone(state, around) ? [wait(state.author, 'signal-answer', 'alone', 'N1', state.at, 1)] : [];

/** The author reads the answer, and later how it was closed; of an alarm what whoever came wrote to him. */
const answered = ({ status, author, triage, closed, acknowledged }: SignaalState): Awaited[] => {
  const answer = closed ?? triage;
  if (answer === null || acknowledged || status === 'withdrawn' || closed?.erase === true) return [];
  return [wait(author, 'signal-answer', `${closed === null ? 't' : 'c'}${answer.version}`, 'N5', answer.at, 1)];
};

/** Who read it before something changed is told that it did. */
const changed = (state: SignaalState, around: Around): Awaited[] => {
  const { change, status } = state;
  if (change === null) return [];
  const line = status === 'withdrawn' ? 'N1' : 'N5';
  return unreadOf(state, around).map((person) =>
    wait(person, 'signal-changed', `v${change.version}`, line, change.at, 1),
  );
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
  const to = serious || !reached ? all : first.map((one) => turnOf(state.turns, one, all, around.today) ?? one);
  const moves = movesTo(state, all, around);
  const later = moves.to.map(({ id }) => wait(id, 'triage', MOVES, 'N3', moves.at, 3));
  const line = serious ? 'N3' : 'N1';
  return [...to.map(({ id }) => wait(id, 'triage', 'new', line, turnFrom(state.turns, id, state.at), 3)), ...later];
};

const MORNING = '07:30';

/** After how many school days an answer comes back to the AF: none of them may be where a signal ends. */
const BACK: Record<NonNullable<SignaalState['triage']>['next'], number> = {
  praten: 3,
  kijken: 1,
  meldcode: 1,
  veiligThuis: 1,
  andereZorg: 10,
};

/**
 * Whatever the answer was, it comes back to the AF until the signal belongs to a casus, is closed or is
 * withdrawn: a signal never falls silent.
 */
const again = (state: SignaalState, around: Around): Awaited[] => {
  const { triage, loose, watch } = state;
  const all = lookersAt(state, around);
  const there = all.filter(({ id }) => !state.told.unreached.includes(id));
  const own = there.find(({ id }) => id === triage?.by) ?? there[0] ?? all[0];
  const to = turnOf(state.turns, own, there, around.today);
  if (to === undefined) return [];
  const look = (key: string, line: NeutralLine, from: Instant): Awaited[] => [
    wait(to.id, 'triage', key, line, turnFrom(state.turns, to.id, from), 3),
  ];
  if (loose !== null) return look(`loose${loose.version}`, 'N1', loose.at);
  if (triage === null) return [];
  const news = watch !== null && watch.version > triage.version ? watch : undefined;
  if (news === undefined) return look(`again${triage.version}`, 'N1', sameDay(state) ?? backOn(triage, state, around));
  return look(`news${news.version}`, news.now === 'meerZorg' ? 'N2' : 'N1', news.at);
};

const SAME_DAY = 2 * HOUR;

/** A child's own words and honour do not wait until tomorrow: whoever would call is asked the same day. */
const sameDay = ({ kind, triage }: SignaalState): Instant | undefined =>
  triage?.next === 'veiligThuis' && (kind === 'onthulling' || kind === 'eer') ? triage.at + SAME_DAY : undefined;

/** Who keeps watching is asked first; the AF a day later, or at once when there is nobody to ask. */
const backOn = (triage: NonNullable<SignaalState['triage']>, { author }: SignaalState, around: Around): Instant => {
  if (triage.next !== 'kijken') return momentOf(termDay(around.calendar, dayOf(triage.at), BACK[triage.next]), MORNING);
  const day = holdsAny(author, STAFF, around) ? termDay(around.calendar, triage.date, BACK.kijken) : triage.date;
  return momentOf(day, MORNING);
};

/** On the day that was agreed the author is asked how it goes now. */
const watching = ({ triage, watch, author, erasure }: SignaalState, around: Around): Awaited[] => {
  if (triage?.next !== 'kijken' || erasure !== null || !holdsAny(author, STAFF, around)) return [];
  if (watch !== null && watch.version > triage.version) return [];
  return [wait(author, 'keep-watching', `k${triage.version}`, 'N1', momentOf(triage.date, MORNING), 2)];
};

/** A second person, the first who may; the one who proposed it when there is nobody any more. */
const erasing = (state: SignaalState, around: Around): Awaited[] => {
  const { erasure } = state;
  if (erasure === null) return [];
  const [second] = secondsFor(state, erasure.by, around);
  const key = `e${erasure.version}`;
  if (second === undefined) return [wait(erasure.by, 'triage', key, 'N1', erasure.at, 3)];
  return [wait(second.id, 'erase-review', key, 'N1', erasure.at, 2)];
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

const PATIENCE = 10 * MINUTE;

/**
 * An alarm waits for all until one has it; then for him, until it is written down what was done. Nobody in ten
 * minutes: all are asked again, and the author reads whom to call himself (design.md 6).
 */
const alarmWaits = (state: SignaalState, around: Around): Awaited[] => {
  const { alarm } = state;
  if (alarm === null || alarm.cancelled) return [];
  if (holdsAny(alarm.takenBy, STAFF, around)) return withTaker(state, alarm);
  const key = alarm.callerNeeded ? 'caller' : 'alarm';
  const all = alarmed(state, around).filter((person) => person.id !== state.author);
  const late = alarm.at + PATIENCE;
  return [
    ...all.map((person) => wait(person.id, 'acute-watch', key, 'N3', alarm.at, 0)),
    ...all.map((person) => wait(person.id, 'acute-watch', `${key}Again`, 'N3', late, 0)),
    wait(state.author, 'emergency', `${key}Alone`, 'N3', late, 0),
  ];
};

/** Who has it writes down what was done; what was recorded to an alarm that he had already, he reads at once. */
const withTaker = (
  { status, acuut }: SignaalState,
  { takenBy, takenAt, held }: NonNullable<SignaalState['alarm']>,
): Awaited[] => {
  if (status === 'alarm') return [wait(takenBy, 'acute-watch', 'taken', 'N3', takenAt + HOUR, 2)];
  return held && status === 'new' && acuut === 0 ? [wait(takenBy, 'acute-watch', 'held', 'N3', takenAt, 2)] : [];
};

/** AF, deputies and directie, all at once (design.md 6); not to whom it is closed. */
export const alarmed = (
  { excluded }: Pick<SignaalState, 'excluded'>,
  { school, today }: Pick<Facts, 'school' | 'today'>,
): Person[] => {
  const all = [...holdersOf(school.people, 'af', today), ...holdersOf(school.people, 'directie', today)];
  return all.filter((person, index) => all.indexOf(person) === index && !excluded.includes(person.id));
};
