import { z } from 'zod';
import { clockOf, dayOf } from '../../services/domain/calendar.ts';
import { dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { signaalPage } from '../page.ts';

const card = dialogCard({
  id: 'log-more',
  pages: ['log-more-1', 'log-more-2'],
  data: { child: z.string() },
  example: { child: 'DV · groep 5' },
});

/** What the author still knows, now or later (storyboard 3.A). */
export const logMore = signaalPage({
  card,
  opens: ['author'],
  acts: ['signaal.add'],
  prefill: ({ state }) => ({ day: dayOf(state.at), time: clockOf(state.at) }),
  present: ({ state }) => ({ child: childLine(state) }),
});
