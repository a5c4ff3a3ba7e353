import type { Facts } from '../../decision.ts';
import type { Person, PersonId } from '../../people.ts';
import { handOver, keepTurn, takeTurn } from '../../turns/handOver.ts';
import type { TurnCommand } from '../../turns/inputs.ts';
import { putOff } from '../../turns/later.ts';
import { seeTo } from '../../turns/seesTo.ts';
import { approversOf } from '../approvers.ts';
import type { CasusState } from '../casus.ts';
import { groundOfCasus } from '../expected.ts';
import { leadersOf } from '../leaders.ts';
import type { Decided } from './common.ts';

/** Whose turn it is and when: who puts off, hands over, takes over, or sees to what waits too long. */
export const decideTurn = (command: TurnCommand, state: CasusState, facts: Facts): Decided => {
  switch (command.type) {
    case 'reminder.snooze':
      return putOff(command.input, groundOfCasus(state, facts), facts);
    case 'turn.handOver':
      return handOver(command.input, successorsOf(facts.actor.person, state, facts), facts);
    case 'turn.take':
      return takeTurn(state.turns, facts);
    case 'turn.keep':
      return keepTurn(state.turns);
    case 'escalation.take':
    case 'escalation.speak': {
      const [how, on] =
        command.type === 'escalation.take' ? (['neem', ''] as const) : (['spreek', command.input.on] as const);
      const mayTake = (person: PersonId): boolean =>
        successorsOf(person, state, facts).some(({ id }) => id === facts.actor.person);
      return seeTo(how, on, groundOfCasus(state, facts), mayTake, facts);
    }
    default:
      return unknownCommand(command);
  }
};

/** Who may do what waits for somebody: other AFs for an AF, other approvers for who approves. */
export const successorsOf = (person: PersonId, state: CasusState, facts: Facts): Person[] => {
  const { pending } = state;
  const approves = pending === null ? [] : approversOf(state, pending.what, pending.by, facts);
  const circles = [leadersOf(state, facts), approves].filter((circle) => circle.some(({ id }) => id === person));
  const all = circles.flat().filter(({ id }) => id !== person);
  return all.filter(({ id }, index) => all.findIndex((one) => one.id === id) === index);
};

const unknownCommand = (command: never): never => {
  throw new Error(`unknown turn command: ${JSON.stringify(command)}`);
};
