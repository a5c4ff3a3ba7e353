import { z } from 'zod';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { dialogCard, told } from '../card.ts';
import { describeCasus } from '../describe/casus.ts';
import { childFor } from '../describe/childFor.ts';
import { gateOf, notNow } from '../describe/gate.ts';
import { ofType } from '../describe/ofType.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'follow-note',
  data: { child: z.string(), open: z.boolean(), shut: z.boolean(), shutLine: z.string(), told: told() },
  example: {
    child: 'RK · groep 8',
    open: true,
    shut: false,
    shutLine: '',
    told: [
      {
        head: 'Marja · do 7 jan 11:20 · Joost houdt zicht tot vr 22 jan, om de 2 weken',
        text: 'Eten, jas, en of hij vrolijk binnenkomt.',
      },
    ],
  },
});

/** How it goes now, from who sees the child; what to look at stands above it (storyboard 3.J). */
export const followNote = casusPage({
  card,
  opens: ['watcher', 'lead', 'af'],
  acts: ['followUp.note'],
  reads: ({ followUp }) => (followUp === null ? [] : [followUp.version]),
  present: ({ state, facts, told: events, values }) => ({
    child: childFor(state, facts),
    ...gateOf(whyNot(state, facts), values['fact']),
    told: describeCasus(ofType(events, 'FollowUpPlanned'), facts.school, facts.protocol),
  }),
});

/** A note may be written while something waits for an approval: what happens does not wait either. */
const whyNot = (state: CasusState, facts: Facts): string => {
  if (state.closed !== null) return notNow(state, facts);
  return state.followUp === null
    ? 'Er is nu niet afgesproken wie zicht houdt. Zie je iets? Leg een waarneming vast.'
    : '';
};
