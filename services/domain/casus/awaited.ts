import { type Awaited, sameWait } from '../awaited.ts';
import { dayOf, momentOf } from '../calendar.ts';
import { addSchoolDays } from '../calendar/schoolCalendar.ts';
import type { Around } from '../decision.ts';
import { atWorkFirst, holdersOf, STAFF } from '../people.ts';
import { holdsAny } from '../school/school.ts';
import type { Instant } from '../time.ts';
import { approversOf } from './approvers.ts';
import { CASUS_RELATIONS } from '../relationTables.ts';
import { afterClosing, afterWaits, lookBackOn } from './awaitedAfter.ts';
import { protocolWaits } from './awaitedByProtocol.ts';
import { dangerWaits } from './awaitedDanger.ts';
import { meldingWaits } from './awaitedMelding.ts';
import { informWaits } from './awaitedOuders.ts';
import { talkWaits } from './awaitedTalk.ts';
import { type CasusState, currentStep } from './casus.ts';
import type { Weging } from './weging.ts';
import { liftersOf } from './decide/shield.ts';
import { closedTo } from './collega.ts';
import { isLetGo } from './refutable.ts';
import { adviceKey, openSince } from './since.ts';
import { asksText, missingViews } from './evolve/weging.ts';
import { holidayAhead, holidayNow } from './awaitedVakantie.ts';
import { turnWaits } from '../turns/waits.ts';
import { seenWaits } from '../turns/seesTo.ts';
import { turnFrom, turnOf } from '../turns/turns.ts';
import { afOf, afWho, directieWho, isForToday, MORNING, wait, waiting, withDue } from './waits.ts';

/** What waits in a casus, and for whom. Order does not matter; nobody the casus is closed to is in it. */
export const awaitedOfCasus = (state: CasusState, around: Around): Awaited[] => {
  if (state.status === 'none') return [];
  const all =
    state.status === 'closed' ? [...afterClosing(state, around), ...changed(state, around)] : open(state, around);
  const seen = seenWaits(state.turns, all).filter(({ person }) => holdsAny(person, SEES, around));
  const shut = closedTo(state, around);
  return [...all, ...seen].filter(({ person }) => !shut.includes(person));
};

/** Who said that he sees to it does so as long as he has such a role. */
const SEES = CASUS_RELATIONS.escalated.roles;

const open = (state: CasusState, around: Around): Awaited[] => {
  const waits = [
    ...asked(state),
    ...talkWaits(state, around),
    ...advice(state),
    ...informWaits(state, around),
    ...changed(state, around),
    ...sightWaits(state),
    ...dangerWaits(state, around),
    ...meldingWaits(state, around),
    ...afterWaits(state, around),
    ...protocolWaits(state, around),
    ...aside(state, around),
    ...holidayWaits(state, around),
    ...turnWaits(state.turns, directieWho(state, around, state.turns.handed?.by ?? ''), around),
  ];
  waits.push(...(state.pending === null ? stepWaits(state, around) : review(state, around)));
  const here = waits.filter((one) => !state.excluded.includes(one.person)).map((one) => present(one, state, around));
  // Once for who is an AF and of the directie, and for who takes over what waited for two who have left.
  const all = here.filter((one, index) => here.findIndex((other) => sameWait(one, other)) === index);
  return [...all, ...insteadOf(all, state, around)];
};

/** What waits for somebody whom no message reaches waits for the AF too, or for who stands in for her. */
const insteadOf = (all: Awaited[], state: CasusState, around: Around): Awaited[] =>
  all
    .filter(({ person }) => state.told.unreached.includes(person))
    .map((one) => afOf(state, around, 'casus', `${one.page}${one.key}`, one.line, one.minutes, one.from))
    .filter((one) => !all.some(({ person, page }) => person === one.person && page === one.page))
    .filter((one, index, some) => some.findIndex(({ person }) => person === one.person) === index);

/** What waited for somebody who has left the school goes to the AF, who sees what it was and takes it over. */
const present = (one: Awaited, state: CasusState, around: Around): Awaited =>
  one.page === 'step-review' || one.page === 'access-decide' || holdsAny(one.person, STAFF, around)
    ? one
    : { ...one, person: afWho(state, around, one.line), page: 'casus', key: `${one.page}${one.key}` };

/** Who may have read what was put right; nobody who has left the school. */
const changed = ({ change }: CasusState, around: Around): Awaited[] =>
  change === null
    ? []
    : change.unread
        .filter((person) => holdsAny(person, STAFF, around))
        .map((person) => wait(person, 'casus-changed', `v${change.version}`, 'N5', change.at, 1));

const asked = (state: CasusState): Awaited[] =>
  state.invited.map(({ person, by, version, on }) => {
    const key = `i${version}`;
    const from = on === undefined ? openSince(state, key) : momentOf(on, MORNING);
    const line = on === undefined ? 'N4' : 'N2';
    return withDue(wait(person, 'observation-invite', key, line, from, 2), by);
  });

/** Who keeps sight in the holiday that comes. */
const holidayWaits = (state: CasusState, around: Around): Awaited[] =>
  holidayNow(state, around) === undefined ? [] : holidayAhead(state, around);

/** From the care team it is an answer; from the AF something that nobody had asked. */
const advice = (state: CasusState): Awaited[] => {
  const line = state.adviceGiven > state.approach ? 'N1' : 'N5';
  return state.adviceUnread.map((person) => waiting(state, person, 'teacher-advice', adviceKey(state), line, 1));
};

const NEXT = 1;

/** What waits whatever the step: a second person for who is to see it again, Veilig Thuis first, and the parents. */
const aside = (state: CasusState, around: Around): Awaited[] => {
  const { lifting, honour, disclosed, parentsAsk } = state;
  const second = lifting === null ? undefined : liftersOf(state, lifting.by, around)[0];
  return [
    ...(lifting === null || second === undefined
      ? []
      : [wait(second, 'shield-review', `lift${lifting.version}`, 'N1', lifting.at, 2)]),
    ...(honour === 'ask' ? [adviserOf(state, 'honour', 'N3', around)] : []),
    ...(disclosed && honour !== 'ask' ? [adviserOf(state, 'disclosed', 'N2', around)] : []),
    ...(parentsAsk === null
      ? []
      : [afOf(state, around, 'acute-parents', `p${parentsAsk.version}`, 'N2', 2, nextMorning(parentsAsk.at, around))]),
  ];
};

const nextMorning = (at: Instant, { calendar }: Around): Instant =>
  momentOf(addSchoolDays(calendar, dayOf(at), NEXT), MORNING);

/**
 * Honour, and a child's own words: whoever asks Veilig Thuis in this school does so, the AF before anybody else; at
 * once, and the same day (R61, design.md 6). Where it is closed to all of them, it waits for who leads in their place.
 */
const adviserOf = (state: CasusState, key: 'honour' | 'disclosed', line: Awaited['line'], around: Around): Awaited => {
  const { askVeiligThuis } = around.protocol.does;
  const open = around.school.people.filter(({ id }) => !state.excluded.includes(id));
  const own = (['af', 'ib'] as const).map((role) =>
    askVeiligThuis.includes(role) ? holdersOf(open, role, around.today)[0]?.id : undefined,
  );
  const lead = askVeiligThuis.includes('lead') ? state.lead : undefined;
  const [to = afWho(state, around, line)] = [own[0], lead, own[1]].filter((id) => id !== undefined);
  return waiting(state, to, 'veilig-thuis-advice', key, line, 5);
};

/** A second person: the first who may, and nobody else, so that it is clear whose turn it is. */
const review = (state: CasusState, around: Around): Awaited[] => {
  const { pending } = state;
  if (pending === null) return [];
  const line = pending.what === 'outcome' || pending.what === 'verdict' ? 'N2' : 'N1';
  const approvers = approversOf(state, pending.what, pending.by, around);
  const [first] = isForToday(state, line) ? atWorkFirst(approvers, around.today) : approvers;
  const to = turnOf(state.turns, first, approvers, around.today);
  if (to === undefined) return [afOf(state, around, 'casus', `p${pending.version}`, line, 3, pending.at)];
  const from = turnFrom(state.turns, to.id, pending.at);
  return [wait(to.id, 'step-review', `p${pending.version}`, line, from, 3)];
};

const stepWaits = (state: CasusState, around: Around): Awaited[] => {
  const step = currentStep(state);
  switch (state.step) {
    case 'signaleren':
    case 'consultatie':
    case 'gesprek':
      return [
        withDue(
          waiting(state, step.doer, 'casus', `${state.step}${step.returns}`, step.returns > 0 ? 'N5' : 'N1', 5),
          step.dueOn,
        ),
      ];
    case 'wegen':
      return wegingWaits(state, around);
    case 'beslissen':
      return [withDue(afOf(state, around, 'consideration', `besluit${step.returns}`, 'N2', 5), step.dueOn)];
    case 'volgen':
      return followWaits(state, around);
    default:
      return unknownStep(state.step);
  }
};

const wegingWaits = (state: CasusState, around: Around): Awaited[] => {
  const { weging } = state;
  const { returns, dueOn } = currentStep(state);
  if (weging === null) return [withDue(afOf(state, around, 'weighing-plan', `plan${returns}`, 'N1', 5), dueOn)];
  const text = asksText(state, around.today)
    ? [afOf(state, around, 'weighing-text', `text${weging.version}`, 'N2', 5)]
    : [];
  if (weging.opened) return [...text, waiting(state, weging.chair, 'weighing-record', `record${returns}`, 'N1', 10)];
  const views = missingViews(weging).map((person) =>
    withDue(waiting(state, person, 'weighing-view', `w${weging.version}r${weging.reminded}`, 'N7', 5), weging.date),
  );
  return [...text, ...views, ...chairWaits(weging, state)];
};

/** Who keeps sight goes on while the child is weighed again. */
const sightWaits = ({ followUp, step }: CasusState): Awaited[] =>
  followUp === null || step === 'volgen' ? [] : [noteWait(followUp)];

/** How it goes is asked anew every so many weeks, until somebody looked back (R100, R102). */
const noteWait = ({ watch, version, next }: NonNullable<CasusState['followUp']>): Awaited =>
  wait(watch, 'follow-note', `f${version}d${next}`, 'N1', momentOf(next, MORNING), 2);

/** The chair opens when every view is in; on the day itself all the same. */
const chairWaits = (weging: Weging, state: CasusState): Awaited[] => {
  const complete = missingViews(weging).length === 0;
  const key = `w${weging.version}${complete ? 'all' : 'day'}`;
  const from = complete ? openSince(state, key) : momentOf(weging.date, MORNING);
  return [withDue(wait(weging.chair, 'weighing-status', key, 'N1', from, 2), weging.date)];
};

const followWaits = (state: CasusState, around: Around): Awaited[] => {
  const { followUp, verdict } = state;
  if (state.meldingDue) return [];
  if (isLetGo(state)) return [afOf(state, around, 'casus', `close${currentStep(state).returns}`, 'N1', 3)];
  if (followUp === null) {
    const key = `plan${verdict?.version ?? 0}`;
    return [afOf(state, around, 'follow-plan', key, 'N1', 3), ...termOfHelp(state, around)];
  }
  const day = lookBackOn(state, followUp.date);
  const key = `f${followUp.version}${followUp.worse ? 'worse' : ''}`;
  const from = followUp.worse ? openSince(state, key) : momentOf(day, MORNING);
  return [
    noteWait(followUp),
    withDue(
      afOf(state, around, 'follow-verdict', key, followUp.worse ? 'N2' : 'N1', 3, from),
      followUp.worse ? '' : day,
    ),
  ];
};

/** On the term of help the fifth question is asked, also when nobody was to keep sight (B.1). */
const termOfHelp = (state: CasusState, around: Around): Awaited[] => {
  const { hulp, fourthAgain } = state;
  if (hulp === null || fourthAgain) return [];
  const key = `term${hulp.version}${hulp.term}`;
  return [withDue(afOf(state, around, 'follow-verdict', key, 'N1', 3, momentOf(hulp.term, MORNING)), hulp.term)];
};

const unknownStep = (step: never): never => {
  throw new Error(`unknown step: ${JSON.stringify(step)}`);
};
