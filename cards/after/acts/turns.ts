import type { TurnCommand } from '../../../services/domain/turns/inputs.ts';
import { backOf } from '../back.ts';
import { afterTurn } from '../turns.ts';
import type { AfterAct, AfterActs } from './act.ts';

const inTurn =
  (command: TurnCommand['type']): AfterAct =>
  (state, facts) =>
    afterTurn(command, state.turns, facts, backOf(state, facts));

/** Whose turn it is: put off, handed over, or taken. */
export const turnActs = {
  'reminder.snooze': inTurn('reminder.snooze'),
  'turn.handOver': inTurn('turn.handOver'),
  'turn.take': inTurn('turn.take'),
  'turn.keep': inTurn('turn.keep'),
  'escalation.take': inTurn('escalation.take'),
  'escalation.speak': inTurn('escalation.speak'),
} satisfies Partial<AfterActs>;
