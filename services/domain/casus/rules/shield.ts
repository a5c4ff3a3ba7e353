import { askLift, confirmLift, keepShield, shield } from '../decide/shield.ts';
import type { Rules } from './rule.ts';

/** For whom a casus is closed, until a second person opens it again. */
export const shieldRules = {
  'casus.shield': ({ input }, state, facts) => shield(input, state, facts),
  'casus.liftShield': ({ input }, state, facts) => askLift(input, state, facts),
  'casus.confirmLift': (_command, state) => confirmLift(state),
  'casus.keepShield': (_command, state) => keepShield(state),
} satisfies Partial<Rules>;
