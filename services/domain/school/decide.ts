import type { Awaited } from '../awaited.ts';
import type { Decision, Facts } from '../decision.ts';
import { firstHoldersOf, STAFF } from '../people.ts';
import { refuse } from '../refusals.ts';
import type { SchoolCommand, SchoolEvent, SchoolState } from './school.ts';

/** The rules of a school. It is made by a start command; asking for contact says nothing about a child. */
export const decideSchool = (command: SchoolCommand, state: SchoolState, { actor }: Facts): Decision<SchoolEvent> => {
  const staff = actor.roles.some((role) => STAFF.includes(role));
  switch (command.type) {
    case 'school.create':
      return state.version > 0 ? { events: [] } : { events: [{ type: 'SchoolCreated', v: 1, data: command.input }] };
    case 'contact.ask':
      return staff ? { events: [{ type: 'ContactAsked', v: 1, data: {} }] } : refuse('NOT_STAFF');
    case 'contact.done':
      if (!actor.roles.includes('af') && !actor.roles.includes('directie')) return refuse('NOT_STAFF');
      return { events: state.contacts.length === 0 ? [] : [{ type: 'ContactMade', v: 1, data: {} }] };
    default:
      return unknownCommand(command);
  }
};

/** The AF is told who wants to speak to her; another AF, or the directie, when it is she herself who asks. */
export const awaitedOfSchool = (state: SchoolState, { today }: Pick<Facts, 'today'>): Awaited[] =>
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
