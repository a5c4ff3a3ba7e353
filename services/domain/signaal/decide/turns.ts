import type { Facts } from '../../decision.ts';
import { handOver, keepTurn, takeTurn } from '../../turns/handOver.ts';
import type { TurnCommand } from '../../turns/inputs.ts';
import { putOff } from '../../turns/later.ts';
import { seeTo } from '../../turns/seesTo.ts';
import { groundOfSignaal } from '../expected.ts';
import { lookersAt } from '../lookers.ts';
import type { SignaalState } from '../signaal.ts';
import type { Decided } from './common.ts';

/** Whose turn it is and when: who puts off, hands over, takes over, or sees to what waits too long. */
export const decideTurn = (command: TurnCommand, state: SignaalState, facts: Facts): Decided => {
  const lookers = lookersAt(state, facts);
  switch (command.type) {
    case 'reminder.snooze':
      return putOff(command.input, groundOfSignaal(state, facts), facts);
    case 'turn.handOver':
      return handOver(
        command.input,
        lookers.filter(({ id }) => id !== facts.actor.person),
        facts,
      );
    case 'turn.take':
      return takeTurn(state.turns, facts);
    case 'turn.keep':
      return keepTurn(state.turns);
    case 'escalation.take':
    case 'escalation.speak': {
      const [how, on] =
        command.type === 'escalation.take' ? (['neem', ''] as const) : (['spreek', command.input.on] as const);
      const looks = (person: string): boolean => lookers.some(({ id }) => id === person);
      const mayTake = (person: string): boolean => looks(person) && looks(facts.actor.person);
      return seeTo(how, on, groundOfSignaal(state, facts), mayTake, facts);
    }
    default:
      return unknownCommand(command);
  }
};

const unknownCommand = (command: never): never => {
  throw new Error(`unknown turn command: ${JSON.stringify(command)}`);
};
