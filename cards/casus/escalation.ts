import { z } from 'zod';
import { groundOfCasus } from '../../services/domain/casus/expected.ts';
import { dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { tooLong } from '../describe/tooLong.ts';
import { casusPage } from '../page.ts';

export const ESCALATION_ACTS = ['escalation.take', 'escalation.speak'];

export const escalationCard = dialogCard({
  id: 'escalation',
  data: {
    child: z.string(),
    lines: z.array(z.string()),
    waits: z.boolean(),
    speaks: z.boolean(),
    who: z.string(),
    over: z.boolean(),
    opens: z.string(),
  },
  example: {
    child: 'RK · groep 8',
    lines: ['Dit wacht sinds ma 30 nov bij Marja: akkoord geven.'],
    waits: true,
    speaks: true,
    who: 'Marja',
    over: false,
    opens: 'casus.open',
  },
});

/** What waits too long, for who can see to it that it goes on (storyboard 3.K). */
export const escalation = casusPage({
  card: escalationCard,
  opens: ['af', 'escalated'],
  acts: ESCALATION_ACTS,
  present: ({ state, facts }) => {
    const waiting = tooLong(facts.actor.person, groundOfCasus(state, facts), facts);
    return { child: childLine(state), ...waiting, opens: 'casus.open' };
  },
});
