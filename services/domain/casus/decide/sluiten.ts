import type { Facts } from '../../decision.ts';
import type { CasusState } from '../casus.ts';
import type { CasusInputs } from '../inputs.ts';
import { isUnderWay, unsettled } from '../melding.ts';
import { asksDecision, isRefutable } from '../refutable.ts';
import { cannotEnd } from '../waitsHere.ts';
import { type Decided, firstNo, hasApprover, isColleague, only } from './common.ts';

type Reason = CasusInputs['casus.close']['reason'];

/** The end is laid before a second person, with a reason and a last look where the suspicion is let go. */
export const proposeClosing = (input: CasusInputs['casus.close'], state: CasusState, facts: Facts): Decided =>
  firstNo([state.pending !== null, 'NOT_NOW']) ??
  keepsOpen(input.reason, state, facts) ??
  firstNo(
    [input.check !== '' && input.check <= facts.today, 'DATE_PAST'],
    [!isColleague(input.tell, state, facts), 'NO_ACCOUNT'],
    [!hasApprover(state, 'closing', facts.actor.person, facts), 'NO_APPROVER'],
  ) ??
  only({ type: 'ClosingProposed', v: 1, data: input });

/**
 * Why a casus may not end. Closing needs a look back that says "safe", except when the suspicion is let go
 * (design.md 6); and nothing that waits falls silent by it. Asked again of who approves: meanwhile something may have come in.
 */
export const keepsOpen = (reason: Reason, state: CasusState, { today }: Facts): Decided | undefined => {
  const lookedBack = isLookedBack(reason, state) || (reason === 'weerlegd' && isRefutable(state));
  const lijst = cannotEnd(state).join(', ');
  return firstNo(
    [state.meldingDue || isUnderWay(state), 'REPORT_FIRST'],
    [unsettled(state, today).includes('parents'), 'PARENTS_FIRST'],
    [unsettled(state, today).includes('pupil'), 'PUPIL_FIRST'],
    [state.melding?.bezwaar === 'open', 'WEIGH_FIRST'],
    [reason === 'leerlingWeg' && state.left === null, 'LEAVING_FIRST'],
    [state.callDue, 'CALL_FIRST'],
    [asksDecision(state), 'DECIDE_FIRST'],
    [!lookedBack, 'LOOK_BACK_FIRST'],
    [lijst !== '', 'STILL_WAITS', { lijst }],
  );
};

/**
 * Where others take over, or the child is gone, the answer need not be "safe": what it asks for was done, for
 * a melding that is due comes first.
 */
const isLookedBack = (reason: Reason, { verdict }: CasusState): boolean =>
  reason === 'leerlingWeg' || reason === 'overgedragen' ? verdict !== null : verdict?.answer === 'ja';
