import type { Facts } from '../decision.ts';
import { firstHoldersOf, holdersOf, type Person, type Role } from '../people.ts';
import type { SignaalState } from './signaal.ts';

type Around = Pick<Facts, 'school' | 'today'>;
type About = Pick<SignaalState, 'author' | 'excluded' | 'staff'>;

/**
 * Who takes care of a signal about a colleague, and nobody else reads it (R36): the directie; the person of the
 * board where it concerns the directie, or where nobody else of the directie is left. Never whom it is closed to,
 * and who wrote it down only where nobody else is.
 */
export const keepersOf = ({ author, excluded, staff }: About, { school, today }: Around): Person[] => {
  if (staff === null) return [];
  const open = school.people.filter(({ id }) => !excluded.includes(id));
  const roles: Role[] = staff.concerns === 'directie' ? ['bevoegdGezag'] : ['directie', 'bevoegdGezag'];
  const groups = roles.map((role) => firstHoldersOf(open, role, today));
  const others = groups.map((group) => group.filter(({ id }) => id !== author)).find((group) => group.length > 0);
  return others ?? groups.find((group) => group.length > 0) ?? [];
};

/** Does it concern the directie, whatever was chosen: a colleague of the directie, or one named so? */
export const concernsDirectie = (
  { who, colleague, whoName }: { who: string; colleague: string; whoName: string },
  { school, today }: Around,
): boolean => {
  const heads = holdersOf(school.people, 'directie', today);
  const typed = ` ${whoName.toLowerCase().replaceAll(/[^\p{L}\s]/gu, ' ')} `;
  const named = heads.some(({ name }) => name !== '' && typed.includes(` ${name.toLowerCase()} `));
  return who === 'directie' || heads.some(({ id }) => id === colleague) || named || /\bdirect(eur|rice|ie)/.test(typed);
};
