import { z } from 'zod';
import { choiceList, dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { whoSees } from '../describe/keepers.ts';
import { signaalPage } from '../page.ts';
import { nobody, staff } from '../people.ts';

const card = dialogCard({
  id: 'move-to-staff',
  panel: 'numbers',
  data: {
    child: z.string(),
    afWord: z.string(),
    keeper: z.string(),
    concerns: z.string(),
    free: z.boolean(),
    colleagues: choiceList(),
  },
  example: {
    child: 'DV · groep 5',
    afWord: 'AF',
    keeper: 'Peter',
    concerns: 'Gaat het om de directie zelf, dan ziet alleen Anna van het bestuur het.',
    free: true,
    colleagues: [
      { title: 'staat er niet bij', value: '' },
      { title: 'Omar, gymleraar', value: 'omar' },
    ],
  },
});

/** A signal turns out to be about a colleague, also when it went to a casus already (storyboard 3.B). */
export const moveToStaff = signaalPage({
  card,
  opens: ['author', 'af'],
  acts: ['signaal.moveToStaff'],
  present: ({ state, facts }) => ({
    child: childLine(state),
    ...whoSees(facts),
    afWord: facts.protocol.roles.af.short,
    free: state.status !== 'none',
    colleagues: [nobody('staat er niet bij'), ...staff(facts, [facts.actor.person])],
  }),
});
