import type { Awaited } from '../awaited.ts';
import { momentOf } from '../calendar.ts';
import { addSchoolDays } from '../calendar/schoolCalendar.ts';
import type { Around } from '../decision.ts';
import type { PersonId } from '../people.ts';
import { holdsAny } from '../school/school.ts';
import { type Instant, MINUTE } from '../time.ts';
import type { CasusState } from './casus.ts';
import type { PlannedTalk } from './talk.ts';
import { leadersOf } from './leaders.ts';
import { openSince } from './since.ts';
import { afWho, directieWho, responsibleOf, MORNING, wait, waiting, withDue } from './waits.ts';

/** After the planned end, and again for each who has to look when nobody answers (R62, R63). */
const CHECK_IN = 15 * MINUTE;
const PATIENCE = 10 * MINUTE;
const TWICE = 2;

/** What waits around a talk, whatever step the casus is in: talks recur (R58). */
export const talkWaits = (state: CasusState, around: Around): Awaited[] => {
  const { planned } = state.talk;
  return [
    ...(planned === null ? [] : [...asked(planned, state, around), ...safety(planned, state, around)]),
    ...next(state, around),
    ...noShow(state, around),
    ...threat(state, around),
    ...help(state, around),
  ];
};

/** Who is asked to be there, who to stay near; and whoever planned it when one of them cannot (R62). */
const asked = (talk: PlannedTalk, state: CasusState, around: Around): Awaited[] => {
  const replans = orLead(talk.by, around.protocol.does.talk, state, around);
  const answer = (person: PersonId, knows: boolean, declined: boolean, key: string): Awaited[] => {
    if (person === '' || knows) return [];
    return declined
      ? [waiting(state, replans, 'talk-plan', `${key}no`, 'N5', 2)]
      : [waiting(state, person, 'talk-near', key, 'N4', 1)];
  };
  return [
    ...answer(talk.together, talk.togetherKnows, talk.togetherDeclined, `met${talk.version}`),
    ...answer(talk.near, talk.nearKnows, talk.nearDeclined, `n${talk.version}`),
  ];
};

/** School days ahead of the day that was named for a next talk. */
const AHEAD = 3;

/** Talks recur: whoever named a day for the next one plans it in time; who leads, where he no longer may (R58). */
const next = (state: CasusState, around: Around): Awaited[] => {
  const { next: named } = state.talk;
  if (named === null) return [];
  const { by, day, version } = named;
  const key = `next${version}`;
  const from = Math.max(openSince(state, key), momentOf(addSchoolDays(around.calendar, day, -AHEAD), MORNING));
  return [withDue(wait(orLead(by, around.protocol.does.talk, state, around), 'talk-plan', key, 'N1', from, 3), day)];
};

/** Who began it, as long as one of those who may go on with it is he; else who leads. */
export const orLead = (by: PersonId, may: readonly string[], state: CasusState, around: Around): PersonId => {
  const is = [
    may.includes('ib') && holdsAny(by, ['ib'], around),
    may.includes('af') && leadersOf(state, around).some(({ id }) => id === by),
  ];
  return is.includes(true) ? by : state.lead;
};

/** On the day of a talk that may be tense: is all well, and who looks when nobody says so. */
const safety = (talk: PlannedTalk, state: CasusState, around: Around): Awaited[] => {
  if (!talk.tense || talk.fine || talk.lookedBy !== '' || around.today > talk.day) return [];
  if (talk.helpAt > 0) return called(talk, state, around);
  const asks = momentOf(talk.day, talk.until) + CHECK_IN;
  const first = nearOf(talk);
  const later = asks + (first.length + 1) * PATIENCE;
  return [
    wait(talk.by, 'check-in', `c${talk.version}`, 'N9', asks, 0),
    ...first.map((person) => look(person, `c${talk.version}`, asks + PATIENCE)),
    ...lookersAfter(talk, first, state, around).map((person) => look(person, `c${talk.version}`, later)),
  ];
};

/** [Kom even]: who is near and the AF at once, the others when nobody went. Who is in the room comes to nobody. */
const called = (talk: PlannedTalk, state: CasusState, around: Around): Awaited[] => {
  const near = nearOf(talk).filter((person) => person !== talk.by);
  const outside = lookersAfter(talk, near, state, around);
  const af = afWho(state, around);
  const head = near.includes(af) ? undefined : (outside.find((person) => person === af) ?? outside[0]);
  const first = head === undefined ? near : [...near, head];
  const others = outside.filter((person) => person !== head);
  return [
    ...first.map((person) => look(person, `h${talk.version}`, talk.helpAt)),
    ...others.map((person) => look(person, `h${talk.version}`, talk.helpAt + (first.length === 0 ? 0 : PATIENCE))),
  ];
};

const nearOf = ({ near, nearDeclined }: PlannedTalk): PersonId[] => (near === '' || nearDeclined ? [] : [near]);

const look = (person: PersonId, key: string, from: Instant): Awaited => wait(person, 'talk-look', key, 'N3', from, 1);

/** AF and directie, without who is in the room and those who heard it before; who is there too where nobody else is. */
const lookersAfter = (talk: PlannedTalk, before: PersonId[], state: CasusState, around: Around): PersonId[] => {
  const all = responsibleOf(state, around)
    .map(({ id }) => id)
    .filter((id) => id !== talk.by && !before.includes(id));
  const outside = all.filter((id) => talk.togetherDeclined || id !== talk.together);
  return outside.length === 0 && before.length === 0 ? all : outside;
};

/** Who did not come twice is no longer the teacher's alone. */
const noShow = (state: CasusState, around: Around): Awaited[] => {
  const { noShow: times, planned } = state.talk;
  return times < TWICE || planned !== null
    ? []
    : [waiting(state, afWho(state, around), 'casus', `noshow${times}`, 'N1', 3)];
};

/** A threat concerns the safety of staff: the directie hears it the same day (R64, R123). */
const threat = (state: CasusState, around: Around): Awaited[] => {
  const { threat: heard } = state.talk;
  if (heard === null) return [];
  const other = responsibleOf(state, around).find(({ id }) => id !== heard.by)?.id;
  const to = directieWho(state, around, heard.by) ?? other ?? afWho(state, around);
  return [waiting(state, to, 'talk-threat', `t${heard.version}`, 'N2', 3)];
};

/** Help with a talk: asked of a colleague, and the answer read by whoever asked (R63). */
const help = (state: CasusState, around: Around): Awaited[] => {
  const { help: asked } = state.talk;
  if (asked === null) return [];
  return asked.answered === 0
    ? [waiting(state, asked.whom, 'talk-help', `h${asked.version}`, 'N4', 5)]
    : [waiting(state, orLead(asked.by, ['ib', 'af'], state, around), 'talk-coach', `h${asked.version}yes`, 'N5', 2)];
};
