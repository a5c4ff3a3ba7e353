import { z } from 'zod';
import { choiceList, dialogCard } from '../card.ts';
import { weighingDay } from '../describe/weighingDay.ts';
import { casusPage } from '../page.ts';
import { nobody, staff } from '../people.ts';

const card = dialogCard({
  id: 'weighing-decline',
  data: { planned: z.boolean(), when: z.string(), chairs: z.boolean(), colleagues: choiceList() },
  example: {
    planned: true,
    when: 'De weging is di 15 dec om 15:30. Peter zit voor.',
    chairs: true,
    colleagues: [
      { title: 'niemand', value: '' },
      { title: 'Ilse, leerkracht groep 7', value: 'ilse' },
    ],
  },
});

/** Who cannot take part says why; then nobody waits for him (storyboard 3.G). */
export const weighingDecline = casusPage({
  card,
  opens: ['member'],
  acts: ['weging.decline'],
  present: ({ state: { weging, excluded }, facts }) => ({
    planned: weging !== null,
    when: weighingDay(weging, facts),
    chairs: weging?.chair === facts.actor.person,
    colleagues: [nobody(), ...staff(facts, [facts.actor.person, ...excluded, ...(weging?.declined ?? [])])],
  }),
});
