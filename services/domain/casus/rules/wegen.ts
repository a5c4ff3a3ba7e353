import { adviseClass } from '../decide/advies.ts';
import { nothing, only } from '../decide/common.ts';
import { informingLapses, parentsInformed } from '../decide/ouders.ts';
import {
  anonymise,
  decline,
  giveGuestView,
  giveView,
  openWeighing,
  planWeighing,
  recordWeighing,
  remind,
  weighAgain,
} from '../decide/wegen.ts';
import type { Rules } from './rule.ts';

/** The weighing together, the advice for class, and that the parents hear what came of it. */
export const wegenRules = {
  'weging.plan': ({ input }, state, facts) => planWeighing(input, state, facts),
  'weging.anonymise': ({ input }, state, facts) => anonymise(input, state, facts),
  'weging.view': ({ input }, state) => giveView(input, state),
  'weging.guestView': ({ input }, state) => giveGuestView(input, state),
  'weging.decline': ({ input }, state, facts) => decline(input, state, facts),
  'weging.remind': (_command, state) => remind(state),
  'weging.dangerHandled': ({ input }, state) =>
    (state.weging?.danger ?? null) === null && state.danger === null && state.call === null
      ? nothing
      : only({ type: 'WegingDangerHandled', v: 1, data: input }),
  'weging.again': ({ input }, state, facts) => weighAgain(input, state, facts),
  'weging.open': ({ input }, state, facts) => openWeighing(input, state, facts),
  'weging.record': ({ input }, state, facts) => recordWeighing(input, state, facts),
  'advies.give': ({ input }, state, facts) => adviseClass(input, state, facts),
  'advies.read': (_command, state, facts) =>
    state.adviceUnread.includes(facts.actor.person) ? only({ type: 'AdviesRead', v: 1, data: {} }) : nothing,
  'ouders.informed': (_command, state) => parentsInformed(state),
  'ouders.lapse': ({ input }, state) => informingLapses(input, state),
} satisfies Partial<Rules>;
