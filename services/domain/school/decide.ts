import type { Awaited } from '../awaited.ts';
import type { Decision, Facts } from '../decision.ts';
import { firstHoldersOf, STAFF } from '../people.ts';
import { refuse } from '../refusals.ts';
import type { Day } from '../time.ts';
import { awaitedOfNotices, type NoticeRef, noticesFor } from './notices.ts';
import type { SchoolCommand, SchoolEvent, SchoolState } from './school.ts';

/** The rules of a school. It is made by a start command; asking for contact says nothing about a child. */
export const decideSchool = (
  command: SchoolCommand,
  state: SchoolState,
  { actor, today }: Facts,
): Decision<SchoolEvent> => {
  const staff = actor.roles.some((role) => STAFF.includes(role));
  switch (command.type) {
    case 'school.create':
      return state.version > 0 ? { events: [] } : { events: [{ type: 'SchoolCreated', v: 1, data: command.input }] };
    case 'contact.ask':
      return staff ? { events: [{ type: 'ContactAsked', v: 1, data: {} }] } : refuse('NOT_STAFF');
    case 'contact.done':
      if (!actor.roles.includes('af') && !actor.roles.includes('directie')) return refuse('NOT_STAFF');
      return { events: state.contacts.length === 0 ? [] : [{ type: 'ContactMade', v: 1, data: {} }] };
    case 'notices.seen':
      return seen(noticesFor(actor.person, state, today));
    default:
      return unknownCommand(command);
  }
};

/** Without a right there is nothing to see, so nothing to refuse either. */
const seen = (notices: NoticeRef[]): Decision<SchoolEvent> => ({
  events: notices
    .filter(({ what }) => what !== 'held')
    .map(({ what, about }) => ({ type: 'NoticeSettled', v: 1, data: { what, about } })),
});

/** What waits at a school, without a child in sight. */
export const awaitedOfSchool = (state: SchoolState, { today }: Pick<Facts, 'today'>): Awaited[] => [
  ...awaitedContacts(state, today),
  ...awaitedOfNotices(state, today),
];

/** The AF is told who wants to speak to her; another AF, or the directie, when it is she herself who asks. */
const awaitedContacts = (state: SchoolState, today: Day): Awaited[] =>
  state.contacts.flatMap(({ by, version, at }) => {
    const af = [...firstHoldersOf(state.people, 'af', today), ...firstHoldersOf(state.people, 'directie', today)];
    const to = af.find((person) => person.id !== by);
    return to === undefined
      ? []
      : [{ person: to.id, page: 'contact', key: `c${version}`, line: 'N4', from: at, minutes: 5 }];
  });

const unknownCommand = (command: never): never => {
  throw new Error(`unknown School command: ${JSON.stringify(command)}`);
};
