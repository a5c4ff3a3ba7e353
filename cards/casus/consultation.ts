import { z } from 'zod';
import { mayReadCasus } from '../../services/domain/casus/relations.ts';
import { dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'consultation',
  data: { child: z.string(), back: z.boolean() },
  example: { child: 'DV · groep 5', back: true },
});

/** What came of talking it over (storyboard 3.D). */
export const consultation = casusPage({
  card,
  opens: ['lead', 'ib', 'af'],
  acts: ['consultatie.record'],
  prefill: ({ facts }) => ({ when: facts.today }),
  present: ({ state, facts }) => ({ child: childLine(state), back: mayReadCasus(state, facts) }),
});
