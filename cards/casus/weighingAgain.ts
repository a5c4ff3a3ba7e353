import { z } from 'zod';
import { dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { gateOf, notNow } from '../describe/gate.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'weighing-again',
  data: { child: z.string(), open: z.boolean(), shut: z.boolean(), shutLine: z.string() },
  example: { child: 'RK · groep 8', open: true, shut: false, shutLine: '' },
});

/** A new round: what is known by now is weighed again, and the questions are answered anew (R102). */
export const weighingAgain = casusPage({
  card,
  opens: ['af'],
  acts: ['weging.again'],
  present: ({ state, facts, values }) => ({
    child: childLine(state),
    ...gateOf(notNow(state, facts) || tooEarly(state.step), values['changed']),
  }),
});

const tooEarly = (step: string): string =>
  step === 'beslissen' || step === 'volgen' ? '' : 'Er is nog niet gewogen. Open de zaak en kijk wat er wacht.';
