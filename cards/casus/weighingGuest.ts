import { z } from 'zod';
import { choiceList, dialogCard } from '../card.ts';
import { gateOf, notNow } from '../describe/gate.ts';
import { guestNames } from '../describe/views.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'weighing-guest',
  data: { open: z.boolean(), shut: z.boolean(), shutLine: z.string(), guests: choiceList() },
  example: { open: true, shut: false, shutLine: '', guests: [{ title: 'mw. Bos van het wijkteam', value: '1' }] },
});

/** The chair writes down what somebody without an account says, marked as written down by her (design.md 6). */
export const weighingGuest = casusPage({
  card,
  opens: ['chair'],
  acts: ['weging.guestView'],
  reads: ({ weging }) => (weging === null ? [] : [weging.version]),
  present: ({ state, facts, told, values }) => {
    const guests = guestNames(told, state.weging?.version ?? 0);
    const none = guests.length === 0 ? 'Iedereen die meeweegt, heeft een account.' : '';
    return {
      ...gateOf(notNow(state, facts, 'wegen') || none, values['why']),
      guests: guests.map((title, index) => ({ title, value: String(index + 1) })),
    };
  },
});
