import type { CasusState } from '../casus.ts';
import { isLocked } from '../honour.ts';
import type { CasusInputs } from '../inputs.ts';
import { type Decided, firstNo, nothing, only } from './common.ts';

/** The parents heard what was agreed, from who was chosen for it (R49, R91); not before Veilig Thuis allows it (R61). */
export const parentsInformed = (state: CasusState): Decided => {
  const { informs } = state;
  if (informs === null) return nothing;
  return (
    firstNo([isLocked(state), 'HONOUR_FIRST']) ??
    only({ type: 'ParentsInformed', v: 1, data: { what: informs.what, person: informs.person } })
  );
};

/** The AF says with a reason that they need not hear it any more. */
export const informingLapses = ({ why }: CasusInputs['ouders.lapse'], { informs }: CasusState): Decided =>
  informs === null ? nothing : only({ type: 'InformingLapsed', v: 1, data: { what: informs.what, why } });
