import { z } from 'zod';
import { dialogCard, told } from '../card.ts';
import { alreadyRead, routeStands } from '../describe/keepers.ts';
import { describeSignaal } from '../describe/signaal.ts';
import { within } from '../describe/within.ts';
import { signaalPage } from '../page.ts';

const card = dialogCard({
  id: 'staff-follow',
  panel: 'numbers',
  data: {
    stands: z.string(),
    moved: z.boolean(),
    read: z.string(),
    told: told(),
    more: z.boolean(),
    open: z.boolean(),
  },
  example: {
    stands: 'Peter pakt dit op. Kijkt er weer naar op ma 18 jan.',
    moved: false,
    read: 'Overgezet. Niemand opende dit eerder.',
    told: [
      { head: 'Peter · ma 11 jan 13:00 · bestuur gebeld, vertrouwensinspecteur gebeld', text: 'Geen toelichting.' },
    ],
    more: false,
    open: true,
  },
});

/** It comes back on the agreed day, until it is closed with a reason. */
export const staffFollow = signaalPage({
  card,
  opens: ['keeper'],
  acts: ['medewerkerRoute.follow', 'medewerkerRoute.close'],
  reads: (state) => state.content,
  present: ({ state, facts, told: events }) => {
    const { lines, more } = within(describeSignaal(events, facts.school));
    const open = state.staff !== null && state.staff.closedAt === 0 && state.staff.takenBy !== '';
    return { stands: routeStands(state, facts), ...alreadyRead(state, facts), told: lines, more, open };
  },
});
