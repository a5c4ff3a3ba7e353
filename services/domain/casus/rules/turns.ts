import type { Facts } from '../../decision.ts';
import type { PersonId } from '../../people.ts';
import { decideTurn } from '../../turns/decide.ts';
import type { TurnCommand } from '../../turns/inputs.ts';
import type { CasusState } from '../casus.ts';
import type { Decided } from '../decide/common.ts';
import { groundOfCasus } from '../expected.ts';
import { successorsOf } from '../successors.ts';
import type { Rules } from './rule.ts';

const inTurn = (command: TurnCommand, state: CasusState, facts: Facts): Decided =>
  decideTurn(
    command,
    {
      turns: state.turns,
      ground: groundOfCasus(state, facts),
      successors: (person: PersonId) => successorsOf(person, state, facts),
    },
    facts,
  );

/** Whose turn it is: put off, handed over, or taken. */
export const turnRules = {
  'reminder.snooze': inTurn,
  'turn.handOver': inTurn,
  'turn.take': inTurn,
  'turn.keep': inTurn,
  'escalation.take': inTurn,
  'escalation.speak': inTurn,
} satisfies Partial<Rules>;
