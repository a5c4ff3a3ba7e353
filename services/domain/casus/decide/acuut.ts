import type { Facts } from '../../decision.ts';
import type { CasusState } from '../casus.ts';
import type { CasusInputs } from '../inputs.ts';
import { type Decided, firstNo, missing, nothing, only } from './common.ts';

/** A call of today, unless another day is named: one of Friday may be written down on Monday (R51, R107). */
export const recordCall = (input: CasusInputs['acuut.record'], { today }: Facts): Decided =>
  firstNo([input.day > today, 'DATE_FUTURE']) ??
  only({ type: 'EmergencyRecorded', v: 2, data: { ...input, day: input.day || today } });

/** The day after a call for help: do the parents know, and if not, why not (R92, R97). */
export const parentsTold = (input: CasusInputs['acuut.parents'], { parentsAsk }: CasusState): Decided => {
  if (parentsAsk === null) return nothing;
  if (input.told.startsWith('niet') && input.why === '') return missing('waarom de ouders het niet weten');
  return only({ type: 'ParentsTold', v: 1, data: input });
};
