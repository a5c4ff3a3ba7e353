import type { Facts } from '../../decision.ts';
import { leftOn } from '../bewaren.ts';
import type { CasusState } from '../casus.ts';
import type { CasusInputs } from '../inputs.ts';
import { consentOn, maySharePerson } from '../toestemming.ts';
import { type Decided, firstNo, missing, only } from './common.ts';

/**
 * What goes along to the school that a child leaves for: only with consent on paper (R106, R121); or that nothing does, and
 * why. The casus stays here until its own term ends.
 */
export const recordTransfer = (input: CasusInputs['overdracht.record'], state: CasusState, facts: Facts): Decided => {
  const goes = input.goes === 'ja';
  const no = firstNo(
    [leftOn(state) === '', state.status === 'closed' ? 'LEFT_FIRST' : 'LEAVING_FIRST'],
    [goes && !maySharePerson('andereSchool', consentOn(state, facts.today)), 'CONSENT_FIRST'],
  );
  if (no !== undefined) return no;
  if (goes && input.school === '') return missing('welke school');
  if (goes && input.parts.length === 0) return missing('wat er meegaat');
  return only({ type: 'OverdrachtRecorded', v: 1, data: input });
};
