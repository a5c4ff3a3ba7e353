import type { Facts } from '../decision.ts';
import { holdersOf, type Person } from '../people.ts';
import type { SignaalState } from './signaal.ts';

type Looked = Pick<SignaalState, 'author' | 'excluded'>;

/**
 * Who looks at a signal, in order: the AF, her deputies; the directie where there is no other AF. Never its author,
 * nor whom it is closed to.
 */
export const lookersAt = (
  { author, excluded }: Looked,
  { school, today }: Pick<Facts, 'school' | 'today'>,
): Person[] => {
  const others = (role: 'af' | 'directie') =>
    holdersOf(school.people, role, today).filter(({ id }) => id !== author && !excluded.includes(id));
  const af = others('af');
  return af.length > 0 ? af : others('directie');
};
