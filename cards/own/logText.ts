import { choiceList, dialogCard } from '../card.ts';
import { ownPage } from '../page.ts';
import { firstGroup, groupChoices } from '../people.ts';

const card = dialogCard({
  id: 'log-text',
  data: { groups: choiceList() },
  example: {
    groups: [
      { title: 'groep 5', value: 'groep 5' },
      { title: 'groep 6', value: 'groep 6' },
    ],
  },
});

/** The two questions in a dialog; a text that was typed in the chat comes along as a value. */
export const logText = ownPage({
  card,
  acts: ['signaal.record'],
  prefill: ({ facts }) => ({ group: firstGroup(facts) }),
  present: ({ facts }) => ({ groups: groupChoices(facts) }),
});
