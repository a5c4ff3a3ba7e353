import type { Awaited } from '../awaited.ts';
import { momentOf } from '../calendar.ts';
import type { Around } from '../decision.ts';
import type { PersonId } from '../people.ts';
import { type Instant, MINUTE } from '../time.ts';
import type { CasusState, PlannedTalk } from './casus.ts';
import { afWho, directieWho, leadersOf, wait, waiting } from './waits.ts';

/** After the planned end, and again for each who has to look when nobody answers (R62, R63). */
const CHECK_IN = 15 * MINUTE;
const PATIENCE = 10 * MINUTE;
const TWICE = 2;

/** What waits around a talk, whatever step the casus is in: talks recur (R58). */
export const talkWaits = (state: CasusState, around: Around): Awaited[] => {
  const { planned } = state.talk;
  return [
    ...(planned === null ? [] : [...near(planned, state), ...safety(planned, state, around)]),
    ...noShow(state, around),
    ...threat(state, around),
    ...help(state),
  ];
};

/** Who is asked to stay near; and whoever planned it when he cannot. */
const near = ({ near: person, nearKnows, nearDeclined, by, version }: PlannedTalk, state: CasusState): Awaited[] => {
  if (person === '' || nearKnows) return [];
  return nearDeclined
    ? [waiting(state, by, 'talk-plan', `n${version}no`, 'N5', 2)]
    : [waiting(state, person, 'talk-near', `n${version}`, 'N4', 1)];
};

/** On the day of a talk that may be tense: is all well, and who looks when nobody says so. */
const safety = (talk: PlannedTalk, state: CasusState, around: Around): Awaited[] => {
  if (!talk.tense || talk.fine || talk.lookedBy !== '' || around.today > talk.day) return [];
  if (talk.helpAt > 0) return called(talk, state, around);
  const asks = momentOf(talk.day, talk.until) + CHECK_IN;
  const first = talk.near === '' || talk.nearDeclined ? [] : [talk.near];
  const later = asks + (first.length + 1) * PATIENCE;
  return [
    wait(talk.by, 'check-in', `c${talk.version}`, 'N9', asks, 0),
    ...first.map((person) => look(person, `c${talk.version}`, asks + PATIENCE)),
    ...lookersAfter(talk, first, state, around).map((person) => look(person, `c${talk.version}`, later)),
  ];
};

/** [Kom even]: who is near and the AF at once, the others when nobody went. */
const called = (talk: PlannedTalk, state: CasusState, around: Around): Awaited[] => {
  const near = talk.near === '' || talk.nearDeclined ? [] : [talk.near];
  const first = [...new Set([...near, afWho(state, around)])].filter((person) => person !== talk.by);
  const others = lookersAfter(talk, first, state, around);
  return [
    ...first.map((person) => look(person, `h${talk.version}`, talk.helpAt)),
    ...others.map((person) => look(person, `h${talk.version}`, talk.helpAt + (first.length === 0 ? 0 : PATIENCE))),
  ];
};

const look = (person: PersonId, key: string, from: Instant): Awaited => wait(person, 'talk-look', key, 'N3', from, 1);

/** AF and directie, without whoever holds the talk and those who heard it before. */
const lookersAfter = ({ by }: PlannedTalk, before: PersonId[], state: CasusState, around: Around): PersonId[] =>
  leadersOf(state, around)
    .map(({ id }) => id)
    .filter((id) => id !== by && !before.includes(id));

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
  const other = leadersOf(state, around).find(({ id }) => id !== heard.by)?.id;
  const to = directieWho(state, around, heard.by) ?? other ?? afWho(state, around);
  return [waiting(state, to, 'talk-threat', `t${heard.version}`, 'N2', 3)];
};

/** Help with a talk: asked of a colleague, and the answer read by whoever asked (R63). */
const help = (state: CasusState): Awaited[] => {
  const { help: asked } = state.talk;
  if (asked === null) return [];
  return asked.answered === 0
    ? [waiting(state, asked.whom, 'talk-help', `h${asked.version}`, 'N4', 5)]
    : [waiting(state, asked.by, 'talk-coach', `h${asked.version}yes`, 'N5', 2)];
};
