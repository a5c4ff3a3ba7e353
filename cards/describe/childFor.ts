import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { childLine } from './child.ts';
import { knowsName } from './shared.ts';

export const NAMELESS = 'Een leerling, zonder naam';

/** The child of a casus, for who may know who it is. */
export const childFor = (state: CasusState, facts: Facts): string =>
  knowsName(state, facts) ? childLine(state) : NAMELESS;
