import type { Day } from '../time.ts';
import type { CasusState } from './casus.ts';
import { consentOn, maySharePerson } from './toestemming.ts';

/** May somebody from outside the school do the intake? He learns who it is about: only with consent on paper (R45). */
export const mayComeFromOutside = (state: Pick<CasusState, 'consent' | 'bornOn'>, today: Day): boolean => {
  const consent = consentOn(state, today);
  return maySharePerson('zorgteam', consent) || maySharePerson('smw', consent);
};
