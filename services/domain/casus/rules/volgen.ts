import { helpArrives, planHelp } from '../decide/hulp.ts';
import { watchHoliday } from '../decide/vakantie.ts';
import { noteFollowUp, planFollowUp, proposeVerdict } from '../decide/volgen.ts';
import type { Rules } from './rule.ts';

/** The help, and who keeps sight of the child until it is said to be safe. */
export const volgenRules = {
  'hulp.plan': ({ input }, state, facts) => planHelp(input, state, facts),
  'hulp.arrived': ({ input }, state, facts) => helpArrives(input, state, facts),
  'followUp.plan': ({ input }, state, facts) => planFollowUp(input, state, facts),
  'followUp.note': ({ input }, state) => noteFollowUp(input, state),
  'followUp.verdict': ({ input }, state, facts) => proposeVerdict(input, state, facts),
  'vakantie.watch': ({ input }, state, facts) => watchHoliday(input, state, facts),
} satisfies Partial<Rules>;
