import { refuse } from '../../refusals.ts';
import type { SignaalInputs } from '../inputs.ts';
import type { SignaalState } from '../signaal.ts';
import { type Decided, nothing, only } from './common.ts';

const isOver = ({ status, closed }: SignaalState): boolean =>
  status === 'withdrawn' || (status === 'closed' && closed?.erase === false);

/** A complaint, an inquiry: it stays, with the reason, whatever its term; said again, the year begins anew. */
export const hold = (input: SignaalInputs['signaal.hold'], state: SignaalState): Decided =>
  isOver(state) ? only({ type: 'SignaalHeld', v: 1, data: input }) : refuse('NOT_NOW');

export const release = (input: SignaalInputs['signaal.release'], { held }: SignaalState): Decided =>
  held === null ? nothing : only({ type: 'SignaalReleased', v: 1, data: input });

/** The AF looked: its term may end it. */
export const letGo = (state: SignaalState): Decided => {
  if (!isOver(state)) return refuse('NOT_NOW');
  if (state.held !== null) return refuse('HELD');
  return state.letGo ? nothing : only({ type: 'SignaalLetGo', v: 1, data: {} });
};
