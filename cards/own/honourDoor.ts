import { z } from 'zod';
import { choiceList, dialogCard } from '../card.ts';
import { ownPage } from '../page.ts';
import { adviserName, firstGroup, groupChoices } from '../people.ts';

const card = dialogCard({
  id: 'honour-door',
  panel: 'open',
  data: { af: z.string(), groups: choiceList() },
  example: {
    af: 'Marja',
    groups: [
      { title: 'groep 7', value: 'groep 7' },
      { title: 'groep 8', value: 'groep 8' },
    ],
  },
});

/** Honour, forced marriage, being left abroad, circumcision: other rules, and calling first (storyboard 3.B). */
export const honourDoor = ownPage({
  card,
  acts: ['signaal.honour'],
  prefill: ({ facts }) => ({ group: firstGroup(facts) }),
  present: ({ facts }) => ({ af: adviserName(facts), groups: groupChoices(facts) }),
});
