import { z } from 'zod';
import { choiceList, dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { shutLine } from '../describe/shut.ts';
import { signaalPage } from '../page.ts';
import { staff } from '../people.ts';

const card = dialogCard({
  id: 'signal-shield',
  data: { child: z.string(), shut: z.string(), colleagues: choiceList() },
  example: {
    child: 'DV · groep 5',
    shut: 'Dicht voor Omar.',
    colleagues: [
      { title: 'Ilse, leerkracht groep 7', value: 'ilse' },
      { title: 'Peter, directeur', value: 'peter' },
    ],
  },
});

/** A colleague is family of the child, or concerned: from here on he sees nothing of it. */
export const signalShield = signaalPage({
  card,
  opens: ['af'],
  acts: ['signaal.shield'],
  present: ({ state, facts }) => ({
    child: childLine(state),
    shut: shutLine(state, facts),
    colleagues: staff(facts, state.excluded),
  }),
});
