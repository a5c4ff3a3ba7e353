import { groundOfSignaal } from '../../services/domain/signaal/expected.ts';
import { ESCALATION_ACTS, escalationCard } from '../casus/escalation.ts';
import { childLine } from '../describe/child.ts';
import { tooLong } from '../describe/tooLong.ts';
import { signaalPage } from '../page.ts';

/** What waits too long in a signal, for who can see to it that it goes on. */
export const escalation = signaalPage({
  card: escalationCard,
  opens: ['af', 'escalated'],
  acts: ESCALATION_ACTS,
  present: ({ state, facts }) => {
    const waiting = tooLong(facts.actor.person, groundOfSignaal(state, facts), facts);
    const opens = facts.actor.roles.includes('af') ? 'triage.open' : 'acute-watch.open';
    return { child: childLine(state), ...waiting, opens };
  },
});
