import { choiceList, dialogCard } from '../card.ts';
import { schoolPage } from '../page.ts';

const card = dialogCard({
  id: 'setting-protocol',
  data: { routes: choiceList() },
  example: {
    routes: [
      { title: 'Vijf stappen en volgen: voor een basisschool met een zorgteam', value: 'eigen' },
      { title: 'Zes stappen', value: 'ander' },
    ],
  },
});

/** Which route new casussen follow; running ones keep theirs. */
export const settingProtocol = schoolPage({
  card,
  opens: ['beheerder', 'directie'],
  acts: ['school.protocol'],
  prefill: ({ state }) => ({ protocol: state.protocol }),
  present: ({ facts }) => ({
    routes: facts.routes.map(({ id, name, about }) => ({ title: `${name}: ${about}`, value: id })),
  }),
});
