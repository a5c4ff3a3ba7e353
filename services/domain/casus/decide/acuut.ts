import type { CasusState } from '../casus.ts';
import type { CasusInputs } from '../inputs.ts';
import { type Decided, missing, nothing, only } from './common.ts';

/** The day after a call for help: do the parents know, and if not, why not (R92, R97). */
export const parentsTold = (input: CasusInputs['acuut.parents'], { parentsAsk }: CasusState): Decided => {
  if (parentsAsk === null) return nothing;
  if (input.told.startsWith('niet') && input.why === '') return missing('waarom de ouders het niet weten');
  return only({ type: 'ParentsTold', v: 1, data: input });
};
