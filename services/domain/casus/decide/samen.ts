import { shownDay } from '../../calendar.ts';
import type { Facts } from '../../decision.ts';
import { refuse } from '../../refusals.ts';
import type { CasusState } from '../casus.ts';
import type { CasusInputs } from '../inputs.ts';
import { hasTooMany } from './attach.ts';
import { isAsked } from '../verzoek.ts';
import { cannotMove } from '../waitsHere.ts';
import { type Decided, firstNo, nothing, only } from './common.ts';

/** A brother or sister, in a casus or in signals: whose teachers may know more (R40). */
export const linkSibling = (input: CasusInputs['sibling.link'], state: CasusState): Decided => {
  const same = [...state.signals, ...state.absorbed, state.merge?.into ?? ''].includes(input.other);
  if (same) return refuse('SIBLING_SELF');
  return state.siblings.includes(input.other) ? nothing : only({ type: 'SiblingLinked', v: 1, data: input });
};

export const unlinkSibling = (input: CasusInputs['sibling.unlink'], state: CasusState): Decided =>
  state.siblings.includes(input.other) ? only({ type: 'SiblingUnlinked', v: 1, data: input }) : nothing;

/** How long a merge can be taken apart again (storyboard 3.L). */
export const MERGE_DAYS = 14;

/**
 * This casus goes on in another one of the same child. Nothing that waits may be lost by it: an approval comes
 * first, and what was decided stays with its casus, where reports, help and looking back are waited for. The other casus,
 * its signals with their authors, and whom it is closed to follow through the outbox; when the other one cannot take it, this one opens again.
 */
export const merge = ({ other: into, why }: CasusInputs['casus.merge'], state: CasusState): Decided => {
  const lijst = cannotMove(state).join(', ');
  const no = firstNo(
    [state.pending !== null, 'MERGE_PENDING'],
    [state.bewaren.held !== null, 'HELD'],
    [isAsked(state), 'REQUEST_OPEN'],
    [state.meldingDue || state.meldingen > 0 || state.outcome?.frozen === true, 'MERGE_DECIDED'],
    [lijst !== '', 'STILL_WAITS', { lijst }],
    [!into.startsWith('c-'), 'MERGE_CASUS'],
    [state.siblings.includes(into) || state.absorbed.includes(into), 'SIBLING_SELF'],
  );
  const { excluded: shut, signals } = state;
  return no ?? only({ type: 'CasusMerged', v: 1, data: { into, shut, signals, why } });
};

/** Taken apart: the casus is open again where it was, with the signals that it had. */
export const unmerge = (
  { why }: CasusInputs['casus.unmerge'],
  { merge: merged, staff }: CasusState,
  { today }: Facts,
): Decided => {
  if (merged === null || staff !== null) return nothing;
  if (today > merged.till) return refuse('MERGE_TOO_LATE', { datum: shownDay(merged.till) });
  return only(split(merged, why));
};

/** Asked when the other casus could not take it. */
export const reopen = ({ merge: merged, staff }: CasusState): Decided =>
  merged === null || staff !== null ? nothing : only(split(merged, ''));

const split = ({ into, signals }: NonNullable<CasusState['merge']>, why: string) =>
  ({ type: 'CasusSplit', v: 1, data: { from: into, signals, why } }) as const;

/** Another casus comes in. Whom that one was closed to may not read this one either. */
export const absorb = (input: CasusInputs['casus.absorb'], state: CasusState): Decided => {
  if (state.absorbed.includes(input.from)) return nothing;
  if (input.shut.includes(state.lead)) return refuse('MERGE_LEAD');
  if (hasTooMany(state, input.signals)) return refuse('SIGNALS_FULL');
  return only({ type: 'CasusAbsorbed', v: 1, data: input });
};

export const release = (input: CasusInputs['casus.release'], state: CasusState): Decided =>
  state.absorbed.includes(input.from) ? only({ type: 'CasusReleased', v: 1, data: input }) : nothing;
