import { z } from 'zod';
import { clockOf, dayOf } from '../../services/domain/calendar.ts';
import { dialogCard } from '../card.ts';
import { readsAsMeaning } from '../../services/domain/interpretation.ts';
import { childLine } from '../describe/child.ts';
import { ofType } from '../describe/ofType.ts';
import { signaalPage } from '../page.ts';

const card = dialogCard({
  id: 'log-more',
  pages: ['log-more-1', 'log-more-2'],
  data: { child: z.string(), explains: z.boolean() },
  example: { child: 'DV · groep 5', explains: true },
});

/** The commit with what was written down first. */
const FIRST = 1;

/** What the author still knows, now or later; an explanation among the first facts gets a place of its own (storyboard 3.A, R28). */
export const logMore = signaalPage({
  card,
  opens: ['author'],
  acts: ['signaal.add'],
  prefill: ({ state }) => ({ day: dayOf(state.at), time: clockOf(state.at) }),
  reads: () => [FIRST],
  present: ({ state, told }) => ({
    child: childLine(state),
    explains: ofType(told, 'SignaalRecorded').some(({ event }) => readsAsMeaning(event.data.what)),
  }),
});
