import { afterApproval, afterReturn, afterLaid } from '../akkoord.ts';
import { afterAnswer, afterOutcome } from '../beslissen.ts';
import { type AfterActs, says } from './act.ts';

/** What a second person agrees with or sends back, and what is decided. */
export const beslissenActs = {
  'step.submit': (state, facts) => afterLaid(state, facts),
  'step.approve': (state, facts) => afterApproval(state, facts),
  'step.return': (state, facts) => afterReturn(state, facts),
  'step.takeOver': says('Jij doet dit nu zelf.', 'Straks geeft iemand anders akkoord.'),
  'afwegingskader.answer': (state, facts, typed) => afterAnswer(state, facts, typed),
  'besluit.confirm': (state, facts) => afterOutcome(state, facts),
} satisfies Partial<AfterActs>;
