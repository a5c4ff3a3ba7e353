import { addDays } from '../../calendar.ts';
import type { Decision, Facts } from '../../decision.ts';
import { GOVERNING, holds, type Role, type RoleHeld, rolesOf } from '../../people.ts';
import { refuse } from '../../refusals.ts';
import type { Day } from '../../time.ts';
import type { SchoolInputs } from '../inputs.ts';
import { keeperName, secondsFor } from '../relations.ts';
import { nameOf, personOf, type RoleAsked, type SchoolEvent, type SchoolState } from '../school.ts';

type Decided = Decision<SchoolEvent>;
type Asked = SchoolInputs['role.propose'];

const only = (event: SchoolEvent): Decided => ({ events: [event] });

const askedOf = ({ person, role, from, till, deputyOf, days, ...rest }: Asked): RoleAsked => ({
  person,
  role,
  from,
  ...(till === '' ? {} : { till }),
  ...(deputyOf === '' ? {} : { deputyOf }),
  ...(rest.function === '' ? {} : { function: rest.function }),
  ...(days === '' ? {} : { days }),
});

/** Two spans of days have a day in common. */
const overlap = (one: RoleHeld, other: RoleHeld): boolean =>
  (other.till === undefined || one.from <= other.till) && (one.till === undefined || other.from <= one.till);

/** A role of who runs the Meldcode waits for a second person; every other one is given at once (design.md 5). */
export const propose = (input: Asked, state: SchoolState, facts: Facts): Decided => {
  const { actor, today } = facts;
  const known = personOf(state, input.person);
  if (known === undefined) return refuse('NO_ACCOUNT');
  if (input.person === actor.person) return refuse('OWN_ROLE', { naam: keeperName(state, facts) });
  if (input.from < today) return refuse('DATE_PAST');
  if (input.till !== '' && input.till < input.from) return refuse('DAY_ORDER');
  if (input.role === 'zorgteamlid' && input.function === '') return refuse('MISSING', { veld: 'de functie' });
  const asked = askedOf(input);
  if (known.roles.some((held) => held.role === asked.role && overlap(held, asked)))
    return refuse('HAS_ROLE', { naam: known.name });
  if (asked.deputyOf !== undefined && !standsInFor(asked, state))
    return refuse('NOT_HIS', { naam: nameOf(state, asked.deputyOf) });
  if (!GOVERNING.includes(asked.role)) return only({ type: 'RoleGiven', v: 1, data: { ...asked, proposal: 0 } });
  if (secondsFor({ asked, by: actor.person }, state, today).length === 0) return refuse('NO_SECOND');
  return only({ type: 'RoleProposed', v: 1, data: asked });
};

const standsInFor = ({ role, deputyOf = '', from, person }: RoleAsked, state: SchoolState): boolean =>
  deputyOf !== person &&
  (personOf(state, deputyOf)?.roles.some((held) => held.role === role && (held.till ?? from) >= from) ?? false);

const found = (state: SchoolState, version: number) => state.proposals.find((one) => one.version === version);

/** The second person: never who asked for it, never who gets it. */
export const confirm = ({ proposal }: SchoolInputs['role.confirm'], state: SchoolState, facts: Facts): Decided => {
  const { actor, today } = facts;
  const waiting = found(state, proposal);
  if (waiting === undefined) return refuse('NOT_NOW_SETTING');
  const seconds = secondsFor(waiting, state, today);
  if (!seconds.some(({ id }) => id === actor.person))
    return refuse('OWN_ROLE', { naam: seconds[0]?.name ?? 'Een andere collega' });
  const { asked } = waiting;
  // Who confirms late does not give the role over days that are gone.
  const from = asked.from < today ? today : asked.from;
  if (asked.till !== undefined && asked.till < from) return refuse('DAY_ORDER');
  return only({ type: 'RoleGiven', v: 1, data: { ...asked, from, proposal } });
};

/** Back to who asked for it, with why; he himself may take it back too. */
export const sendBack = (input: SchoolInputs['role.return'], state: SchoolState, { actor, today }: Facts): Decided => {
  const waiting = found(state, input.proposal);
  if (waiting === undefined) return refuse('NOT_NOW_SETTING');
  const may = waiting.by === actor.person || secondsFor(waiting, state, today).some(({ id }) => id === actor.person);
  return may ? only({ type: 'RoleReturned', v: 1, data: input }) : refuse('NOT_NOW_SETTING');
};

/** What a form calls one role of one person: who, which, since when. */
export const heldKey = (person: string, { role, from }: RoleHeld): string => `${person} ${role} ${from}`;

/**
 * A role ends with its last day. The last AF, the last
 * beside her and the last head stay until there is another (storyboard `setting-role`).
 */
export const end = ({ held: key, till }: SchoolInputs['role.end'], state: SchoolState, facts: Facts): Decided => {
  const all = state.people.flatMap((person) => person.roles.map((held) => ({ person, held })));
  const it = all.find(({ person, held }) => heldKey(person.id, held) === key);
  if (it === undefined) return refuse('NO_CHOICE');
  const { person, held } = it;
  if (person.id === facts.actor.person) return refuse('OWN_ROLE', { naam: keeperName(state, facts) });
  if (till < addDays(facts.today, -1)) return refuse('DATE_PAST');
  if (held.till !== undefined && held.till < till) return refuse('DAY_ORDER');
  const after = peopleAfter(state, key, till);
  const next = addDays(till, 1);
  if (held.role === 'af' && !hasOwn(after, 'af', next)) return refuse('LAST_AF');
  if (BESIDE_AF.includes(held.role) && countOf(after, next) < 2 && countOf(state.people, next) > 1)
    return refuse('LAST_SECOND');
  if (HEADS.includes(held.role) && !hasOwn(after, held.role, next)) return refuse('LAST_HEAD');
  if (held.role === 'beheerder' && !hasAny(after, ['beheerder', 'directie'], next)) return refuse('LAST_KEEPER');
  return only({ type: 'RoleEnded', v: 1, data: { person: person.id, role: held.role, from: held.from, till } });
};

const peopleAfter = ({ people }: SchoolState, key: string, till: Day) =>
  people.map((person) => ({
    ...person,
    roles: person.roles.map((held) => (heldKey(person.id, held) === key ? { ...held, till } : held)),
  }));

/** Somebody who holds a role himself: a deputy stands in for somebody, and is no successor. */
const hasOwn = (people: ReturnType<typeof peopleAfter>, role: Role, on: Day): boolean =>
  people.some(({ roles }) =>
    roles.some((held) => held.role === role && held.deputyOf === undefined && holds(held, on)),
  );

/** Without these nobody reads a signal about a colleague, and the walk up to the board ends nowhere (R36). */
const HEADS: readonly Role[] = ['directie', 'bevoegdGezag'];

/** Without a second of these nobody looks at what the AF records, and nobody approves what she lays there. */
const BESIDE_AF: readonly Role[] = ['af', 'directie'];

const countOf = (people: ReturnType<typeof peopleAfter>, on: Day): number =>
  people.filter((person) => rolesOf(person, on).some((role) => BESIDE_AF.includes(role))).length;

const hasAny = (people: ReturnType<typeof peopleAfter>, roles: readonly Role[], on: Day): boolean =>
  people.some((person) => rolesOf(person, on).some((role) => roles.includes(role)));
