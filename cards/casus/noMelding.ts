import type { CasusState } from '../../services/domain/casus/casus.ts';
import { isMeldingAhead } from '../../services/domain/casus/melding.ts';
import { closedLine } from '../describe/gate.ts';

/** Why there is nothing to tell parents or child about; empty when there is. */
export const noMelding = (state: CasusState): string =>
  closedLine(state) ||
  (isMeldingAhead(state) || state.melding !== null ? '' : 'Er is nu geen melding om over te praten.');
