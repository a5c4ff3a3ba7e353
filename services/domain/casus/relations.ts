import { clockOf } from '../calendar.ts';
import type { Facts } from '../decision.ts';
import { STAFF } from '../people.ts';
import type { Refusal } from '../refusals.ts';
import { CASUS_RELATIONS, type CasusRelation, opensFile, relationsOf, standing } from '../relationTables.ts';
import { relationWord } from '../relationWords.ts';
import { casusRights } from '../rights.ts';
import { awaitedOfCasus } from './awaited.ts';
import { climbedTo } from '../reminders/climbs.ts';
import { holdsAny, nameOf } from '../school/school.ts';
import { approversOf } from './approvers.ts';
import { keepersOf } from './bewarenTerm.ts';
import { type CasusState, currentStep } from './casus.ts';
import { groundOfCasus } from './expected.ts';
import { closedTo } from './collega.ts';
import { leadersOf } from './leaders.ts';
import { liftersOf } from './decide/shield.ts';
import type { CasusCommandType } from './inputs.ts';

export type { CasusRelation } from '../relationTables.ts';

/**
 * How the actor stands to a casus. Whom it is closed to has no relation at all, whatever his role; nor has who
 * does not work at the school (any more), whatever he once did in it.
 */
export const casusRelations = (state: CasusState, facts: Facts): CasusRelation[] =>
  NAMES.filter(standsIn(state, facts));

const NAMES = relationsOf(CASUS_RELATIONS);

/** Does the actor have this relation to a casus? */
const standsIn = (state: CasusState, facts: Facts): ((name: CasusRelation) => boolean) => {
  const { person, roles } = facts.actor;
  if (closedTo(state, facts).includes(person)) return () => false;
  const stands = (id: string): boolean => id === person || (roles.includes('af') && hasLeft(id, facts));
  const holds: Record<CasusRelation, () => boolean> = {
    af: () => leadersOf(state, facts).some(({ id }) => id === person),
    ib: () => true,
    directie: () => true,
    lead: () => stands(state.lead),
    doer: () => currentStep(state).doer === person,
    chair: () => state.weging !== null && stands(state.weging.chair),
    member: () => isMember(state, person),
    approver: () => mayApprove(state, facts),
    invited: () => state.invited.some((one) => one.person === person),
    reporter: () => state.melding?.reporter === person,
    informer: () => state.informs?.person === person,
    casemanager: () => state.hulp?.casemanager === person,
    evaluator: () => state.evaluatie.asked.includes(person),
    looker: () => state.closed !== null && state.closed.check !== '' && state.closed.looker === person,
    watcher: () => state.followUp !== null && stands(state.followUp.watch),
    author: () => Object.values(state.authors).includes(person),
    talker: () => state.talk.planned?.by === person,
    helper: () => state.talk.help?.whom === person && state.talk.help.answered === 0,
    lifter: () => state.lifting !== null && liftersOf(state, state.lifting.by, facts).includes(person),
    cohost: () => state.talk.planned?.together === person && !state.talk.planned.togetherDeclined,
    near: () => state.talk.planned?.near === person,
    intaker: () => state.intake.asked?.person === person,
    wrote: () => state.writers.includes(person),
    told: () => state.change?.unread.includes(person) ?? false,
    keeper: () => isKeeper(state, facts),
    decider: () => isDecider(state, facts),
    involved: () => state.closed?.unread.includes(person) ?? false,
    awaited: () => awaitedOfCasus(state, facts).some((one) => one.person === person),
    handed: () => state.turns.handed?.to === person && !state.turns.handed.taken,
    hander: () => state.turns.handed?.by === person,
    escalated: () => seesTo(state, facts) || climbedTo(person, groundOfCasus(state, facts), facts).length > 0,
    board: () => climbedTo(person, groundOfCasus(state, facts), facts).length > 0,
  };
  return standing(CASUS_RELATIONS, holds, roles);
};

/** For who leads, chairs or keeps sight and has left the school the AF stands in: nothing waits for nobody. */
const hasLeft = (id: string, facts: Facts): boolean => id !== '' && !holdsAny(id, STAFF, facts);

const isMember = ({ weging }: CasusState, person: string): boolean =>
  weging !== null && weging.members.includes(person) && !weging.declined.includes(person);

const isKeeper = (state: CasusState, facts: Facts): boolean => {
  const { proposal } = state.bewaren;
  return proposal !== null && keepersOf(state, proposal.by, facts).some(({ id }) => id === facts.actor.person);
};

const isDecider = (state: CasusState, facts: Facts): boolean => {
  const { verzoek } = state;
  if (verzoek === null || verzoek.answer !== '') return false;
  return keepersOf(state, verzoek.by, facts).some(({ id }) => id === facts.actor.person);
};

const mayApprove = (state: CasusState, facts: Facts): boolean => {
  if (state.pending === null) return false;
  const { what, by } = state.pending;
  return approversOf(state, what, by, facts).some((person) => person.id === facts.actor.person);
};

/** Who said that he sees to it opens it as long as it comes back to him, also when it no longer climbs. */
const seesTo = (state: CasusState, facts: Facts): boolean =>
  state.turns.sees.some(({ by }) => by === facts.actor.person) &&
  awaitedOfCasus(state, facts).some(({ person, page }) => person === facts.actor.person && page === 'escalation');

/** May this person read the casus? Others see only the page that they are asked for (design.md 5). */
export const mayReadCasus = (state: CasusState, facts: Facts): boolean =>
  opensFile(CASUS_RELATIONS, standsIn(state, facts));

/** Who only has to do with words of his own, or that he read, hears the same as who has nothing to do with it. */
const isOfWords = (relation: string): boolean => relation === 'wrote' || relation === 'told';

/** Undefined when allowed; else the refusal that names who can. */
export const mayCasus = (state: CasusState, command: CasusCommandType, facts: Facts): Refusal | undefined => {
  if (FROM_SIGNAL.includes(command)) return mayTell(facts);
  const allowed = casusRights(command, facts.protocol);
  const stands = standsIn(state, facts);
  if (NAMES.some((name) => allowed.includes(name) && stands(name))) return undefined;
  if (!NAMES.some((name) => !isOfWords(name) && stands(name))) return { code: 'NOT_INVITED', values: {} };
  if (allowed[0] === 'approver') return approvalRefusal(state, facts);
  const first = allowed[0] ?? 'af';
  return { code: 'ROLE', values: { rol: relationWord(first, facts.protocol), naam: holderOf(state, first, facts) } };
};

const FROM_SIGNAL: CasusCommandType[] = ['casus.loseSignaal', 'casus.attachSignaal'];

/**
 * What turns out to be about a colleague leaves the casus, and a call for help on one of its signals is heard in it,
 * whoever did that, also who has nothing to do with the casus. Such an act says nothing of the casus and comes from
 * the signal alone: no button carries it.
 */
const mayTell = ({ actor }: Facts): Refusal | undefined =>
  actor.roles.some((role) => STAFF.includes(role)) ? undefined : { code: 'NOT_INVITED', values: {} };

/** Who lays a step before a second person hears who that second person is. */
const approvalRefusal = (state: CasusState, facts: Facts): Refusal => {
  const { pending, lastApproval } = state;
  if (pending === null && lastApproval !== null) {
    const values = { naam: nameOf(facts.school, lastApproval.by), tijd: clockOf(lastApproval.at) };
    return { code: 'ALREADY_APPROVED', values };
  }
  if (pending === null) return { code: 'NOT_NOW', values: {} };
  const other = approversOf(state, pending.what, pending.by, facts)[0];
  if (other === undefined) return { code: 'NO_APPROVER', values: {} };
  if (pending.by === facts.actor.person) return { code: 'OWN', values: { naam: other.name } };
  return { code: 'ROLE', values: { rol: relationWord('approver', facts.protocol), naam: other.name } };
};

const holderOf = (state: CasusState, relation: string, facts: Facts): string => {
  if (relation === 'lead' || relation === 'doer') return nameOf(facts.school, currentStep(state).doer || state.lead);
  if (relation === 'chair' && state.weging !== null) return nameOf(facts.school, state.weging.chair);
  return approversOf(state, 'step', facts.actor.person, facts)[0]?.name ?? 'je AF';
};
