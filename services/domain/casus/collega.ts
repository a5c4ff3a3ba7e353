import type { Facts } from '../decision.ts';
import { firstHoldersOf, holdersOf, type Person, type PersonId, type Role } from '../people.ts';
import type { Instant } from '../time.ts';
import type { CasusState } from './casus.ts';

/** A casus that turned out to be about somebody who works at the school. `concerns` says who may still read it. */
export type AboutColleague = { concerns: 'collega' | 'directie'; by: PersonId; at: Instant; version: number };

type Around = Pick<Facts, 'school' | 'today'>;
type Kept = Pick<CasusState, 'excluded' | 'staff'>;

/**
 * Who reads a casus about a colleague, and nobody else does (R36): the directie and the board, the board alone where it
 * concerns the directie. Never whom it is closed to.
 */
export const circleOf = ({ excluded, staff }: Kept, { school, today }: Around): Person[] => {
  if (staff === null) return [];
  const roles: Role[] = staff.concerns === 'directie' ? ['bevoegdGezag'] : ['directie', 'bevoegdGezag'];
  const all = roles.flatMap((role) => firstHoldersOf(school.people, role, today));
  return all.filter(({ id }, index) => !excluded.includes(id) && all.findIndex((one) => one.id === id) === index);
};

/**
 * To whom a casus is closed. The contact of the board stays: he hears how long something waits, and never of a child.
 */
export const closedTo = (state: Kept, around: Around): PersonId[] => {
  if (state.staff === null) return state.excluded;
  const open = [...circleOf(state, around), ...holdersOf(around.school.people, 'bestuurscontact', around.today)];
  const others = around.school.people.map(({ id }) => id).filter((id) => !open.some((person) => person.id === id));
  return [...new Set([...state.excluded, ...others])];
};
