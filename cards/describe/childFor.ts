import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { childLine } from './child.ts';
import { knowsName } from './shared.ts';

/** The child of a casus, for who may know who it is. */
export const childFor = (state: CasusState, facts: Facts): string =>
  knowsName(state, facts) ? childLine(state) : 'Een leerling, zonder naam';
