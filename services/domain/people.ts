import { weekdayIndexOf } from './calendar.ts';
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

/** Who runs and answers for the school's Meldcode: a new one asks for a second person, and they hear of every change. */
export const GOVERNING: readonly Role[] = ['af', 'directie', 'bevoegdGezag', 'bestuurscontact'];

export const WEEKDAYS = ['ma', 'di', 'wo', 'do', 'vr'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** One role of one person. `deputyOf`: takes the place of that person in the same role. `days`: all when not said. */
export type RoleHeld = {
  role: Role;
  from: Day;
  till?: Day | undefined;
  deputyOf?: PersonId | undefined;
  function?: string | undefined;
  days?: Weekday[] | undefined;
};

export type Person = { id: PersonId; name: string; title: string; phone: string; groups: string[]; roles: RoleHeld[] };

/** Who acts, as the authenticated activity and the school's roles say; never what a card says. */
export type Actor = { tenant: string; school: string; person: PersonId; name: string; roles: Role[] };

export const holds = (held: RoleHeld, today: Day): boolean =>
  held.from <= today && (held.till === undefined || today <= held.till);

/** The roles that a person holds on a day. */
export const rolesOf = (person: Person, today: Day): Role[] => [
  ...new Set(person.roles.filter((held) => holds(held, today)).map((held) => held.role)),
];

const weekdayOf = (day: Day): Weekday | undefined => WEEKDAYS[weekdayIndexOf(day) - 1];

/** Is this one of the days on which somebody works, in a role that he holds then? Most people work on all. */
export const worksOn = (person: Person, today: Day): boolean =>
  person.roles.some((held) => holds(held, today) && isAmong(held.days ?? [], today));

const isAmong = (days: Weekday[], today: Day): boolean => {
  if (days.length === 0) return true;
  const weekday = weekdayOf(today);
  return weekday !== undefined && days.includes(weekday);
};

/** Who is at work today before who is not; otherwise in the same order. For what cannot wait until tomorrow. */
export const atWorkFirst = (people: Person[], today: Day): Person[] => {
  const working = people.filter((person) => worksOn(person, today));
  return working.length === people.length ? people : [...working, ...without(people, working)];
};

/** How somebody holds a role on a day: in his own right, or standing in for another. */
const standingIn = ({ roles }: Person, role: Role, today: Day): 'own' | 'deputy' | undefined => {
  let standing: 'deputy' | undefined;
  for (const held of roles) {
    if (held.role !== role || !holds(held, today)) continue;
    if (held.deputyOf === undefined) return 'own';
    standing = 'deputy';
  }
  return standing;
};

/**
 * Those who hold a role on a day: who holds it in his own right before who stands in, and of each who is at work
 * today first. One way through the people: every act asks this for each thing that waits.
 */
export const holdersOf = (people: readonly Person[], role: Role, today: Day): Person[] => {
  const own: Person[] = [];
  const deputies: Person[] = [];
  for (const person of people) {
    const standing = standingIn(person, role, today);
    if (standing === 'own') own.push(person);
    if (standing === 'deputy') deputies.push(person);
  }
  if (own.length + deputies.length > 1) return [...atWorkFirst(own, today), ...atWorkFirst(deputies, today)];
  return own.length === 1 ? own : deputies;
};

const holdsItself = (person: Person, role: Role, today: Day): boolean => standingIn(person, role, today) === 'own';

/** For whom somebody stands in on a day: who holds that role himself, while he does not. */
export const standsInFor = (people: Person[], person: PersonId, role: Role, today: Day): PersonId | undefined => {
  const me = people.find(({ id }) => id === person);
  if (me === undefined || holdsItself(me, role, today)) return undefined;
  const held = me.roles.find((one) => one.role === role && holds(one, today));
  return people.find((one) => one.id === held?.deputyOf && holdsItself(one, role, today))?.id;
};

const without = (people: Person[], others: Person[]): Person[] => people.filter((person) => !others.includes(person));

/** Those who hold a role in their own right on a day; the deputies when there is nobody. */
export const firstHoldersOf = (people: readonly Person[], role: Role, today: Day): Person[] => {
  const all = holdersOf(people, role, today);
  const own = all.filter((person) => holdsItself(person, role, today));
  return own.length > 0 ? own : all;
};
