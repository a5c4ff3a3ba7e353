import type { Facts } from '../decision.ts';
import type { Person, PersonId } from '../people.ts';
import type { Refusal } from '../refusals.ts';
import type { Ground } from '../reminders/expected.ts';
import { handOver, keepTurn, takeTurn } from './handOver.ts';
import type { TurnCommand } from './inputs.ts';
import { putOff } from './later.ts';
import { seeTo } from './seesTo.ts';
import type { TurnEvent, Turns } from './turns.ts';

/** A stream in which people have turns. `successors`: who may do what waits for somebody, in his place. */
type InTurn = { turns: Turns; ground: Ground; successors: (person: PersonId) => Person[] };

/** Whose turn it is and when: who puts off, hands over, takes over, or sees to what waits too long. */
export const decideTurn = (
  command: TurnCommand,
  { turns, ground, successors }: InTurn,
  facts: Facts,
): { events: TurnEvent[] } | { refused: Refusal } => {
  const me = facts.actor.person;
  const mayTake = (person: PersonId): boolean => successors(person).some(({ id }) => id === me);
  switch (command.type) {
    case 'reminder.snooze':
      return putOff(command.input, ground, facts);
    case 'turn.handOver':
      return handOver(command.input, successors(me), facts);
    case 'turn.take':
      return takeTurn(turns, facts);
    case 'turn.keep':
      return keepTurn(turns);
    case 'escalation.take':
      return seeTo('neem', '', ground, mayTake, facts);
    case 'escalation.speak':
      return seeTo('spreek', command.input.on, ground, mayTake, facts);
    default:
      return unknownCommand(command);
  }
};

const unknownCommand = (command: never): never => {
  throw new Error(`unknown turn command: ${JSON.stringify(command)}`);
};
