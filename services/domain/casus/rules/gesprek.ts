import { nothing, only } from '../decide/common.ts';
import {
  askHelp,
  callHelp,
  checkIn,
  look,
  nearAccepts,
  nearDeclines,
  planTalk,
  recordTalk,
  skipTalk,
} from '../decide/gesprek.ts';
import type { Rules } from './rule.ts';

/** The talk with parents and child: planned, held safely, recorded, or left out. */
export const gesprekRules = {
  'gesprek.plan': ({ input }, state, facts) => planTalk(input, state, facts),
  'gesprek.near': (_command, state, facts) => nearAccepts(state, facts),
  'gesprek.nearDecline': (_command, state, facts) => nearDeclines(state, facts),
  'gesprek.checkIn': (_command, state) => checkIn(state),
  'gesprek.callHelp': (_command, state) => callHelp(state),
  'gesprek.look': (_command, state, facts) => look(state, facts),
  'gesprek.askHelp': ({ input }, state, facts) => askHelp(input, state, facts),
  'gesprek.help': ({ input }) => only({ type: 'GesprekHelpGiven', v: 1, data: input }),
  'gesprek.readHelp': (_command, state) =>
    (state.talk.help?.answered ?? 0) > 0 ? only({ type: 'GesprekHelpRead', v: 1, data: {} }) : nothing,
  'gesprek.staffSafe': ({ input }, state) =>
    state.talk.threat === null ? nothing : only({ type: 'StaffSafetyAgreed', v: 1, data: input }),
  'gesprek.record': ({ input }, state, facts) => recordTalk(input, state, facts),
  'gesprek.skip': ({ input }, state, facts) => skipTalk(input, state, facts),
} satisfies Partial<Rules>;
