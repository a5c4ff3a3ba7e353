import type { Facts } from '../decision.ts';
import { holdersOf, type Person } from '../people.ts';
import type { CasusState, Pending } from './casus.ts';

type Around = Pick<Facts, 'school' | 'today' | 'protocol'>;

const rolesFor = (what: Pending['what'], { protocol }: Around) => {
  switch (what) {
    case 'step':
    case 'skip':
      return protocol.approve.step;
    case 'outcome':
    case 'bezwaar':
      return protocol.approve.outcome;
    case 'verdict':
      return protocol.approve.verdict;
    case 'closing':
      return protocol.approve.closing;
    default:
      return unknownPending(what);
  }
};

/**
 * Who may approve what `by` lays before a second person, in order: the protocol's roles, who holds a role
 * himself before who stands in. Four eyes hold for persons, not for roles (design.md 5): `by` is never
 * among them, nor somebody the casus is closed to.
 */
export const approversOf = (state: CasusState, what: Pending['what'], by: string, around: Around): Person[] => {
  const all = rolesFor(what, around).flatMap((role) => holdersOf(around.school.people, role, around.today));
  const unique = all.filter((person, index) => all.indexOf(person) === index);
  return unique.filter((person) => person.id !== by && !state.excluded.includes(person.id));
};

const unknownPending = (what: never): never => {
  throw new Error(`unknown pending: ${JSON.stringify(what)}`);
};
