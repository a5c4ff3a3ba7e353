import { z } from 'zod';
import { nameOf } from '../../services/domain/school/school.ts';
import { choiceList, dialogCard } from '../card.ts';
import { childFor } from '../describe/childFor.ts';
import { shutLine } from '../describe/shut.ts';
import { casusPage } from '../page.ts';
import { staff } from '../people.ts';

const card = dialogCard({
  id: 'shield',
  data: { child: z.string(), shut: z.string(), lifting: z.boolean(), asked: z.string(), colleagues: choiceList() },
  example: {
    child: 'DV · groep 5',
    shut: 'Dicht voor Omar.',
    lifting: true,
    asked: 'Marja vroeg om weer te openen voor Omar. Een tweede persoon beslist.',
    colleagues: [
      { title: 'Ilse, leerkracht groep 7', value: 'ilse' },
      { title: 'Peter, directeur', value: 'peter' },
    ],
  },
});

/** For whom the casus is closed, whatever his role; what was his goes to somebody else (design.md 5). */
export const shield = casusPage({
  card,
  opens: ['af', 'directie'],
  acts: ['casus.shield'],
  present: ({ state, facts }) => {
    const { lifting } = state;
    return {
      child: childFor(state, facts),
      shut: shutLine(state, facts),
      lifting: lifting !== null,
      asked:
        lifting === null
          ? ''
          : `${nameOf(facts.school, lifting.by)} vroeg om weer te openen voor ${nameOf(facts.school, lifting.person)}. Een tweede persoon beslist.`,
      colleagues: staff(facts, state.excluded),
    };
  },
});
