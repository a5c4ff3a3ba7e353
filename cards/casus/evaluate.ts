import { z } from 'zod';
import { dialogCard } from '../card.ts';
import { gateOf } from '../describe/gate.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'evaluate',
  data: { afWord: z.string(), open: z.boolean(), shut: z.boolean(), shutLine: z.string() },
  example: { afWord: 'AF', open: true, shut: false, shutLine: '' },
});

/** Three answers on how it went; nothing about the child stands on it (storyboard 3.J). */
export const evaluate = casusPage({
  card,
  opens: ['evaluator'],
  acts: ['evaluatie.give'],
  present: ({ state, facts, values }) => {
    const asked = state.evaluatie.asked.includes(facts.actor.person);
    const gate = gateOf(asked ? '' : 'Je antwoord is binnen. Dank je.', values['good'] || values['better']);
    return { afWord: facts.protocol.roles.af.short, ...gate };
  },
});
