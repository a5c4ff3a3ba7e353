import { approversOf } from '../../services/domain/casus/approvers.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { Pending } from '../../services/domain/casus/step.ts';
import type { Facts } from '../../services/domain/decision.ts';

/** Who gives the approval that a proposal of the actor needs; said before he makes it. */
export const secondPerson = (state: CasusState, what: Pending['what'], facts: Facts): string => {
  const to = approversOf(state, what, facts.actor.person, facts)[0];
  return to === undefined
    ? 'Er is niemand anders die akkoord kan geven. Vraag de beheerder om een plaatsvervanger.'
    : `Daarna geeft ${to.name} akkoord.`;
};
