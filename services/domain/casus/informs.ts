import type { Meta } from '../decision.ts';
import type { PersonId } from '../people.ts';
import type { CasusState } from './casus.ts';

/** After what somebody tells the parents: the weighing, a melding, a plan for help, or the end of the casus. */
export type Agreement = 'overleg' | 'melding' | 'hulp' | 'afsluiting';

/** Who was chosen to tell the parents what was agreed, until it is done or it lapses (R49, R91). */
export type Informs = { person: PersonId; version: number; what: Agreement };

/** A newer choice takes the place of an older one; without anybody chosen what there was stays. */
export const informedBy = (state: CasusState, person: PersonId, what: Agreement, { version }: Meta): CasusState =>
  person === '' ? state : { ...state, informs: { person, version, what } };
