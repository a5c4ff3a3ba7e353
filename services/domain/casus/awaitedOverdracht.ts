import type { Awaited } from '../awaited.ts';
import type { Around } from '../decision.ts';
import type { CasusState } from './casus.ts';
import { afOf, withDue } from './waits.ts';

/** It was decided that the next school gets a part of the file: until that was done, or is not done for a reason. */
export const transferWaits = (state: CasusState, around: Around): Awaited[] => {
  const { left, overdracht } = state;
  if (left === null || left.decision !== 'overdracht' || overdracht !== null) return [];
  return [withDue(afOf(state, around, 'transfer', `t${left.version}`, 'N1', 5), left.date)];
};
