import { groundOfSignaal } from '../../services/domain/signaal/expected.ts';
import { escalationCard } from '../casus/escalation.ts';
import { childLine } from '../describe/child.ts';
import { tooLong } from '../describe/tooLong.ts';
import { signaalPage } from '../page.ts';

/** What waits too long in a signal, for who can see to it that it goes on. */
export const escalation = signaalPage({
  card: escalationCard,
  opens: ['af', 'escalated'],
  present: ({ state, facts }) => {
    const lines = tooLong(facts.actor.person, groundOfSignaal(state, facts), facts);
    const waits = lines.length > 0;
    const opens = facts.actor.roles.includes('af') ? 'triage.open' : 'acute-watch.open';
    return { child: childLine(state), lines, waits, over: !waits, opens };
  },
});
