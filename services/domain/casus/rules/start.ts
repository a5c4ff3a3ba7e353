import { type Correction, correctionRefusal } from '../../correction.ts';
import type { Facts } from '../../decision.ts';
import { attach, lose } from '../decide/attach.ts';
import { correctChild } from '../decide/child.ts';
import { moveToStaff } from '../decide/collega.ts';
import { type Decided, nothing, only } from '../decide/common.ts';
import { start } from '../decide/start.ts';
import type { Rules } from './rule.ts';

const correct = ({ of, ...data }: Correction, facts: Facts): Decided =>
  correctionRefusal({ of, ...data }, facts) ?? only({ type: 'CasusCorrected', v: 1, data });

/** How a casus begins, which signals are in it, and what is put right in it. */
export const startRules = {
  'casus.start': ({ input }, state, facts) => start(input, state, facts),
  'casus.attachSignaal': ({ input }, state, facts) => attach(input, state, facts),
  'casus.loseSignaal': ({ input }, state, facts) => lose(input, state, facts),
  'casus.detachSignaal': ({ input }, state) =>
    state.signals.includes(input.signaal) ? only({ type: 'SignaalUnlinked', v: 1, data: input }) : nothing,
  'casus.moveToStaff': ({ input }, state, facts) => moveToStaff(input, state, facts),
  'casus.correct': ({ input }, _state, facts) => correct(input, facts),
  'casus.correctChild': ({ input }, _state, facts) => correctChild(input, facts),
  'casus.readChange': () => only({ type: 'ChangeRead', v: 1, data: {} }),
} satisfies Partial<Rules>;
