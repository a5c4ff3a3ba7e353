import { approve, sendBack, submit, takeOver } from '../decide/akkoord.ts';
import { answer, confirmOutcome } from '../decide/beslissen.ts';
import type { Rules } from './rule.ts';

/** What a second person agrees with or sends back, and what is decided. */
export const beslissenRules = {
  'step.submit': ({ input }, state, facts) => submit(input, state, facts),
  'step.approve': ({ input }, state, facts, seen) => approve(input, state, facts, seen),
  'step.return': ({ input }, state, _facts, seen) => sendBack(input, state, seen),
  'step.takeOver': ({ input }, state, facts, seen) => takeOver(input, state, facts, seen),
  'afwegingskader.answer': ({ input }, state, facts) => answer(input, state, facts),
  'besluit.confirm': ({ input }, state, facts) => confirmOutcome(input, state, facts),
} satisfies Partial<Rules>;
