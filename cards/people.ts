import type { Facts } from '../services/domain/decision.ts';
import { firstHoldersOf, type Person, rolesOf, type Role, STAFF } from '../services/domain/people.ts';
import { personOf, type SchoolState } from '../services/domain/school/school.ts';

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
export const afName = ({ school, today }: Pick<Facts, 'school' | 'today'>): string =>
  (firstHoldersOf(school.people, 'af', today)[0] ?? firstHoldersOf(school.people, 'directie', today)[0])?.name ??
  'je AF';

/** With whom somebody talks it over: the AF, for the AF another one or the directie. */
export const adviserName = ({ school, today, actor }: Pick<Facts, 'school' | 'today' | 'actor'>): string => {
  const others = school.people.filter(({ id }) => id !== actor.person);
  return afName({ school: { ...school, people: others }, today });
};

/** Every colleague who works with children; without those to leave out. */
export const staff = (facts: Facts, without: readonly string[] = []): Choice[] => colleagues(facts, STAFF, without);

/** The groups of the school as choices: the actor's own ones first. */
export const groupChoices = ({ school, actor }: Facts, own = ownGroups(school, actor.person)): Choice[] => {
  const others = school.people
    .flatMap(({ groups }) => groups)
    .toSorted((one, other) => one.localeCompare(other, 'nl', { numeric: true }));
  return [...new Set([...own, ...others])].map((group) => ({ title: group, value: group }));
};

/** The group that a form begins with: the actor's own; nothing for who has none. */
export const firstGroup = ({ school, actor }: Facts): string => ownGroups(school, actor.person)[0] ?? '';

const ownGroups = (school: SchoolState, person: string): string[] => personOf(school, person)?.groups ?? [];
