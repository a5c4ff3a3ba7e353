import { z } from 'zod';
import { choiceList, dialogCard } from '../card.ts';
import { ownPage } from '../page.ts';
import { adviserName, firstGroup, groupChoices } from '../people.ts';

const card = dialogCard({
  id: 'child-tells',
  data: { af: z.string(), groups: choiceList() },
  example: {
    af: 'Marja',
    groups: [
      { title: 'groep 4', value: 'groep 4' },
      { title: 'groep 5', value: 'groep 5' },
    ],
  },
});

/** A child tells it: how to listen comes before any field (storyboard 3.A). */
export const childTells = ownPage({
  card,
  acts: ['signaal.tell'],
  prefill: ({ facts }) => ({ group: firstGroup(facts) }),
  present: ({ facts }) => ({ af: adviserName(facts), groups: groupChoices(facts) }),
});
