import { z } from 'zod';
import { asksText } from '../../services/domain/casus/evolve/weging.ts';
import { dialogCard } from '../card.ts';
import { anonymous } from '../describe/anonymous.ts';
import { childLine } from '../describe/child.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'weighing-text',
  data: { child: z.string(), team: z.string(), asks: z.boolean(), idle: z.boolean() },
  example: { child: 'RK · groep 8', team: 'het zorgteam', asks: true, idle: false },
});

/** Consent is gone while a weighing by name is on: from now on only what the AF writes here may be read (R47). */
export const weighingText = casusPage({
  card,
  opens: ['af'],
  acts: ['weging.anonymise'],
  reads: (state) => [1, ...(state.steps.signaleren?.content ?? [])],
  related: 'signals',
  prefill: (view) => ({ anonText: anonymous(view) }),
  present: ({ state, facts, values }) => {
    const asks = asksText(state, facts.today);
    // What was typed stays on screen, also when the answer to it is "not now".
    const typed = values['confirm'] !== undefined;
    return { child: childLine(state), team: facts.protocol.careTeam.the, asks: asks || typed, idle: !asks && !typed };
  },
});
