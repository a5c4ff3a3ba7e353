import type { Awaited } from '../awaited.ts';
import { momentOf } from '../calendar.ts';
import { isSchoolDay } from '../calendar/schoolCalendar.ts';
import type { Around } from '../decision.ts';
import { firstHoldersOf, STAFF } from '../people.ts';
import { holdsAny } from '../school/school.ts';
import type { Day } from '../time.ts';
import { informWaits } from './awaitedOuders.ts';
import { transferWaits } from './awaitedOverdracht.ts';
import { requestWaits } from './awaitedVerzoek.ts';
import { bewarenWaits } from './awaitedBewaren.ts';
import type { CasusState } from './casus.ts';
import { leftKey, openSince } from './since.ts';
import { TOO_SILENT } from './terugkoppeling.ts';
import { afOf, MORNING, wait, waiting, withDue } from './waits.ts';

/** What waits after the decision, at any step: help, what Veilig Thuis says, a child that leaves, looking back. */
export const afterWaits = (state: CasusState, around: Around): Awaited[] => [
  ...help(state, around),
  ...feedback(state, around),
  ...leaves(state, around),
  ...evaluation(state, around),
  ...requestWaits(state, around),
  ...transferWaits(state, around),
];

/** Nobody the casus is closed to, and nobody who has left, is awaited when it is closed. */
export const afterClosing = (state: CasusState, around: Around): Awaited[] => {
  const { closed } = state;
  if (closed === null) return [];
  const reads = closed.unread.map((person) => wait(person, 'closed', 'closed', 'N5', closed.at, 1));
  const look =
    closed.check === '' ? [] : [wait(closed.looker, 'check-once', 'once', 'N1', momentOf(closed.check, MORNING), 1)];
  const after = [...reads, ...look, ...informWaits(state, around), ...evaluation(state, around)].filter(({ person }) =>
    holdsAny(person, STAFF, around),
  );
  // These are asked of who can answer them today, at the board as well.
  const kept = [...bewarenWaits(state, around), ...requestWaits(state, around), ...transferWaits(state, around)];
  return [...after, ...kept].filter(({ person }) => !state.excluded.includes(person));
};

/** The term of help is a day to look back on, also when that was planned later. */
export const lookBackOn = ({ hulp }: CasusState, planned: Day): Day =>
  hulp !== null && hulp.term < planned ? hulp.term : planned;

const help = (state: CasusState, around: Around): Awaited[] => {
  const { hulp, helpDue, fourthAgain, pending } = state;
  if (fourthAgain && pending === null)
    return [afOf(state, around, 'consideration', `fourth${hulp?.version ?? 0}`, 'N2', 3)];
  if (helpDue) return [afOf(state, around, 'help-plan', `h${state.outcome?.version ?? 0}`, 'N1', 5)];
  if (hulp === null || hulp.check === '') return [];
  // A plan that somebody else made is read at once; it is asked after on its day.
  const from = hulp.sent === 0 ? momentOf(hulp.check, MORNING) : hulp.sent;
  return [withDue(wait(hulp.casemanager, 'help-arrived', `h${hulp.version}${hulp.check}`, 'N1', from, 2), hulp.check)];
};

/** Who reported hears back, or asks; after three times of silence the directie helps (R98, R104). */
const feedback = (state: CasusState, around: Around): Awaited[] => {
  if (state.feedback === null) return [];
  const { version, on, silent } = state.feedback;
  const key = `v${version}${on}`;
  const from = momentOf(on, MORNING);
  // Who is on duty in a holiday sees to it on that day: nobody else does.
  const line = silent > 0 || !isSchoolDay(around.calendar, around.today) ? 'N2' : 'N1';
  const asks = afOf(state, around, 'feedback', key, line, 2, from);
  const [head] = firstHoldersOf(around.school.people, 'directie', around.today).filter(
    ({ id }) => !state.excluded.includes(id) && id !== asks.person,
  );
  return silent < TOO_SILENT || head === undefined ? [asks] : [asks, wait(head.id, 'feedback', key, 'N2', from, 2)];
};

/** A child that leaves ends in a decision, what it asks for, and a look back; never by itself (R106). */
const leaves = (state: CasusState, around: Around): Awaited[] => {
  const { left, callDue, verdict, meldingDue, pending } = state;
  if (left === null || meldingDue || pending !== null) return [];
  const key = leftKey(left, state);
  if (callDue) return [afOf(state, around, 'veilig-thuis-advice', key, 'N2', 5)];
  const from = Math.max(openSince(state, key), momentOf(left.date, MORNING));
  if (verdict !== null) return [afOf(state, around, 'close', key, 'N1', 3, from)];
  return state.followUp === null ? [afOf(state, around, 'follow-verdict', key, 'N1', 3, from)] : [];
};

const evaluation = (state: CasusState, around: Around): Awaited[] => {
  const { asked, talk } = state.evaluatie;
  const gives = asked.map((person) => waiting(state, person, 'evaluate', 'evaluate', 'N4', 2));
  if (talk.length === 0) return gives;
  return [...gives, afOf(state, around, 'evaluations', `e${talk.length}`, 'N1', 5)];
};
