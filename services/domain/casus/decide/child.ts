import type { Facts } from '../../decision.ts';
import { refuse } from '../../refusals.ts';
import { asInitials, looksLikeName } from '../../signaal/initials.ts';
import type { CasusInputs } from '../inputs.ts';
import { type Decided, only } from './common.ts';

/** Another name, birth date or group (R119): nothing is derived anew here, for all that depends on the age asks for it itself. */
export const correctChild = (
  { initials, ...rest }: CasusInputs['casus.correctChild'],
  { today }: Pick<Facts, 'today'>,
): Decided => {
  if (looksLikeName(initials)) return refuse('INITIALS');
  if (rest.born > today) return refuse('DATE_FUTURE');
  return only({ type: 'ChildCorrected', v: 1, data: { initials: asInitials(initials), ...rest } });
};
