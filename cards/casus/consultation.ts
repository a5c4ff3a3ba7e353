import { z } from 'zod';
import { mayReadCasus } from '../../services/domain/casus/relations.ts';
import { choiceList, dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { ideaList, ideasOf } from '../describe/ideas.ts';
import { casusPage } from '../page.ts';
import { schoolChoices } from '../schoolWords.ts';

const card = dialogCard({
  id: 'consultation',
  data: { child: z.string(), consulted: choiceList(), back: z.boolean(), hasIdeas: z.boolean(), ideas: ideaList() },
  example: {
    child: 'DV · groep 5',
    consulted: [
      { title: 'AF', value: 'af' },
      { title: 'intern begeleider', value: 'ib' },
      { title: 'vorige leerkracht', value: 'vorige' },
    ],
    back: true,
    hasIdeas: true,
    ideas: [
      { line: 'Noor, leerkracht van een broer of zus' },
      { line: 'Ilse, geeft nu groep 4: misschien de leerkracht van vorig jaar' },
    ],
  },
});

/** What came of talking it over (storyboard 3.D). */
export const consultation = casusPage({
  card,
  opens: ['lead', 'ib', 'af'],
  acts: ['consultatie.record'],
  related: 'child',
  prefill: ({ facts }) => ({ when: facts.today }),
  present: ({ state, facts, related }) => ({
    child: childLine(state),
    ...ideasOf(state, related, facts),
    consulted: schoolChoices('consulted', facts.protocol),
    back: mayReadCasus(state, facts),
  }),
});
