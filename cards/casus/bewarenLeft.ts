import { z } from 'zod';
import { dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'bewaren-left',
  data: { child: z.string() },
  example: { child: 'RK · groep 8' },
});

/** Since when the pupil of a closed casus is no longer at the school: from then on its term runs. */
export const bewarenLeft = casusPage({
  card,
  opens: ['af'],
  acts: ['bewaren.left'],
  present: ({ state }) => ({ child: childLine(state) }),
});
