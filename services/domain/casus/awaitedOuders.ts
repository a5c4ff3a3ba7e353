import type { Awaited } from '../awaited.ts';
import type { Around } from '../decision.ts';
import { STAFF } from '../people.ts';
import { holdsAny } from '../school/school.ts';
import type { CasusState } from './casus.ts';
import { isLocked } from './honour.ts';
import { afOf, waiting } from './waits.ts';

/**
 * Who was chosen hears that he tells the parents (R49, R91). Where that may not be yet (R61), and where he has left,
 * it waits for the AF; also after the end of the casus.
 */
export const informWaits = (state: CasusState, around: Around): Awaited[] => {
  const { informs } = state;
  if (informs === null) return [];
  const key = `ouders${informs.version}`;
  if (isLocked(state) || !holdsAny(informs.person, STAFF, around))
    return [afOf(state, around, 'inform-parents', key, 'N1', 5)];
  return [waiting(state, informs.person, 'inform-parents', key, 'N1', 5)];
};
