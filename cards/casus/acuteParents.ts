import { z } from 'zod';
import { dialogCard } from '../card.ts';
import { childFor } from '../describe/childFor.ts';
import { casusPage } from '../page.ts';
import { acuteLine } from './hubLines.ts';

const card = dialogCard({
  id: 'acute-parents',
  data: { child: z.string(), acuteLine: z.string(), open: z.boolean() },
  example: {
    child: 'DV · groep 5',
    acuteLine: 'Er was acuut gevaar op vr 18 dec om 14:50. Nieuw gevaar? Bel opnieuw.',
    open: true,
  },
});

/** The day after a call for help: do the parents know (storyboard 3.B). */
export const acuteParents = casusPage({
  card,
  opens: ['lead', 'af', 'directie'],
  acts: ['acuut.parents'],
  present: ({ state, facts }) => ({
    child: childFor(state, facts),
    acuteLine: acuteLine(state),
    open: state.parentsAsk !== null,
  }),
});
