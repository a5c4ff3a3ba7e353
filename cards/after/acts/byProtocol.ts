import { afterIntake, afterIntakeAsked, afterKindcheck, afterMove, afterVerwijsindex } from '../byProtocol.ts';
import type { AfterActs } from './act.ts';

/** What only some protocols ask, and the version of the protocol that a casus follows. */
export const byProtocolActs = {
  'intake.ask': (state, facts) => afterIntakeAsked(state, facts),
  'intake.record': (state, facts) => afterIntake(state, facts),
  'kindcheck.record': (state, facts) => afterKindcheck(state, facts),
  'verwijsindex.record': (state, facts) => afterVerwijsindex(state, facts),
  'casus.moveProtocol': (state, facts) => afterMove(state, facts),
} satisfies Partial<AfterActs>;
