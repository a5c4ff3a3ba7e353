import { z } from 'zod';
import { choiceList, dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { whoSees } from '../describe/keepers.ts';
import { casusPage } from '../page.ts';
import { nobody, staff } from '../people.ts';

const card = dialogCard({
  id: 'casus-move-to-staff',
  panel: 'numbers',
  data: { child: z.string(), afWord: z.string(), keeper: z.string(), concerns: z.string(), colleagues: choiceList() },
  example: {
    child: 'DV · groep 5',
    afWord: 'AF',
    keeper: 'Peter',
    concerns: 'Gaat het om de directie zelf, dan ziet alleen Anna van het bestuur het.',
    colleagues: [
      { title: 'staat er niet bij', value: '' },
      { title: 'Omar, gymleraar', value: 'omar' },
    ],
  },
});

/** The whole casus turns out to be about a colleague, and leaves the ordinary way at once (R36). */
export const casusMoveToStaff = casusPage({
  card,
  opens: ['af'],
  acts: ['casus.moveToStaff'],
  present: ({ state, facts }) => ({
    child: childLine(state),
    ...whoSees(facts),
    afWord: facts.protocol.roles.af.short,
    colleagues: [nobody('staat er niet bij'), ...staff(facts, [facts.actor.person])],
  }),
});
