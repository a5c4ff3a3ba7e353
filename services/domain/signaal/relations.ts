import type { Facts } from '../decision.ts';
import { firstHoldersOf, STAFF } from '../people.ts';
import type { Refusal } from '../refusals.ts';
import { opensFile, relationsOf, SIGNAAL_RELATIONS, type SignaalRelation, standing } from '../relationTables.ts';
import { relationWord } from '../relationWords.ts';
import { SIGNAAL_RIGHTS } from '../rights.ts';
import { awaitedOfSignaal } from './awaited.ts';
import { climbedTo } from '../reminders/climbs.ts';
import { groundOfSignaal } from './expected.ts';
import type { SignaalCommandType } from './inputs.ts';
import { keepersOf } from './keepers.ts';
import { lookersAt, secondsFor, unreadOf } from './lookers.ts';
import type { SignaalState } from './signaal.ts';

export type { SignaalRelation } from '../relationTables.ts';

/**
 * How the actor stands to a signal. Whom it is closed to has no relation at all, whatever his role; nor has who
 * does not work at the school (any more). A signal about a colleague knows two relations, and no role.
 */
export const signaalRelations = (state: SignaalState, facts: Facts): SignaalRelation[] =>
  NAMES.filter(standsIn(state, facts));

const NAMES = relationsOf(SIGNAAL_RELATIONS);

/** Does the actor have this relation to a signal? */
const standsIn = (state: SignaalState, facts: Facts): ((name: SignaalRelation) => boolean) => {
  const { person, roles } = facts.actor;
  if (state.excluded.includes(person)) return () => false;
  const route = state.staff !== null;
  const holds: Record<SignaalRelation, () => boolean> = {
    staff: () => !route,
    author: () => !route && state.author === person,
    af: () => !route && (roles.includes('af') || lookersAt(state, facts).some(({ id }) => id === person)),
    directie: () => !route,
    alarmed: () => !route && state.alarm !== null,
    recorder: () => route && state.author === person,
    keeper: () => keepersOf(state, facts).some(({ id }) => id === person),
    second: () =>
      !route && state.erasure !== null && secondsFor(state, state.erasure.by, facts).some(({ id }) => id === person),
    told: () => !route && unreadOf(state, facts).includes(person),
    awaited: () => !route && awaitedOfSignaal(state, facts).some((one) => one.person === person),
    handed: () => !route && state.turns.handed?.to === person && !state.turns.handed.taken,
    hander: () => !route && state.turns.handed?.by === person,
    escalated: () =>
      !route && (seesTo(state, facts) || climbedTo(person, groundOfSignaal(state, facts), facts).length > 0),
    board: () => !route && climbedTo(person, groundOfSignaal(state, facts), facts).length > 0,
  };
  return standing(SIGNAAL_RELATIONS, holds, roles);
};

/** Who said that he sees to it opens it as long as it comes back to him, also when it no longer climbs. */
const seesTo = (state: SignaalState, facts: Facts): boolean =>
  state.turns.sees.some(({ by }) => by === facts.actor.person) &&
  awaitedOfSignaal(state, facts).some(({ person, page }) => person === facts.actor.person && page === 'escalation');

/** May this person read the signal? Its author, the AF and the deputies; the directie only where it was alarmed. */
export const mayReadSignaal = (state: SignaalState, facts: Facts): boolean =>
  opensFile(SIGNAAL_RELATIONS, standsIn(state, facts));

/** Undefined when allowed; else the refusal that names who can. */
export const maySignaal = (state: SignaalState, command: SignaalCommandType, facts: Facts): Refusal | undefined => {
  const allowed: readonly string[] = SIGNAAL_RIGHTS[command];
  const stands = standsIn(state, facts);
  if (NAMES.some((name) => allowed.includes(name) && stands(name))) return undefined;
  const works = facts.actor.roles.some((role) => STAFF.includes(role));
  if (!works && state.staff === null) return { code: 'NOT_STAFF', values: {} };
  if (!mayReadSignaal(state, facts)) return { code: 'NOT_INVITED', values: {} };
  const first = allowed[0] ?? 'af';
  const helper = firstHoldersOf(facts.school.people, 'af', facts.today)[0]?.name ?? 'de directie';
  return { code: 'ROLE', values: { rol: relationWord(first, facts.protocol), naam: helper } };
};
