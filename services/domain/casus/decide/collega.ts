import type { Facts } from '../../decision.ts';
import { refuse } from '../../refusals.ts';
import { concerningOf, unclearWho } from '../../signaal/medewerkerroute.ts';
import type { CasusState } from '../casus.ts';
import { circleOf } from '../collega.ts';
import type { CasusInputs } from '../inputs.ts';
import { type Decided, nothing, only } from './common.ts';

/**
 * The whole casus turns out to be about somebody who works at the school: at once out of every list, whatever waits in
 * it, for that is no longer a matter of this code (R36). Its signals go to the directie or the board, who see to it;
 * where it has none they get one.
 */
export const moveToStaff = (input: CasusInputs['casus.moveToStaff'], state: CasusState, facts: Facts): Decided => {
  if (state.staff !== null) return nothing;
  const no = unclearWho(input, facts);
  if (no !== undefined) return no;
  const about = concerningOf(input, facts);
  const { person: by } = facts.actor;
  const staff = { concerns: about.concerns, by, at: facts.now, version: 0 };
  if (circleOf({ excluded: [...state.excluded, about.colleague], staff }, facts).length === 0)
    return refuse('NO_KEEPER');
  const { signals } = state;
  return only({ type: 'CasusMovedToStaff', v: 1, data: { ...about, reason: input.reason, signals } });
};
