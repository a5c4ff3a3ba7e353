import type { Decision, Facts } from '../decision.ts';
import { recordHours } from './decide/hours.ts';
import { addPerson, changePerson } from './decide/people.ts';
import { confirm, end, propose, sendBack } from './decide/roles.ts';
import {
  chooseProtocol,
  setCalendar,
  setChannel,
  setDuty,
  setKaart,
  setResponsible,
  setTerms,
} from './decide/settings.ts';
import { refuse } from '../refusals.ts';
import type { SchoolCommand, SchoolInput } from './inputs.ts';
import { type NoticeRef, noticesFor } from './notices.ts';
import { decideProtocol, type ProtocolCommand } from './protocols.ts';
import { maySchool } from './relations.ts';
import { isSetUp, type SchoolEvent, type SchoolState } from './school.ts';

type Decided = Decision<SchoolEvent>;

const only = (event: SchoolEvent): Decided => ({ events: [event] });
const nothing: Decided = { events: [] };

/** The rules of a school. It is made by a start command; asking for contact says nothing about a child. */
export const decideSchool = (command: SchoolCommand | ProtocolCommand, state: SchoolState, facts: Facts): Decided => {
  if (command.type === 'school.create') return create(command.input, state, facts);
  if (command.type === 'protocol.store' || command.type === 'protocol.withdraw')
    return decideProtocol(command, state, facts);
  const refusal = maySchool(state, command.type, facts);
  return refusal === undefined ? rule(command, state, facts) : { refused: refusal };
};

/** Once, and on a route that is there: every casus would lean on one that nobody knows. */
const create = (input: SchoolInput, state: SchoolState, { routes }: Facts): Decided => {
  if (state.version > 0) return nothing;
  if (!routes.some(({ id }) => id === input.protocol))
    return refuse('PROTOCOL_UNKNOWN', { lijst: routes.map(({ id }) => id).join(', ') });
  return only({ type: 'SchoolCreated', v: 1, data: input });
};

const rule = (
  command: Exclude<SchoolCommand, { type: 'school.create' }>,
  state: SchoolState,
  facts: Facts,
): Decided => {
  switch (command.type) {
    case 'contact.ask':
      return only({ type: 'ContactAsked', v: 1, data: {} });
    case 'contact.done':
      return state.contacts.length === 0 ? nothing : only({ type: 'ContactMade', v: 1, data: {} });
    case 'notices.seen':
      return seen(noticesFor(facts.actor.person, state, facts.today));
    case 'setup.confirm':
      return isSetUp(state) ? nothing : only({ type: 'SetupConfirmed', v: 1, data: {} });
    case 'role.propose':
      return propose(command.input, state, facts);
    case 'role.confirm':
      return confirm(command.input, state, facts);
    case 'role.return':
      return sendBack(command.input, state, facts);
    case 'role.end':
      return end(command.input, state, facts);
    case 'roles.read':
      return only({ type: 'RolesRead', v: 1, data: {} });
    case 'person.add':
      return addPerson(command.input, state);
    case 'person.change':
      return changePerson(command.input, state);
    case 'school.protocol':
      return chooseProtocol(command.input, state, facts);
    case 'school.terms':
      return setTerms(command.input, facts);
    case 'school.calendar':
      return setCalendar(command.input, state);
    case 'school.socialeKaart':
      return setKaart(command.input, state);
    case 'school.endResponsible':
      return setResponsible(command.input, facts);
    case 'school.channel':
      return setChannel(command.input, state);
    case 'afUren.record':
      return recordHours(command.input, facts);
    case 'school.onDuty':
      return setDuty(command.input, state, facts);
    default:
      return unknownCommand(command);
  }
};

/** What was held back is settled one by one, not by having seen it. */
const seen = (notices: NoticeRef[]): Decided => ({
  events: notices
    .filter(({ what }) => what !== 'held')
    .map(({ what, about }) => ({ type: 'NoticeSettled', v: 1, data: { what, about } })),
});

const unknownCommand = (command: never): never => {
  throw new Error(`unknown School command: ${JSON.stringify(command)}`);
};
