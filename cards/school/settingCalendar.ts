import { shownDay } from '../../services/domain/calendar.ts';
import { choiceList, dialogCard } from '../card.ts';
import { schoolPage } from '../page.ts';

const none = { title: 'niets', value: '' };

const card = dialogCard({
  id: 'setting-calendar',
  data: { free: choiceList() },
  example: { free: [none, { title: 'studiedag, vr 12 mrt', value: '2027-03-12 2027-03-12' }] },
});

/** The region of the school holidays, and the school's own days off. */
export const settingCalendar = schoolPage({
  card,
  opens: ['beheerder', 'directie'],
  acts: ['school.calendar'],
  prefill: ({ state }) => ({ region: state.agreed.region }),
  present: ({ state }) => ({
    free: [
      none,
      ...state.agreed.free.map(({ name, from, till }) => ({
        title: `${name}, ${shownDay(from)}${till === from ? '' : ` tot en met ${shownDay(till)}`}`,
        value: `${from} ${till}`,
      })),
    ],
  }),
});
