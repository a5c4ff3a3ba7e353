import { choiceList, dialogCard } from '../card.ts';
import { schoolPage } from '../page.ts';
import { everyone } from './people.ts';

const nobody = { title: 'nee', value: '' };

const card = dialogCard({
  id: 'setting-role',
  pages: ['setting-role-1', 'setting-role-2'],
  data: { people: choiceList(), holders: choiceList() },
  example: {
    people: [{ title: 'Joost, leerkracht groep 8', value: 'joost' }],
    holders: [nobody, { title: 'Marja, intern begeleider', value: 'marja' }],
  },
});

/** A role for a colleague; never for oneself (storyboard `setting-role`). */
export const settingRole = schoolPage({
  card,
  opens: ['beheerder', 'directie'],
  acts: ['role.propose'],
  prefill: ({ facts }) => ({ from: facts.today }),
  present: ({ state, facts, values }) => ({
    people: everyone(state, [facts.actor.person]),
    holders: [nobody, ...everyone({ ...state, people: state.people.filter(holds(values['role'] ?? '')) })],
  }),
});

/** Only who has that role can be stood in for; everybody while no role is chosen. */
const holds =
  (role: string) =>
  ({ roles }: { roles: { role: string }[] }): boolean =>
    role === '' || roles.some((held) => held.role === role);
