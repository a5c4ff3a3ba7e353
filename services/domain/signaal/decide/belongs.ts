import type { Facts } from '../../decision.ts';
import { refuse } from '../../refusals.ts';
import type { SignaalInputs } from '../inputs.ts';
import { lookersAt } from '../lookers.ts';
import type { SignaalEvent } from '../events.ts';
import type { SignaalState } from '../signaal.ts';
import { type Decided, nothing, only } from './common.ts';

/**
 * With what a signal belongs together: a casus, other signals on the same child, a brother or sister. Each is
 * half of an act over two streams; the other half is asked through the outbox (design.md 1.7), so every rule
 * here answers with nothing when it is so already: the two halves settle whichever comes first, once.
 */

const attached = (casus: string): SignaalEvent => ({ type: 'SignaalAttached', v: 1, data: { casus } });
export const detached = (casus: string, why: string): SignaalEvent => ({
  type: 'SignaalDetached',
  v: 1,
  data: { casus, why },
});
const joined = (signaal: string): SignaalEvent => ({ type: 'SignaalJoined', v: 1, data: { signaal } });
const parted = (signaal: string): SignaalEvent => ({ type: 'SignaalParted', v: 1, data: { signaal } });

/** What the AF's word means while the signal belongs to no casus: a casus, another signal, or another child. */
export const placing = (same: string, { joined: before, apart }: SignaalState): SignaalEvent[] => {
  if (same.startsWith('c-')) return [attached(same)];
  if (same.startsWith('s-')) return before.includes(same) ? [] : [joined(same)];
  if (same !== 'nieuw') return [];
  return [...before.map(parted), ...(apart ? [] : [{ type: 'SignaalApart', v: 1, data: {} } as const])];
};

/**
 * Attach, move, detach, join and part, by the AF. What leaves a casus needs a reason: somebody read it there; and
 * somebody who looks at it by itself.
 */
export const place = ({ same, why }: SignaalInputs['signaal.place'], state: SignaalState, facts: Facts): Decided => {
  const { casus } = state;
  if (casus === '') return { events: placing(same, state) };
  if (same === casus) return nothing;
  if (same.startsWith('s-')) return refuse('IN_CASUS');
  if (why === '') return refuse('MISSING', { veld: 'waarom' });
  if (!same.startsWith('c-') && lookersAt(state, facts).length === 0) return refuse('NO_LOOKER');
  return { events: [detached(casus, why), ...(same.startsWith('c-') ? [attached(same)] : [])] };
};

/** Asked by a casus. One that belongs to another casus stays there: the AF moves it, and nobody else. */
export const attach = ({ casus }: SignaalInputs['signaal.attach'], state: SignaalState): Decided => {
  if (state.casus === casus) return nothing;
  return state.casus === '' ? only(attached(casus)) : refuse('NOT_NOW');
};

/** Asked by a casus that could not take it: the signal waits for the AF again, where there is one who looks at it. */
export const detach = ({ casus }: SignaalInputs['signaal.detach'], state: SignaalState, facts: Facts): Decided => {
  if (state.casus !== casus) return nothing;
  return lookersAt(state, facts).length === 0 ? refuse('NO_LOOKER') : only(detached(casus, ''));
};

/** Asked by a casus that goes on in another one, or comes back out of it. What was moved meanwhile stays. */
export const move = ({ from, casus }: SignaalInputs['signaal.move'], state: SignaalState): Decided =>
  state.casus === from ? { events: [detached(from, ''), attached(casus)] } : nothing;

export const join = ({ signaal }: SignaalInputs['signaal.join'], state: SignaalState): Decided =>
  state.joined.includes(signaal) ? nothing : only(joined(signaal));

export const part = ({ signaal }: SignaalInputs['signaal.part'], state: SignaalState): Decided =>
  state.joined.includes(signaal) ? only(parted(signaal)) : nothing;

/** A brother or sister: whose teachers may know more (R40). */
export const linkSibling = (input: SignaalInputs['sibling.link'], state: SignaalState): Decided => {
  if (state.joined.includes(input.other) || state.casus === input.other) return refuse('SIBLING_SELF');
  return state.siblings.includes(input.other) ? nothing : only({ type: 'SiblingLinked', v: 1, data: input });
};

export const unlinkSibling = (input: SignaalInputs['sibling.unlink'], state: SignaalState): Decided =>
  state.siblings.includes(input.other) ? only({ type: 'SiblingUnlinked', v: 1, data: input }) : nothing;
