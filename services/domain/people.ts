import type { Day } from './time.ts';

/** Entra object id. */
export type PersonId = string;

export const ROLES = [
  'medewerker',
  'ib',
  'af',
  'directie',
  'zorgteamlid',
  'bevoegdGezag',
  'bestuurscontact',
  'privacyfunctionaris',
  'beheerder',
] as const;
export type Role = (typeof ROLES)[number];

/** Who works with children: those who record, and those who may be asked. The others settle things or count. */
export const STAFF: readonly Role[] = ['medewerker', 'ib', 'af', 'directie', 'zorgteamlid'];

/** One role of one person. `deputyOf`: takes the place of that person in the same role. */
export type RoleHeld = { role: Role; from: Day; till?: Day; deputyOf?: PersonId; function?: string };

export type Person = { id: PersonId; name: string; title: string; phone: string; groups: string[]; roles: RoleHeld[] };

/** Who acts, as the authenticated activity and the school's roles say; never what a card says. */
export type Actor = { tenant: string; school: string; person: PersonId; name: string; roles: Role[] };

const holds = (held: RoleHeld, today: Day): boolean =>
  held.from <= today && (held.till === undefined || today <= held.till);

/** The roles that a person holds on a day. */
export const rolesOf = (person: Person, today: Day): Role[] => [
  ...new Set(person.roles.filter((held) => holds(held, today)).map((held) => held.role)),
];

/** Those who hold a role on a day; who holds it in his own right before who stands in. */
export const holdersOf = (people: Person[], role: Role, today: Day): Person[] => {
  const ofRole = (person: Person) => person.roles.filter((held) => held.role === role && holds(held, today));
  const own = people.filter((person) => ofRole(person).some((held) => held.deputyOf === undefined));
  const deputies = people.filter((person) => !own.includes(person) && ofRole(person).length > 0);
  return [...own, ...deputies];
};

/** Those who hold a role in their own right on a day; the deputies when there is nobody. */
export const firstHoldersOf = (people: Person[], role: Role, today: Day): Person[] => {
  const all = holdersOf(people, role, today);
  const own = all.filter((person) =>
    person.roles.some((held) => held.role === role && holds(held, today) && held.deputyOf === undefined),
  );
  return own.length > 0 ? own : all;
};
