import { z } from 'zod';
import { dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { closedLine, gateOf } from '../describe/gate.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'class-advice',
  data: { child: z.string(), open: z.boolean(), shut: z.boolean(), shutLine: z.string() },
  example: { child: 'LM · groep 4', open: true, shut: false, shutLine: '' },
});

/** What helps in class until the care team has weighed, from the AF to whoever stands there (storyboard 5c). */
export const classAdvice = casusPage({
  card,
  opens: ['af'],
  acts: ['advies.give'],
  present: ({ state, values }) => ({ child: childLine(state), ...gateOf(closedLine(state), values['advice']) }),
});
