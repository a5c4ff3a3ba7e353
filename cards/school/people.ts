import { shownDay } from '../../services/domain/calendar.ts';
import type { Facts } from '../../services/domain/decision.ts';
import {
  firstHoldersOf,
  holdersOf,
  type Person,
  type Role,
  ROLES,
  type RoleHeld,
} from '../../services/domain/people.ts';
import { heldKey } from '../../services/domain/school/decide/roles.ts';
import { nameOf, type SchoolState } from '../../services/domain/school/school.ts';
import { labelOf } from '../labels.ts';
import { type SettingLine, settingLine } from './line.ts';

type Choice = { title: string; value: string };

/** Everybody whom the school knows, also without a role; without those to leave out. */
export const everyone = ({ people }: SchoolState, without: readonly string[] = []): Choice[] =>
  people
    .filter(({ id }) => !without.includes(id))
    .map(({ id, name, title }) => ({ title: title === '' ? name : `${name}, ${title}`, value: id }));

const isOver = ({ till }: RoleHeld, today: string): boolean => till !== undefined && till < today;

const shownRole = (person: Person, held: RoleHeld): string =>
  `${person.name}: ${labelOf('role', held.role)}${held.till === undefined ? '' : ` tot ${shownDay(held.till)}`}`;

/** Every role that goes on or is to begin, as something to end; never one's own. */
export const rolesHeld = ({ people }: SchoolState, { today, actor }: Facts): Choice[] =>
  people
    .filter(({ id }) => id !== actor.person)
    .flatMap((person) =>
      person.roles
        .filter((held) => !isOver(held, today))
        .map((held) => ({ title: shownRole(person, held), value: heldKey(person.id, held) })),
    );

/** Who has what role today, role by role, of those that matter for who decides. */
export const roleLines = (school: SchoolState, today: string, roles: readonly Role[] = ROLES): SettingLine[] =>
  roles.map((role) => {
    const first = firstHoldersOf(school.people, role, today);
    const all = holdersOf(school.people, role, today);
    const names = all.map((person) => (first.includes(person) ? person.name : standsIn(person, role, school)));
    return settingLine(labelOf('role', role), names.join(', '));
  });

const standsIn = (person: Person, role: Role, school: SchoolState): string => {
  const deputyOf = person.roles.find((held) => held.role === role && held.deputyOf !== undefined)?.deputyOf;
  return deputyOf === undefined ? person.name : `${person.name} (vervangt ${nameOf(school, deputyOf)})`;
};
