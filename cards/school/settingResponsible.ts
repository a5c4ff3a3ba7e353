import { choiceList, dialogCard } from '../card.ts';
import { schoolPage } from '../page.ts';
import { colleagues } from '../people.ts';

const nobody = { title: 'zoals het protocol', value: '' };

const card = dialogCard({
  id: 'setting-responsible',
  data: { people: choiceList() },
  example: { people: [nobody, { title: 'Peter, directeur', value: 'peter' }] },
});

/** Who answers for the decision to report or not, and who approves in the end (R24, B.5). */
export const settingResponsible = schoolPage({
  card,
  opens: ['beheerder', 'directie'],
  acts: ['school.endResponsible'],
  prefill: ({ state: { agreed } }) => ({ responsible: agreed.responsible, lastApprover: agreed.lastApprover }),
  present: ({ facts }) => ({ people: [nobody, ...colleagues(facts, ['af', 'ib', 'directie', 'bevoegdGezag'])] }),
});
