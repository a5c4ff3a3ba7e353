import { parentsTold, recordCall } from '../decide/acuut.ts';
import { assign, assignAgain, recordMelding, tellParents, tellPupil, weighObjection } from '../decide/melden.ts';
import { recordFeedback } from '../decide/nazorg.ts';
import type { Rules } from './rule.ts';

/** The melding and who hears of it, what Veilig Thuis says back, and a call for help. */
export const meldenRules = {
  'melding.assign': ({ input }, state, facts) => assign(input, state, facts),
  'melding.again': ({ input }, state, facts) => assignAgain(input, state, facts),
  'melding.parents': ({ input }, state, facts) => tellParents(input, state, facts),
  'melding.pupil': ({ input }, state, facts) => tellPupil(input, state, facts),
  'bezwaar.weigh': ({ input }, state, facts) => weighObjection(input, state, facts),
  'melding.record': ({ input }, state, facts) => recordMelding(input, state, facts),
  'terugkoppeling.record': ({ input }, state, facts) => recordFeedback(input, state, facts),
  'acuut.record': ({ input }, _state, facts) => recordCall(input, facts),
  'acuut.parents': ({ input }, state) => parentsTold(input, state),
} satisfies Partial<Rules>;
