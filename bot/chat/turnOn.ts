import type { AwaitedPage } from '../../services/domain/awaited.ts';
import { successorsOf } from '../../services/domain/casus/successors.ts';
import { groundOfCasus } from '../../services/domain/casus/expected.ts';
import { mayCasus } from '../../services/domain/casus/relations.ts';
import type { PersonId } from '../../services/domain/people.ts';
import { groundOfSignaal } from '../../services/domain/signaal/expected.ts';
import { successorsAt } from '../../services/domain/signaal/lookers.ts';
import { mayPutOff } from '../../services/domain/turns/later.ts';
import type { About } from '../../services/shell.ts';

/** Whether what a message is about may be put off by who gets it, and handed over. */
export const turnOn = (page: AwaitedPage, to: PersonId, about: About): { later: boolean; hands: boolean } => {
  const { facts } = about;
  switch (about.kind) {
    case 'casus': {
      const later = mayPutOff(to, groundOfCasus(about.state, facts), facts).some(({ one }) => one.page === page);
      const may = !PERSONAL.includes(page) && mayCasus(about.state, 'turn.handOver', facts) === undefined;
      return { later, hands: may && successorsOf(to, about.state, facts).length > 0 };
    }
    case 'signaal': {
      const later = mayPutOff(to, groundOfSignaal(about.state, facts), facts).some(({ one }) => one.page === page);
      return { later, hands: page === 'triage' && successorsAt(to, about.state, facts).length > 0 };
    }
    case 'school':
      return { later: false, hands: false };
    default:
      return unknownKind(about);
  }
};

/** What is asked of one person himself, whatever else he may do. */
const PERSONAL: AwaitedPage[] = [
  'escalation',
  'process-note',
  'hand-over-take',
  'observation-invite',
  'weighing-view',
  'teacher-advice',
  'inform-parents',
  'casus-changed',
  'talk-near',
  'talk-help',
  'talk-coach',
  'talk-record',
  'check-in',
  'talk-look',
  'evaluate',
  'closed',
  'check-once',
  'intake',
];

const unknownKind = (about: never): never => {
  throw new Error(`unknown kind of stream: ${JSON.stringify(about)}`);
};
