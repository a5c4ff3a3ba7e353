import { nothing, only } from '../decide/common.ts';
import { askEvaluation, proposeLeaving } from '../decide/nazorg.ts';
import { proposeClosing } from '../decide/sluiten.ts';
import type { Rules } from './rule.ts';

/** The end of a casus, a child that leaves, and how it went. */
export const sluitenRules = {
  'casus.close': ({ input }, state, facts) => proposeClosing(input, state, facts),
  'casus.read': () => only({ type: 'ClosingRead', v: 1, data: {} }),
  'casus.look': ({ input }) => only({ type: 'LookedOnce', v: 1, data: input }),
  'leerling.leaves': ({ input }, state, facts) => proposeLeaving(input, state, facts),
  'evaluatie.ask': ({ input }, state, facts) => askEvaluation(input, state, facts),
  'evaluatie.give': ({ input }) => only({ type: 'EvaluatieGiven', v: 1, data: input }),
  'evaluatie.talked': (_command, state) =>
    state.evaluatie.talk.length === 0 ? nothing : only({ type: 'EvaluatieTalked', v: 1, data: {} }),
} satisfies Partial<Rules>;
