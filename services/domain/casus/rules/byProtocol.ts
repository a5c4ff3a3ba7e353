import { askIntake, moveProtocol, recordIntake, recordKindcheck, recordVerwijsindex } from '../decide/byProtocol.ts';
import type { Rules } from './rule.ts';

/** What only some protocols ask, and the version of the protocol that a casus follows. */
export const byProtocolRules = {
  'intake.ask': ({ input }, state, facts) => askIntake(input, state, facts),
  'intake.record': ({ input }, state, facts) => recordIntake(input, state, facts),
  'kindcheck.record': ({ input }, _state, facts) => recordKindcheck(input, facts),
  'verwijsindex.record': ({ input }, state, facts) => recordVerwijsindex(input, state, facts),
  'casus.moveProtocol': (_command, state, facts) => moveProtocol(state, facts),
} satisfies Partial<Rules>;
