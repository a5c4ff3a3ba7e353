import { z } from 'zod';
import { mayReadCasus } from '../../services/domain/casus/relations.ts';
import { dialogCard } from '../card.ts';
import { childFor } from '../describe/childFor.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'observation',
  data: { child: z.string(), back: z.boolean(), hinted: z.string() },
  example: { child: 'DV · groep 5', back: true, hinted: '' },
});

/** What somebody saw or heard: the fact apart from what he thought of it (storyboard 3.D). */
export const observation = casusPage({
  card,
  opens: ['lead', 'af', 'ib', 'invited', 'watcher'],
  acts: ['observation.add'],
  prefill: ({ facts }) => ({ when: facts.today }),
  present: ({ state, facts, values, refused }) => ({
    child: childFor(state, facts),
    back: mayReadCasus(state, facts),
    // A form that comes back for something else has not given the hint yet.
    hinted: refused === 'MEANING_APART' ? 'ja' : (values['hinted'] ?? ''),
  }),
});
