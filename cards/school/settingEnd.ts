import { choiceList, dialogCard } from '../card.ts';
import { schoolPage } from '../page.ts';
import { rolesHeld } from './people.ts';

const card = dialogCard({
  id: 'setting-end',
  data: { held: choiceList() },
  example: { held: [{ title: 'Joost: medewerker', value: 'joost medewerker 2026-08-01' }] },
});

/** The last day of a role. */
export const settingEnd = schoolPage({
  card,
  opens: ['beheerder', 'directie'],
  acts: ['role.end'],
  prefill: ({ facts }) => ({ till: facts.today }),
  present: ({ state, facts }) => ({ held: rolesHeld(state, facts) }),
});
