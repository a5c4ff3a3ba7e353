import type { Facts } from '../../decision.ts';
import { STAFF } from '../../people.ts';
import { refuse } from '../../refusals.ts';
import { holdsAny, nameOf } from '../../school/school.ts';
import { alarmed } from '../awaited.ts';
import type { SignaalEvent } from '../events.ts';
import { asInitials, looksLikeName } from '../initials.ts';
import type { SignaalInputs } from '../inputs.ts';
import type { SignaalState } from '../signaal.ts';
import { type Decided, nothing, only } from './common.ts';

/** An alarm about a child stays closed to whom that child's signal or casus is closed to; never to everybody. */
export const alert = ({ about, shut }: SignaalInputs['acuut.alert'], state: SignaalState, facts: Facts): Decided => {
  if (state.version > 0) return nothing;
  const given: SignaalEvent = { type: 'AlarmGiven', v: 1, data: { about } };
  const left = alarmed({ excluded: [...shut, facts.actor.person] }, facts);
  const closed = left.length === 0 ? [] : shut.filter((person) => person !== facts.actor.person);
  const shields = closed.map((person): SignaalEvent => ({ type: 'SignaalShielded', v: 1, data: { person, why: '' } }));
  return { events: [given, ...shields] };
};

/** The first who takes an alarm has it, as long as he works here; the others are told who. */
export const take = (state: SignaalState, facts: Facts): Decided => {
  const { actor, school } = facts;
  if (state.alarm === null || state.alarm.cancelled) return refuse('NOT_NOW');
  if (state.alarm.takenBy === actor.person) return nothing;
  if (holdsAny(state.alarm.takenBy, STAFF, facts))
    return refuse('ALREADY_TAKEN', { naam: nameOf(school, state.alarm.takenBy) });
  return only({ type: 'AlarmTaken', v: 1, data: {} });
};

/** By accident: it is called off. */
export const cancel = ({ alarm }: SignaalState): Decided => {
  if (alarm === null) return refuse('NOT_NOW');
  return alarm.cancelled ? nothing : only({ type: 'AlarmCancelled', v: 1, data: {} });
};

/** Asked once until somebody takes it; whoever had it is asked anew. */
export const needCaller = ({ alarm }: SignaalState): Decided => {
  const waits = alarm !== null && alarm.callerNeeded && alarm.takenBy === '' && !alarm.cancelled;
  return waits ? nothing : only({ type: 'CallerNeeded', v: 1, data: {} });
};

/** Whom somebody called. Without initials and group nobody would know about whom. */
export const emergency = (input: SignaalInputs['acuut.record'], state: SignaalState, { today }: Facts): Decided => {
  if (input.day > today) return refuse('DATE_FUTURE');
  const unnamed = state.initials === '';
  if (unnamed && (input.initials === '' || input.group === ''))
    return refuse('MISSING', { veld: 'initialen en groep' });
  if (unnamed && looksLikeName(input.initials)) return refuse('INITIALS');
  const data = { ...input, day: input.day || today, initials: asInitials(input.initials) };
  return only({ type: 'EmergencyRecorded', v: 2, data });
};
