import type { Facts } from '../decision.ts';
import { holdersOf, type Person, type Role } from '../people.ts';
import type { CasusState } from './casus.ts';

/** Who leads as AF: she, her deputies; the directie where the casus is closed to all of them, or there is none. */
export const leadersOf = (
  { excluded }: Pick<CasusState, 'excluded'>,
  { school, today }: Pick<Facts, 'school' | 'today'>,
): Person[] => {
  const open = (role: Role) => holdersOf(school.people, role, today).filter(({ id }) => !excluded.includes(id));
  const af = open('af');
  return af.length > 0 ? af : open('directie');
};
