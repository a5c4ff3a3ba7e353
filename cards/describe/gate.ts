import { dayOf, shownDay } from '../../services/domain/calendar.ts';
import { approversOf } from '../../services/domain/casus/approvers.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { Facts } from '../../services/domain/decision.ts';
import type { Stap } from '../../services/domain/protocol.ts';

/** Is the form drawn, or one line that says why not? */
export type Gate = { open: boolean; shut: boolean; shutLine: string };

/** `reason` is empty when the act can be done. A form with something typed in it stays: nothing typed is lost. */
export const gateOf = (reason: string, typed = ''): Gate => {
  const shut = reason !== '' && typed === '';
  return { open: !shut, shut, shutLine: shut ? reason : '' };
};

/** Since when a casus is closed; empty while it is open. */
export const closedLine = ({ closed }: CasusState): string =>
  closed === null ? '' : `Deze zaak is afgesloten op ${shownDay(dayOf(closed.at))}. Iets nieuws? Leg het vast.`;

/** Why a form cannot be done now, in one sentence; empty when it can. `step`: the step that it belongs to. */
export const notNow = (state: CasusState, facts: Facts, step?: Stap): string => {
  const { closed, pending } = state;
  if (closed !== null) return closedLine(state);
  if (pending !== null) {
    const to = approversOf(state, pending.what, pending.by, facts)[0];
    return `Dit ligt bij ${to?.name ?? 'een collega'}. Na het akkoord gaat het verder.`;
  }
  if (step !== undefined && state.step !== step)
    return 'Dit is nu niet aan de beurt. Open de zaak en kijk wat er wacht.';
  return '';
};
