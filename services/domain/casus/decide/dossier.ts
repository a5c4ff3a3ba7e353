import type { Facts } from '../../decision.ts';
import type { CasusState } from '../casus.ts';
import type { CasusInputs } from '../inputs.ts';
import { consentOn, maySharePerson } from '../toestemming.ts';
import { type Decided, firstNo, only } from './common.ts';

/**
 * A file leaves the school only for the four organisations that need no consent, and for whom there is consent on paper
 * (R118 to R121); and is made only by who reads it whole (design.md 5). Making it is an act: who, for whom and why stay in the casus.
 */
export const exportDossier = (input: CasusInputs['dossier.export'], state: CasusState, { today }: Facts): Decided =>
  firstNo([!maySharePerson(input.recipient, consentOn(state, today)), 'CONSENT_NAME']) ??
  only({ type: 'DossierExported', v: 1, data: input });
