import { z } from 'zod';
import { approversOf } from '../../services/domain/casus/approvers.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { missingFor } from '../../services/domain/casus/missing.ts';
import { dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { stepTitle } from '../describe/stepName.ts';
import { casusPage } from '../page.ts';
import { afName } from '../people.ts';
import { isByOne } from './byOne.ts';
import { presentIn } from './presentIn.ts';

const card = dialogCard({
  id: 'step-submit',
  data: {
    child: z.string(),
    step: z.string(),
    filled: z.boolean(),
    there: z.array(z.string()),
    lacks: z.boolean(),
    missing: z.string(),
    ready: z.boolean(),
    to: z.string(),
    fill: z.string(),
  },
  example: {
    child: 'DV · groep 5',
    step: 'Overleggen',
    filled: true,
    there: ['2 keer overlegd', 'Er is twijfel over oorzaak of veiligheid'],
    lacks: true,
    missing: 'advies van Veilig Thuis, want er is twijfel',
    ready: true,
    to: 'Marja',
    fill: 'consultation.open',
  },
});

/** Is the step done? What is there, what is missing, and to whom it goes (storyboard 3.F). */
export const stepSubmit = casusPage({
  card,
  opens: ['doer'],
  acts: ['step.submit'],
  present: ({ state, facts }) => {
    const missing = missingFor(state, facts.protocol, state.step);
    const there = presentIn(state);
    const [to] = approversOf(state, 'step', facts.actor.person, facts);
    return {
      child: childLine(state),
      step: stepTitle(facts.protocol, state.step, state),
      filled: there.length > 0,
      there,
      lacks: missing.length > 0,
      missing: missing.join(', '),
      ready: missing.length === 0 && state.pending === null && isByOne(state.step),
      to: to?.name ?? afName(facts),
      fill: fillOf(state),
    };
  },
});

/** Where what is missing can be recorded. */
const fillOf = (state: CasusState): string => {
  if (state.step === 'signaleren') return 'observation.open';
  if (state.step === 'gesprek') return 'talk-record.open';
  return state.consultations > 0 ? 'veilig-thuis-advice.open' : 'consultation.open';
};
