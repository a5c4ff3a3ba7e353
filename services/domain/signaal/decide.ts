import { type PersonId, STAFF } from '../people.ts';
import { type Correction, correctionRefusal } from '../correction.ts';
import type { Facts } from '../decision.ts';
import { refuse } from '../refusals.ts';
import { SIGNAAL_ALSO_WHEN } from '../rights.ts';
import { holdsAny, nameOf, personOf } from '../school/school.ts';
import { attach, detach, join, linkSibling, move, part, place, placing, unlinkSibling } from './decide/belongs.ts';
import { type Decided, nothing, only, ownSignal } from './decide/common.ts';
import { close, erase, keep, settle, watch } from './decide/ending.ts';
import { decideTurn } from '../turns/decide.ts';
import { groundOfSignaal } from './expected.ts';
import { successorsAt } from './lookers.ts';
import { alarmed } from './awaited.ts';
import { hold, letGo, release } from './decide/retention.ts';
import type { HeldAlarm, SignaalCommand, SignaalInputs } from './inputs.ts';
import { asInitials, looksLikeName } from './initials.ts';
import { addToRoute, closeRoute, followRoute, moveToStaff, recordNext, recordRoute } from './medewerkerroute.ts';
import { lookersAt } from './lookers.ts';
import { maySignaal } from './relations.ts';
import type { SignaalEvent, SignaalState } from './signaal.ts';

/** The rules of a signal: events, or a refusal. Pure. */
export const decideSignaal = (command: SignaalCommand, state: SignaalState, facts: Facts): Decided => {
  const refusal = maySignaal(state, command.type, facts);
  if (refusal !== undefined) return { refused: refusal };
  const before = notOpen(state, command.type);
  if (before !== undefined) return before;
  switch (command.type) {
    case 'signaal.record':
      return record(state, command.input, command.held);
    case 'signaal.tell':
      return tell(state, command.input, command.held);
    case 'signaal.add':
      return only({ type: 'SignaalAdded', v: 2, data: command.input });
    case 'signaal.seen':
      return state.readBy.includes(facts.actor.person) ? nothing : only({ type: 'SignaalSeen', v: 1, data: {} });
    case 'signaal.triage':
      return triage(command.input, state, facts);
    case 'signaal.acknowledge':
      return state.acknowledged ? nothing : only({ type: 'SignaalAcknowledged', v: 1, data: {} });
    case 'signaal.withdraw':
      return withdraw(command.input, state);
    case 'signaal.place':
      return place(command.input, state, facts);
    case 'signaal.attach':
      return attach(command.input, state);
    case 'signaal.honour':
      return honour(command.input, state, facts);
    case 'signaal.shield':
      return shield(command.input, state, facts);
    case 'signaal.unshield':
      return state.excluded.includes(command.input.person)
        ? only({ type: 'SignaalUnshielded', v: 1, data: command.input })
        : nothing;
    case 'signaal.moveToStaff':
      return moveToStaff(command.input, state, facts);
    case 'medewerkerRoute.record':
      return recordRoute(command.input, state, facts);
    case 'medewerkerRoute.add':
      return addToRoute(command.input);
    case 'medewerkerRoute.next':
      return recordNext(command.input, state, facts);
    case 'medewerkerRoute.follow':
      return followRoute(command.input, state, facts);
    case 'medewerkerRoute.close':
      return closeRoute(command.input, state);
    case 'signaal.detach':
      return detach(command.input, state, facts);
    case 'signaal.move':
      return move(command.input, state);
    case 'signaal.join':
      return join(command.input, state);
    case 'signaal.part':
      return part(command.input, state);
    case 'sibling.link':
      return linkSibling(command.input, state);
    case 'sibling.unlink':
      return unlinkSibling(command.input, state);
    case 'signaal.watch':
      return watch(command.input, state);
    case 'signaal.close':
      return close(command.input, state, facts);
    case 'signaal.erase':
      return erase(state, facts);
    case 'signaal.keep':
      return keep(state, facts);
    case 'signaal.hold':
      return hold(command.input, state);
    case 'signaal.release':
      return release(command.input, state);
    case 'signaal.letGo':
      return letGo(state);
    case 'signaal.correct':
      return correct(command.input, facts);
    case 'signaal.correctChild':
      return correctChild(command.input);
    case 'signaal.readChange':
      return only({ type: 'ChangeRead', v: 1, data: {} });
    case 'acuut.alert':
      return alert(command.input, state, facts);
    case 'acuut.take':
      return take(state, facts);
    case 'acuut.settle':
      return settle(command.input, state, facts);
    case 'acuut.cancel':
      return cancel(state);
    case 'acuut.needCaller':
      return needCaller(state);
    case 'acuut.record':
      return emergency(command.input, state, facts);
    case 'reminder.snooze':
    case 'turn.handOver':
    case 'turn.take':
    case 'turn.keep':
    case 'escalation.take':
    case 'escalation.speak':
      return decideTurn(command, inTurn(state, facts), facts);
    default:
      return unknownCommand(command);
  }
};

/** Some acts know themselves what to do where nothing is yet, or where it was withdrawn. */
const notOpen = ({ status }: SignaalState, command: SignaalCommand['type']): Decided | undefined => {
  if (status !== 'none' && status !== 'withdrawn') return undefined;
  return SIGNAAL_ALSO_WHEN[command]?.includes(status) === true ? undefined : refuse('NOT_NOW');
};

const record = (state: SignaalState, input: SignaalInputs['signaal.record'], held?: HeldAlarm): Decided => {
  if (state.version > 0) return nothing;
  if (looksLikeName(input.initials)) return refuse('INITIALS');
  const told = input.danger === 'kindVertelt';
  const recorded: SignaalEvent = {
    type: 'SignaalRecorded',
    v: 1,
    data: { ...input, initials: asInitials(input.initials), told, promise: '' },
  };
  return { events: [recorded, ...inHands(held, input.danger)] };
};

/** Somebody came already, to the alarm that was given before this was written down: it goes off no second time. */
const inHands = (held: HeldAlarm | undefined, danger: SignaalState['danger']): SignaalEvent[] =>
  held !== undefined && danger === 'jaNu' ? [{ type: 'AlarmHeld', v: 2, data: held }] : [];

const DANGER_WHEN_TOLD = { ja: 'kindVertelt', nee: 'jaNu', weetNiet: 'weetNiet' } as const;

const tell = (state: SignaalState, input: SignaalInputs['signaal.tell'], held?: HeldAlarm): Decided => {
  if (state.version > 0) return nothing;
  if (looksLikeName(input.initials)) return refuse('INITIALS');
  const { group, words, promise } = input;
  const danger = DANGER_WHEN_TOLD[input.safeToday];
  const data = { initials: asInitials(input.initials), group, what: words, danger, told: true, promise };
  const recorded: SignaalEvent = { type: 'SignaalRecorded', v: 1, data };
  return { events: [recorded, ...inHands(held, danger)] };
};

/** Honour, force or circumcision: other rules from the first key (R61). */
const honour = (input: SignaalInputs['signaal.honour'], state: SignaalState, { today }: Facts): Decided => {
  if (state.version > 0) return nothing;
  if (looksLikeName(input.initials)) return refuse('INITIALS');
  if (input.leaving === 'ja' && input.date === '') return refuse('MISSING', { veld: 'de dag van vertrek' });
  if (input.date !== '' && input.date < today) return refuse('DATE_PAST');
  return only({ type: 'HonourRecorded', v: 1, data: { ...input, initials: asInitials(input.initials) } });
};

/** Closed to a person; somebody has to be left who looks, unless a casus looks after it already. */
const shield = (input: SignaalInputs['signaal.shield'], state: SignaalState, facts: Facts): Decided => {
  if (state.excluded.includes(input.person)) return nothing;
  if (personOf(facts.school, input.person) === undefined) return refuse('NO_ACCOUNT');
  const left = lookersAt({ ...state, excluded: [...state.excluded, input.person] }, facts);
  if (left.length === 0 && state.casus === '') return refuse('NO_LOOKER');
  return only({ type: 'SignaalShielded', v: 1, data: input });
};

/** The AF's first look. A child's own words are answered with advice of Veilig Thuis first (design.md 6). */
const triage = (input: SignaalInputs['signaal.triage'], state: SignaalState, facts: Facts): Decided => {
  const own = ownSignal(state, facts);
  if (own !== undefined) return own;
  const { today } = facts;
  const first = adviceFirst(input, state);
  if (first !== undefined) return first;
  if (input.next === 'kijken' && input.date === '') return refuse('MISSING', { veld: 'de datum' });
  if (input.date !== '' && input.date < today) return refuse('DATE_PAST');
  const triaged: SignaalEvent = { type: 'SignaalTriaged', v: 1, data: input };
  return { events: [triaged, ...(state.casus === '' ? placing(input.same, state) : [])] };
};

/**
 * A child's own words, and honour, are answered with a call first: advice of Veilig Thuis, or one that was made
 * already; and today (design.md 6, R61).
 */
const adviceFirst = (
  { next, pace }: SignaalInputs['signaal.triage'],
  { kind, acuut, triage: before }: SignaalState,
): Decided | undefined => {
  if (kind !== 'onthulling' && kind !== 'eer') return undefined;
  const called = acuut > 0 || before?.next === 'veiligThuis';
  if (next !== 'veiligThuis' && !called) return refuse(kind === 'eer' ? 'HONOUR' : 'DISCLOSURE');
  return called || pace === 'vandaag' ? undefined : refuse('TODAY');
};

/** What already counts in a casus stays: something that is seen otherwise now is worth as much (storyboard 3.L). */
const withdraw = (input: SignaalInputs['signaal.withdraw'], { status }: SignaalState): Decided => {
  if (status === 'withdrawn') return nothing;
  return status === 'attached' ? refuse('COUNTS') : only({ type: 'SignaalWithdrawn', v: 1, data: input });
};

const correct = ({ of, ...data }: Correction, facts: Facts): Decided =>
  correctionRefusal({ of, ...data }, facts) ?? only({ type: 'SignaalCorrected', v: 1, data });

/** The wrong initials or the wrong group: the AF puts it right, and the author is told. */
const correctChild = ({ initials, ...rest }: SignaalInputs['signaal.correctChild']): Decided =>
  looksLikeName(initials)
    ? refuse('INITIALS')
    : only({ type: 'ChildCorrected', v: 1, data: { initials: asInitials(initials), ...rest } });

/** An alarm about a child stays closed to whom that child's signal or casus is closed to; never to everybody. */
const alert = ({ about, shut }: SignaalInputs['acuut.alert'], state: SignaalState, facts: Facts): Decided => {
  if (state.version > 0) return nothing;
  const given: SignaalEvent = { type: 'AlarmGiven', v: 1, data: { about } };
  const left = alarmed({ excluded: [...shut, facts.actor.person] }, facts);
  const closed = left.length === 0 ? [] : shut.filter((person) => person !== facts.actor.person);
  const shields = closed.map((person): SignaalEvent => ({ type: 'SignaalShielded', v: 1, data: { person, why: '' } }));
  return { events: [given, ...shields] };
};

/** The first who takes an alarm has it, as long as he works here; the others are told who. */
const take = (state: SignaalState, facts: Facts): Decided => {
  const { actor, school } = facts;
  if (state.alarm === null || state.alarm.cancelled) return refuse('NOT_NOW');
  if (state.alarm.takenBy === actor.person) return nothing;
  if (holdsAny(state.alarm.takenBy, STAFF, facts))
    return refuse('ALREADY_TAKEN', { naam: nameOf(school, state.alarm.takenBy) });
  return only({ type: 'AlarmTaken', v: 1, data: {} });
};

const cancel = ({ alarm }: SignaalState): Decided => {
  if (alarm === null) return refuse('NOT_NOW');
  return alarm.cancelled ? nothing : only({ type: 'AlarmCancelled', v: 1, data: {} });
};

/** Asked once until somebody takes it; whoever had it is asked anew. */
const needCaller = ({ alarm }: SignaalState): Decided => {
  const waits = alarm !== null && alarm.callerNeeded && alarm.takenBy === '' && !alarm.cancelled;
  return waits ? nothing : only({ type: 'CallerNeeded', v: 1, data: {} });
};

const emergency = (input: SignaalInputs['acuut.record'], state: SignaalState, { today }: Facts): Decided => {
  if (input.day > today) return refuse('DATE_FUTURE');
  const unnamed = state.initials === '';
  if (unnamed && (input.initials === '' || input.group === ''))
    return refuse('MISSING', { veld: 'initialen en groep' });
  if (unnamed && looksLikeName(input.initials)) return refuse('INITIALS');
  const data = { ...input, day: input.day || today, initials: asInitials(input.initials) };
  return only({ type: 'EmergencyRecorded', v: 2, data });
};

const inTurn = (state: SignaalState, facts: Facts) => ({
  turns: state.turns,
  ground: groundOfSignaal(state, facts),
  successors: (person: PersonId) => successorsAt(person, state, facts),
});

const unknownCommand = (command: never): never => {
  throw new Error(`unknown Signaal command: ${JSON.stringify(command)}`);
};
