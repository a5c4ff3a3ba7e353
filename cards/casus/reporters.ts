import { REPORTERS } from '../../services/domain/casus/decide/melden.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { colleagues } from '../people.ts';

/** Who can be asked to report; the child's teacher is not in it. */
export const reporters = ({ excluded }: CasusState, facts: Facts) => colleagues(facts, REPORTERS, excluded);
