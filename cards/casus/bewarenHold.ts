import { z } from 'zod';
import { dialogCard, told } from '../card.ts';
import { describeCasus } from '../describe/casus.ts';
import { childLine } from '../describe/child.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'bewaren-hold',
  data: { child: z.string(), told: told(), held: z.boolean(), free: z.boolean() },
  example: {
    child: 'RK · groep 8',
    told: [
      {
        head: 'Marja · ma 6 sep 15:10 · vastgehouden, opnieuw kijken op 6 maart 2028, omdat',
        text: 'Er loopt een klacht bij de klachtencommissie.',
      },
    ],
    held: true,
    free: false,
  },
});

/** A complaint, an inquiry, a judge: it stays, with the reason and the day on which somebody asks again. */
export const bewarenHold = casusPage({
  card,
  opens: ['af', 'directie'],
  acts: ['bewaren.hold', 'bewaren.release'],
  reads: ({ bewaren: { held } }) => (held === null ? [] : [held.version]),
  present: ({ state, facts, told: events }) => ({
    child: childLine(state),
    told: describeCasus(events, facts.school, facts.protocol),
    held: state.bewaren.held !== null,
    free: state.bewaren.held === null,
  }),
});
