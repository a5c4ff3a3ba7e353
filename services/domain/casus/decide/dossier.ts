import type { Facts } from '../../decision.ts';
import type { CasusState } from '../casus.ts';
import type { CasusInputs } from '../inputs.ts';
import { consentOn, maySharePerson, othersNamed } from '../toestemming.ts';
import { type Decided, firstNo, missing, only } from './common.ts';

/**
 * A file leaves the school only for the four organisations that need no consent, and for whom there is consent on paper
 * (R118 to R121); and is made only by who reads it whole (design.md 5). Making it is an act: who, for whom and why stay in the casus.
 */
export const exportDossier = (input: CasusInputs['dossier.export'], state: CasusState, { today }: Facts): Decided => {
  const { recipient } = input;
  const who = recipient === 'anders' ? input.who : '';
  const given = consentOn(state, today);
  const named = recipient === 'anders' ? othersNamed(given).join(', ') : '';
  if (named !== '' && who === '') return missing('voor wie het is');
  const no = !maySharePerson(recipient, given, who);
  return (
    firstNo([no && named !== '', 'CONSENT_WHO', { namen: named }], [no, 'CONSENT_NAME']) ??
    only({ type: 'DossierExported', v: 2, data: { ...input, who } })
  );
};
