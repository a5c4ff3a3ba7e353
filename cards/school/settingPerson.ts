import type { Person } from '../../services/domain/people.ts';
import { personOf } from '../../services/domain/school/school.ts';
import { choiceList, dialogCard } from '../card.ts';
import { schoolPage } from '../page.ts';
import { everyone } from './people.ts';

const changeCard = dialogCard({
  id: 'setting-person',
  pages: ['setting-person-1', 'setting-person-2'],
  data: { people: choiceList() },
  example: { people: [{ title: 'Joost, leerkracht groep 8', value: 'joost' }] },
});

const NOTHING: Record<string, string> = {};
const shown = ({ name, title, phone, groups }: Person): Record<string, string> => ({
  name,
  title,
  phone,
  groups: groups.join(', '),
});

/** Name, title, phone and groups of a colleague; the second page begins with how they are now. */
export const settingPerson = schoolPage({
  card: changeCard,
  opens: ['beheerder', 'directie'],
  acts: ['person.change'],
  prefill: ({ state, values }) => {
    const known = personOf(state, values['person'] ?? '');
    return known === undefined ? NOTHING : shown(known);
  },
  present: ({ state }) => ({ people: everyone(state) }),
});

/** Somebody whom the school does not know yet. */
export const settingPersonAdd = schoolPage({
  card: dialogCard({ id: 'setting-person-add', data: {}, example: {} }),
  opens: ['beheerder', 'directie'],
  acts: ['person.add'],
  present: () => ({}),
});
