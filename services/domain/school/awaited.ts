import type { Awaited } from '../awaited.ts';
import type { Facts } from '../decision.ts';
import { firstHoldersOf, holdersOf, type PersonId, rolesOf } from '../people.ts';
import { SCHOOL_RELATIONS } from '../relationTables.ts';
import { awaitedOfNotices } from './notices.ts';
import { secondsFor } from './relations.ts';
import { isSetUp, personOf, type Proposal, type SchoolState } from './school.ts';

type Around = Pick<Facts, 'today'>;

/** What waits at a school: somebody to speak to, a role for a second person, a change to read. */
export const awaitedOfSchool = (state: SchoolState, { today }: Around): Awaited[] => [
  ...contacts(state, today),
  ...state.proposals.flatMap((one) => second(one, state, today)),
  ...told(state, today),
  ...setUp(state, today),
  ...awaitedOfNotices(state, today),
];

/** The AF is told who wants to speak to her; another AF, or the directie, when it is she herself who asks. */
const contacts = (state: SchoolState, today: string): Awaited[] =>
  state.contacts.flatMap(({ by, version, at }) => {
    const af = [...firstHoldersOf(state.people, 'af', today), ...firstHoldersOf(state.people, 'directie', today)];
    const to = af.find((person) => person.id !== by);
    return to === undefined
      ? []
      : [{ person: to.id, page: 'contact', key: `c${version}`, line: 'N4', from: at, minutes: 5 }];
  });

/** Everybody who may confirm it: the first who does is enough. Nobody left: then it lies with the keepers again. */
const second = (proposal: Proposal, state: SchoolState, today: string): Awaited[] => {
  const seconds = secondsFor(proposal, state, today);
  const keepers = [...holdersOf(state.people, 'beheerder', today), ...holdersOf(state.people, 'directie', today)];
  const page = seconds.length > 0 ? 'setting-confirm' : 'settings';
  const to = [...new Set((seconds.length > 0 ? seconds : keepers).map(({ id }) => id))];
  return to.map((person) => ({
    person,
    page,
    key: `p${proposal.version}`,
    line: 'N12',
    from: proposal.at,
    minutes: 1,
  }));
};

/**
 * Every change of roles, for each who has not read it and still answers for the school. What he has not read yet
 * waits for him once: the page shows all of it.
 */
const told = (state: SchoolState, today: string): Awaited[] => {
  const people = [...new Set(state.news.flatMap(({ unread }) => unread))];
  return people
    .filter((id) => hearsOfRoles(state, id, today))
    .flatMap((person) => {
      const first = state.news.find(({ unread }) => unread.includes(person));
      return first === undefined
        ? []
        : [{ person, page: 'setting-told', key: `t${first.version}`, line: 'N12', from: first.at, minutes: 1 }];
    });
};

const hearsOfRoles = (state: SchoolState, id: PersonId, today: string): boolean => {
  const person = personOf(state, id);
  return person !== undefined && rolesOf(person, today).some((role) => HEARS.some((one) => one === role));
};
const HEARS = SCHOOL_RELATIONS.told.roles;

/** Once one has looked at the first roles, the others hear that a second person is needed. */
const setUp = (state: SchoolState, today: string): Awaited[] => {
  const [first] = state.confirmed;
  if (isSetUp(state) || first === undefined) return [];
  const roles: readonly string[] = SCHOOL_RELATIONS.founder.roles;
  return state.people
    .filter(({ id }) => id !== first.by)
    .filter((person) => rolesOf(person, today).some((role) => roles.includes(role)))
    .map(({ id }) => ({ person: id, page: 'setup-first', key: 'setup', line: 'N12', from: first.at, minutes: 1 }));
};
