import type { Facts } from '../services/domain/decision.ts';
import { firstHoldersOf, type Person, rolesOf, type Role } from '../services/domain/people.ts';

type Choice = { title: string; value: string };

const choice = (person: Person): Choice => ({ title: `${person.name}, ${person.title}`, value: person.id });

/** Colleagues with one of these roles today, as choices; without those to leave out. */
export const colleagues = (
  { school, today }: Facts,
  roles: readonly Role[],
  without: readonly string[] = [],
): Choice[] =>
  school.people
    .filter((person) => !without.includes(person.id) && rolesOf(person, today).some((role) => roles.includes(role)))
    .map(choice);

/** The choice that leaves a field empty. */
export const nobody = (title = 'niemand'): Choice => ({ title, value: '' });

/** The name of the AF on duty; of the directie when there is none. */
export const afName = ({ school, today }: Facts): string =>
  (firstHoldersOf(school.people, 'af', today)[0] ?? firstHoldersOf(school.people, 'directie', today)[0])?.name ??
  'je AF';
