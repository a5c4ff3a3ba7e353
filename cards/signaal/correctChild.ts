import { z } from 'zod';
import { nameOf } from '../../services/domain/school/school.ts';
import { choiceList, dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { signaalPage } from '../page.ts';
import { groupChoices } from '../people.ts';

const card = dialogCard({
  id: 'correct-child',
  data: { child: z.string(), author: z.string(), groups: choiceList() },
  example: {
    child: 'DV · groep 5',
    author: 'Sanne',
    groups: [
      { title: 'groep 5', value: 'groep 5' },
      { title: 'groep 6', value: 'groep 6' },
    ],
  },
});

/** Wrong initials or the wrong group: the AF puts it right, and the author hears it. */
export const correctChild = signaalPage({
  card,
  opens: ['af'],
  acts: ['signaal.correctChild'],
  prefill: ({ state }) => ({ initials: state.initials, group: state.group }),
  present: ({ state, facts }) => ({
    child: childLine(state),
    author: nameOf(facts.school, state.author),
    groups: groupChoices(facts, state.group === '' ? [] : [state.group]),
  }),
});
