import { weeg, weegResultaat } from '../../afwegingskader.ts';
import { addDays } from '../../calendar.ts';
import type { Facts } from '../../decision.ts';
import { type Stap, stepAfter } from '../../protocol.ts';
import { refuse } from '../../refusals.ts';
import type { CasusEvent } from '../events.ts';
import { type CasusState, currentStep } from '../casus.ts';
import type { Pending } from '../step.ts';
import type { CasusInputs } from '../inputs.ts';
import { missingFor } from '../missing.ts';
import { type Decided, dueOn, firstNo, hasApprover, nothing, only } from './common.ts';
import { keepsOpen } from './sluiten.ts';

/** Steps that one colleague does and lays before another; the later ones have a proposal of their own. */
const BY_ONE: Stap[] = ['signaleren', 'consultatie', 'gesprek'];

export const submit = (input: CasusInputs['step.submit'], state: CasusState, facts: Facts): Decided => {
  const lijst = missingFor(state, facts.protocol, state.step).join(', ');
  return (
    firstNo(
      [!BY_ONE.includes(state.step) || state.pending !== null, 'NOT_NOW'],
      [lijst !== '', 'STILL_NEEDED', { lijst }],
      [!hasApprover(state, 'step', facts.actor.person, facts), 'NO_APPROVER'],
    ) ?? only({ type: 'StepSubmitted', v: 1, data: input })
  );
};

/** Somebody approves what he saw: what changed since is shown to him first. */
const stale = (state: CasusState, seen: number): Decided | undefined =>
  firstNo([seen > 0 && seen !== state.revision, 'STALE']);

const AFTER_REFUTED = 42;

export const approve = (input: CasusInputs['step.approve'], state: CasusState, facts: Facts, seen: number): Decided => {
  const { pending } = state;
  const no = stale(state, seen);
  if (no !== undefined || pending === null) return no ?? { events: [] };
  const cameIn = pending.closing === undefined ? undefined : keepsOpen(pending.closing.reason, state, facts);
  if (cameIn !== undefined) return cameIn;
  return { events: approved(pending, input.remark, state, facts) };
};

const approved = (pending: Pending, remark: string, state: CasusState, facts: Facts): CasusEvent[] => {
  switch (pending.what) {
    case 'step':
    case 'skip':
      return [stepApproved(remark, state, facts)];
    case 'outcome':
      return [...frozen(state), ...(state.step === 'beslissen' ? [stepApproved(remark, state, facts)] : [])];
    case 'vertrek':
      return pending.vertrek === undefined ? [] : [{ type: 'LeerlingLeft', v: 1, data: pending.vertrek }];
    case 'bezwaar':
      return pending.bezwaar === undefined ? [] : [{ type: 'BezwaarWeighed', v: 2, data: pending.bezwaar }];
    case 'verdict': {
      const answer = pending.answer ?? 'twijfel';
      const { norms } = weegResultaat(answer);
      return [{ type: 'VerdictConfirmed', v: 2, data: { answer, norms, framework: facts.protocol.framework } }];
    }
    case 'closing': {
      const { reason, check } = pending.closing ?? { reason: 'veilig', check: '' };
      const look = reason === 'weerlegd' && check === '' ? addDays(facts.today, AFTER_REFUTED) : check;
      return [{ type: 'CasusClosed', v: 1, data: { reason, check: look } }];
    }
    default:
      return unknownPending(pending.what);
  }
};

const stepApproved = (remark: string, { step, pace }: CasusState, facts: Facts): CasusEvent => {
  const next = stepAfter(facts.protocol, step);
  const due = next === undefined ? '' : dueOn(next, pace, facts);
  return { type: 'StepApproved', v: 1, data: { step, next: next ?? '', dueOn: due, remark } };
};

/** The outcome is frozen as it was derived and read, with the framework's version. */
const frozen = ({ outcome, answers, unsafe }: CasusState): CasusEvent[] => {
  const weighed = weeg(answers, unsafe);
  if (outcome === null || weighed === undefined) return [];
  return [{ type: 'OutcomeFrozen', v: 2, data: { ...weighed, framework: outcome.framework, comment: '' } }];
};

export const sendBack = (input: CasusInputs['step.return'], state: CasusState, seen: number): Decided =>
  stale(state, seen) ?? only({ type: 'StepReturned', v: 1, data: { step: state.step, remark: input.remark } });

/** The AF does the step herself; from then on somebody else approves it. */
export const takeOver = (
  input: CasusInputs['step.takeOver'],
  state: CasusState,
  { actor }: Facts,
  seen: number,
): Decided => {
  if (!BY_ONE.includes(state.step)) return refuse('NOT_NOW');
  if (currentStep(state).doer === actor.person && state.pending === null) return nothing;
  return (
    stale(state, seen) ??
    only({ type: 'StepTakenOver', v: 1, data: { step: state.step, takeReason: input.takeReason } })
  );
};

const unknownPending = (what: never): never => {
  throw new Error(`unknown pending: ${JSON.stringify(what)}`);
};
