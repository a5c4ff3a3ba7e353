import type { Facts } from '../decision.ts';
import { firstHoldersOf, holdersOf, type Person } from '../people.ts';
import type { Refusal } from '../refusals.ts';
import { heldRelations, opensFile, SIGNAAL_RELATIONS, type SignaalRelation } from '../relationTables.ts';
import { relationWord, SIGNAAL_RIGHTS } from '../rights.ts';
import type { SignaalCommandType } from './inputs.ts';
import type { SignaalState } from './signaal.ts';

export type { SignaalRelation } from '../relationTables.ts';

/** Who looks at a signal of this author, in order: the AF, her deputies; the directie where there is no other AF. */
export const lookersAt = (author: string, { school, today }: Pick<Facts, 'school' | 'today'>): Person[] => {
  const others = (role: 'af' | 'directie') => holdersOf(school.people, role, today).filter(({ id }) => id !== author);
  const af = others('af');
  return af.length > 0 ? af : others('directie');
};

/** How the actor stands to a signal. Who does not work at the school (any more) has no relation at all. */
export const signaalRelations = (state: SignaalState, facts: Facts): SignaalRelation[] => {
  const { person, roles } = facts.actor;
  const holds: Record<SignaalRelation, () => boolean> = {
    staff: () => true,
    author: () => state.author === person,
    af: () => roles.includes('af') || lookersAt(state.author, facts).some(({ id }) => id === person),
    directie: () => true,
    alarmed: () => state.alarm !== null,
  };
  return heldRelations(SIGNAAL_RELATIONS, holds, roles);
};

/** May this person read the signal? Its author, the AF and the deputies; the directie only where it was alarmed. */
export const mayReadSignaal = (state: SignaalState, facts: Facts): boolean =>
  opensFile(SIGNAAL_RELATIONS, signaalRelations(state, facts));

/** Undefined when allowed; else the refusal that names who can. */
export const maySignaal = (state: SignaalState, command: SignaalCommandType, facts: Facts): Refusal | undefined => {
  const allowed: readonly string[] = SIGNAAL_RIGHTS[command];
  const relations = signaalRelations(state, facts);
  if (allowed.some((relation) => relations.some((own) => own === relation))) return undefined;
  if (relations.length === 0) return { code: 'NOT_STAFF', values: {} };
  if (!mayReadSignaal(state, facts)) return { code: 'NOT_INVITED', values: {} };
  const first = allowed[0] ?? 'af';
  const helper = firstHoldersOf(facts.school.people, 'af', facts.today)[0]?.name ?? 'de directie';
  return { code: 'ROLE', values: { rol: relationWord(first, facts.protocol), naam: helper } };
};
