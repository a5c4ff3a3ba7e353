import type { Facts } from '../decision.ts';
import { holdersOf, type Person, type Role } from '../people.ts';
import type { CasusState } from './casus.ts';
import { circleOf } from './collega.ts';

/**
 * Who leads as AF: she, her deputies; the directie where the casus is closed to all of them, or there is none. Of a casus
 * about a colleague the directie or the board.
 */
export const leadersOf = (
  { excluded, staff }: Pick<CasusState, 'excluded' | 'staff'>,
  { school, today }: Pick<Facts, 'school' | 'today'>,
): Person[] => {
  if (staff !== null) return circleOf({ excluded, staff }, { school, today });
  const open = (role: Role) => holdersOf(school.people, role, today).filter(({ id }) => !excluded.includes(id));
  const af = open('af');
  return af.length > 0 ? af : open('directie');
};
