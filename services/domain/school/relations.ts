import type { Facts } from '../decision.ts';
import { GOVERNING, holdersOf, type Person, rolesOf } from '../people.ts';
import type { Refusal } from '../refusals.ts';
import { opensFile, relationsOf, SCHOOL_RELATIONS, type SchoolRelation, standing } from '../relationTables.ts';
import { relationWord } from '../relationWords.ts';
import { SCHOOL_RIGHTS } from '../rights.ts';
import type { SchoolCommandType } from './inputs.ts';
import { isSetUp, type Proposal, type SchoolState } from './school.ts';

export type { SchoolRelation } from '../relationTables.ts';

/** Who may confirm a role: an AF, the directie or the board; never who asked for it, never who gets it. */
export const secondsFor = (
  { asked, by }: Pick<Proposal, 'asked' | 'by'>,
  { people }: SchoolState,
  today: Facts['today'],
): Person[] =>
  people.filter(
    (person) =>
      person.id !== by && person.id !== asked.person && rolesOf(person, today).some((role) => GOVERNING.includes(role)),
  );

/** How the actor stands to the school and to what waits in it. */
export const schoolRelations = (state: SchoolState, facts: Facts): SchoolRelation[] =>
  NAMES.filter(standsIn(state, facts));

const NAMES = relationsOf(SCHOOL_RELATIONS);

const standsIn = (state: SchoolState, { actor, today }: Facts): ((name: SchoolRelation) => boolean) => {
  const { person, roles } = actor;
  const holds: Record<SchoolRelation, () => boolean> = {
    staff: () => true,
    af: () => true,
    ib: () => true,
    directie: () => true,
    beheerder: () => true,
    founder: () => !isSetUp(state) && !state.confirmed.some(({ by }) => by === person),
    second: () => state.proposals.some((one) => secondsFor(one, state, today).some(({ id }) => id === person)),
    proposer: () => state.proposals.some(({ by }) => by === person),
    told: () => state.news.some(({ unread }) => unread.includes(person)),
  };
  return standing(SCHOOL_RELATIONS, holds, roles);
};

/** May this person read the settings and how they came about? */
export const mayReadSchool = (state: SchoolState, facts: Facts): boolean =>
  opensFile(SCHOOL_RELATIONS, standsIn(state, facts));

/** Undefined when allowed; else the refusal that names who can. */
export const maySchool = (state: SchoolState, command: SchoolCommandType, facts: Facts): Refusal | undefined => {
  const allowed: readonly string[] = SCHOOL_RIGHTS[command];
  const stands = standsIn(state, facts);
  if (NAMES.some((name) => allowed.includes(name) && stands(name))) return undefined;
  if (facts.actor.roles.length === 0) return { code: 'NOT_STAFF', values: {} };
  const [first = 'beheerder'] = allowed;
  if (command === 'role.confirm' || command === 'role.return') return { code: 'NOT_NOW_SETTING', values: {} };
  const word = relationWord(first, facts.protocol);
  return { code: 'ROLE', values: { rol: word, naam: keeperName(state, facts) } };
};

/** Whom to ask about settings: the beheerder, else the directie; never the asker himself. */
export const keeperName = ({ people }: SchoolState, { today, actor }: Pick<Facts, 'today' | 'actor'>): string => {
  const all = [...holdersOf(people, 'beheerder', today), ...holdersOf(people, 'directie', today)];
  return all.find(({ id }) => id !== actor.person)?.name ?? 'je directie';
};
