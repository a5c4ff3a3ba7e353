import { only } from '../decide/common.ts';
import { advise, consent, consult, invite, observe } from '../decide/kijken.ts';
import type { Rules } from './rule.ts';

/** What was seen, who was asked about it, and who may hear of it. */
export const kijkenRules = {
  'observation.add': ({ input }, _state, facts) => observe(input, facts),
  'observation.decline': () => only({ type: 'ObservationDeclined', v: 1, data: {} }),
  'observation.invite': ({ input }, state, facts) => invite(input, state, facts),
  'consultatie.record': ({ input }, state, facts) => consult(input, state, facts),
  'adviesVT.record': ({ input }, state, facts) => advise(input, state, facts),
  'consent.record': ({ input }, state, facts) => consent({ ...input, who: '' }, state, facts),
  'consent.other': ({ input }, state, facts) => consent({ ...input, recipient: 'anders' }, state, facts),
} satisfies Partial<Rules>;
