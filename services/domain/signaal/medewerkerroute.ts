import type { Decision, Facts } from '../decision.ts';
import { refuse } from '../refusals.ts';
import { personOf } from '../school/school.ts';
import type { Concerning } from './evolveRoute.ts';
import { asInitials, looksLikeName } from './initials.ts';
import type { SignaalInputs } from './inputs.ts';
import { concernsDirectie, keepersOf } from './keepers.ts';
import { lookersAt } from './lookers.ts';
import type { SignaalEvent } from './events.ts';
import type { SignaalState } from './signaal.ts';

type Decided = Decision<SignaalEvent>;

const nothing: Decided = { events: [] };
const only = (...events: SignaalEvent[]): Decided => ({ events });

/**
 * It is about somebody who works at the school (R36): past the AF, to the directie or the board. A colleague who
 * is family of the child is another matter: that goes the ordinary way, closed to him.
 */
export const recordRoute = (
  input: SignaalInputs['medewerkerRoute.record'],
  state: SignaalState,
  facts: Facts,
): Decided => {
  if (state.version > 0) return nothing;
  const no = unclearWho(input, facts, 'om wie het gaat, op de eerste bladzijde');
  if (no !== undefined) return no;
  if (input.who === 'familie') return familyOf(input, facts);
  if (input.initials !== '' && looksLikeName(input.initials)) return refuse('INITIALS');
  const concerning = concerningOf(input, facts);
  if (!hasKeeper(concerning, { ...state, author: facts.actor.person }, facts)) return refuse('NO_KEEPER');
  const { what, initials, danger } = input;
  const data = { ...concerning, what, initials: asInitials(initials), danger };
  return only({ type: 'MedewerkerRouteOpened', v: 1, data });
};

type Who = { who: string; colleague: string; whoName: string };

/** Who it is about must be clear enough for whoever takes care of it. */
export const unclearWho = (
  { colleague, whoName }: Who,
  { school, actor }: Facts,
  field = 'om wie het gaat',
): ReturnType<typeof refuse> | undefined => {
  if (colleague === '' && whoName === '') return refuse('MISSING', { veld: field });
  const known = colleague === '' || (personOf(school, colleague) !== undefined && colleague !== actor.person);
  return known ? undefined : refuse('NO_ACCOUNT');
};

/** Whom it concerns, and so who may not read it. */
export const concerningOf = (input: Who, facts: Facts): Concerning => ({
  concerns: concernsDirectie(input, facts) ? 'directie' : 'collega',
  colleague: input.colleague,
  whoName: input.whoName,
});

/** Nothing is kept that nobody may read. */
const hasKeeper = ({ concerns, colleague }: Concerning, { author, excluded }: SignaalState, facts: Facts): boolean => {
  const staff = { concerns, moved: false, at: 0, version: 0, takenBy: '', again: '', closedAt: 0 };
  return keepersOf({ author, excluded: [...excluded, colleague], staff }, facts).length > 0;
};

/** The ordinary way, and closed to the colleague from the first moment. */
const familyOf = (input: SignaalInputs['medewerkerRoute.record'], facts: Facts): Decided => {
  const { initials, group, what, danger, colleague, whoName } = input;
  if (initials === '' || group === '') return refuse('MISSING', { veld: 'initialen en groep' });
  if (looksLikeName(initials)) return refuse('INITIALS');
  const looked = { author: facts.actor.person, excluded: [colleague] };
  if (lookersAt(looked, facts).length === 0) return refuse('NO_LOOKER');
  const data = { initials: asInitials(initials), group, what, danger, told: false, promise: '' };
  const recorded: SignaalEvent = { type: 'SignaalRecorded', v: 1, data };
  if (colleague === '') return only(recorded);
  const why = whoName === '' ? 'Ouder of familie van het kind.' : whoName;
  return only(recorded, { type: 'SignaalShielded', v: 1, data: { person: colleague, why } });
};

/** It turns out to be about a colleague: at once out of every list, and out of the casus that it was in. */
export const moveToStaff = (
  input: SignaalInputs['signaal.moveToStaff'],
  state: SignaalState,
  facts: Facts,
): Decided => {
  if (state.staff !== null) return nothing;
  const no = unclearWho(input, facts);
  if (no !== undefined) return no;
  const concerning = concerningOf(input, facts);
  if (!hasKeeper(concerning, state, facts)) return refuse('NO_KEEPER');
  return only({
    type: 'MovedToStaff',
    v: 1,
    data: { ...concerning, reason: input.reason, casus: state.casus },
  });
};

export const addToRoute = (input: SignaalInputs['medewerkerRoute.add']): Decided =>
  only({ type: 'StaffAdded', v: 1, data: input });

/** What must be done first. A sexual offence has a law of its own: there the inspector is always called (R9, MOA). */
export const recordNext = (
  input: SignaalInputs['medewerkerRoute.next'],
  { staff }: SignaalState,
  { today }: Facts,
): Decided => {
  if (staff === null || staff.closedAt > 0) return refuse('NOT_NOW');
  if (input.about === 'seks' && input.inspector !== 'gebeld') return refuse('INSPECTOR');
  if (input.inspector === 'nietNodig' && input.reason === '')
    return refuse('MISSING', { veld: 'waarom de inspecteur niet nodig is' });
  if (input.boardDay > today) return refuse('DATE_FUTURE');
  if (input.again <= today) return refuse('DATE_PAST');
  return only({ type: 'StaffNextRecorded', v: 1, data: input });
};

export const followRoute = (
  input: SignaalInputs['medewerkerRoute.follow'],
  { staff }: SignaalState,
  { today }: Facts,
): Decided => {
  if (staff === null || staff.closedAt > 0) return refuse('NOT_NOW');
  if (staff.takenBy === '') return refuse('STAFF_NEXT_FIRST');
  if (input.again === '') return refuse('MISSING', { veld: 'wanneer je hier weer naar kijkt' });
  return input.again <= today ? refuse('DATE_PAST') : only({ type: 'StaffFollowed', v: 1, data: input });
};

/** Closed with a reason, and not before what was needed is recorded. */
export const closeRoute = (input: SignaalInputs['medewerkerRoute.close'], { staff }: SignaalState): Decided => {
  if (staff === null) return refuse('NOT_NOW');
  if (staff.closedAt > 0) return nothing;
  if (staff.takenBy === '') return refuse('STAFF_NEXT_FIRST');
  return input.why === ''
    ? refuse('MISSING', { veld: 'waarom dit kan sluiten' })
    : only({ type: 'StaffClosed', v: 1, data: input });
};
