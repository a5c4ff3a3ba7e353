import { z } from 'zod';
import { dayOf, shownDay } from '../../services/domain/calendar.ts';
import { dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { signaalPage } from '../page.ts';

const card = dialogCard({
  id: 'withdraw',
  data: { child: z.string(), day: z.string(), counts: z.boolean(), gone: z.boolean(), free: z.boolean() },
  example: { child: 'DV · groep 5', day: 'ma 11 jan', counts: false, gone: false, free: true },
});

/** The author takes back what he recorded; what already counts in a casus stays (storyboard 3.L). */
export const withdraw = signaalPage({
  card,
  opens: ['author'],
  acts: ['signaal.withdraw'],
  present: ({ state }) => {
    const counts = state.status === 'attached';
    const gone = state.status === 'withdrawn';
    return { child: childLine(state), day: shownDay(dayOf(state.at)), counts, gone, free: !counts && !gone };
  },
});
