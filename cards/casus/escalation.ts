import { z } from 'zod';
import { groundOfCasus } from '../../services/domain/casus/expected.ts';
import { dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { tooLong } from '../describe/tooLong.ts';
import { casusPage } from '../page.ts';

export const escalationCard = dialogCard({
  id: 'escalation',
  data: { child: z.string(), lines: z.array(z.string()), waits: z.boolean(), over: z.boolean(), opens: z.string() },
  example: {
    child: 'RK · groep 8',
    lines: ['akkoord geven · sinds ma 30 nov · bij Marja'],
    waits: true,
    over: false,
    opens: 'casus.open',
  },
});

/** What waits too long, for who can see to it that it goes on (storyboard 3.K). */
export const escalation = casusPage({
  card: escalationCard,
  opens: ['af', 'escalated'],
  present: ({ state, facts }) => {
    const lines = tooLong(facts.actor.person, groundOfCasus(state, facts), facts);
    const waits = lines.length > 0;
    return { child: childLine(state), lines, waits, over: !waits, opens: 'casus.open' };
  },
});
