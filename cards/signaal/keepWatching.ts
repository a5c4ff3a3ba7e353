import { z } from 'zod';
import { dayOf, shownDay } from '../../services/domain/calendar.ts';
import { dialogCard, told } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { describeSignaal } from '../describe/signaal.ts';
import { within } from '../describe/within.ts';
import { signaalPage } from '../page.ts';

const card = dialogCard({
  id: 'keep-watching',
  data: { child: z.string(), day: z.string(), told: told() },
  example: {
    child: 'DV · groep 5',
    day: 'ma 11 jan',
    told: [{ head: 'Marja · ma 11 jan 15:40 · Blijven kijken tot een datum', text: 'Dank je. Let op slapen en eten.' }],
  },
});

const SHORT = 4000;

/** On the day that was agreed: how does it go now (storyboard 3.C). */
export const keepWatching = signaalPage({
  card,
  opens: ['author', 'af'],
  acts: ['signaal.watch'],
  reads: ({ triage }) => (triage === null ? [] : [triage.version]),
  present: ({ state, facts, told: events }) => ({
    child: childLine(state),
    day: shownDay(dayOf(state.at)),
    told: within(describeSignaal(events, facts.school), SHORT).lines,
  }),
});
