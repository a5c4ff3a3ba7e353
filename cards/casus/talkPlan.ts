import { z } from 'zod';
import { choiceList, dialogCard } from '../card.ts';
import { casusPage } from '../page.ts';
import { afName, colleagues, nobody } from '../people.ts';

const card = dialogCard({
  id: 'talk-plan',
  pages: ['talk-plan-1', 'talk-plan-2'],
  data: { child: z.string(), af: z.string(), colleagues: choiceList() },
  example: {
    child: 'DV · groep 5',
    af: 'Marja',
    colleagues: [
      { title: 'niemand', value: '' },
      { title: 'Ilse, leerkracht groep 7', value: 'ilse' },
    ],
  },
});

/** When, where, with whom, and who is near (storyboard 3.E). */
export const talkPlan = casusPage({
  card,
  opens: ['lead', 'ib', 'af'],
  acts: ['gesprek.plan'],
  present: ({ state, facts }) => ({
    child: `${state.initials} · ${state.group}`,
    af: afName(facts),
    colleagues: [
      nobody(),
      ...colleagues(
        facts,
        ['medewerker', 'ib', 'af', 'directie', 'zorgteamlid'],
        [facts.actor.person, ...state.excluded],
      ),
    ],
  }),
});
