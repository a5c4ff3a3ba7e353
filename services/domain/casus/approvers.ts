import type { Facts } from '../decision.ts';
import { holdersOf, type Person, STAFF } from '../people.ts';
import { holdsAny, personOf } from '../school/school.ts';
import type { CasusState } from './casus.ts';
import type { Pending } from './step.ts';

type Around = Pick<Facts, 'school' | 'today' | 'protocol'>;

const rolesFor = (what: Pending['what'], { protocol }: Around) => {
  switch (what) {
    case 'step':
    case 'skip':
      return protocol.approve.step;
    case 'outcome':
    case 'bezwaar':
      return protocol.approve.outcome;
    case 'vertrek':
      return protocol.approve.closing;
    case 'verdict':
      return protocol.approve.verdict;
    case 'closing':
      return protocol.approve.closing;
    default:
      return unknownPending(what);
  }
};

/** Whom the school named itself; as long as he works there, or answers for it at the board. */
const named = (id: string, around: Around): Person[] => {
  const person = personOf(around.school, id);
  return person !== undefined && holdsAny(id, [...STAFF, 'bevoegdGezag'], around) ? [person] : [];
};

/**
 * Who may approve what `by` lays before a second person, in order: for an outcome who is finally responsible (R24),
 * the protocol's roles, who holds a role himself before who stands in, and the school's last approver. Four eyes
 * hold for persons, not for roles (design.md 5): `by` is never among them, nor somebody the casus is closed to.
 */
export const approversOf = (state: CasusState, what: Pending['what'], by: string, around: Around): Person[] => {
  const { responsible, lastApprover } = around.school.agreed;
  const all = [
    ...(what === 'outcome' ? named(responsible, around) : []),
    ...rolesFor(what, around).flatMap((role) => holdersOf(around.school.people, role, around.today)),
    ...named(lastApprover, around),
  ];
  const unique = all.filter((person, index) => all.indexOf(person) === index);
  const others = unique.filter((person) => person.id !== by && !state.excluded.includes(person.id));
  return state.acuut === 0 ? others : absentLast(others, by, around);
};

/** A deputy who goes on where there was danger does so because her AF is not there: nothing waits for the AF first. */
const absentLast = (others: Person[], by: string, around: Around): Person[] => {
  const absent = personOf(around.school, by)?.roles.map(({ deputyOf }) => deputyOf) ?? [];
  return [...others.filter(({ id }) => !absent.includes(id)), ...others.filter(({ id }) => absent.includes(id))];
};

const unknownPending = (what: never): never => {
  throw new Error(`unknown pending: ${JSON.stringify(what)}`);
};
