import { z } from 'zod';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { leftOn } from '../../services/domain/casus/bewaren.ts';
import { dialogCard, told } from '../card.ts';
import { describeCasus } from '../describe/casus.ts';
import { childLine } from '../describe/child.ts';
import { casusPage } from '../page.ts';
import { keptLine } from './keptLine.ts';
import { keptOffers } from './keptOffers.ts';
import { allowed, asButtons, buttonList } from './offer.ts';

const card = dialogCard({
  id: 'bewaren',
  data: {
    child: z.string(),
    code: z.string(),
    stands: z.string(),
    told: told(),
    asks: z.boolean(),
    last: z.boolean(),
    buttons: buttonList(),
  },
  example: {
    child: 'RK · groep 8',
    code: '7K3Q',
    stands:
      'Het kind is van school sinds 31 juli 2027. Dit blijft in elk geval tot 31 juli 2029. Wat doen jullie daarna?',
    told: [{ head: 'Peter · do 2 sep 9:10 · geen akkoord, omdat', text: 'Er loopt nog een klacht. Kijk na oktober.' }],
    asks: false,
    last: false,
    buttons: [
      { title: 'Stel voor', verb: 'bewaren-propose.open', style: 'positive' },
      { title: 'Houd vast', verb: 'bewaren-hold.open', style: 'default' },
    ],
  },
});

/** How long a casus stays, and who does what about it. What was seen of the child is not read again for this. */
export const bewaren = casusPage({
  card,
  opens: ['af', 'directie'],
  acts: ['bewaren.stays', 'bewaren.seen'],
  reads: keptVersions,
  present: ({ code, state, facts, told: events }) => ({
    child: childLine(state),
    code,
    stands: keptLine(state, facts),
    told: describeCasus(events, facts.school, facts.protocol),
    asks: asksWhere(state),
    last: isLastLook(state),
    buttons: asButtons(allowed(keptOffers(state), state, facts)),
  }),
});

const asksWhere = (state: CasusState): boolean =>
  state.status === 'closed' && state.merge === null && leftOn(state) === '' && state.bewaren.held === null;

const isLastLook = ({ bewaren: { agreed } }: CasusState): boolean => agreed?.what === 'wissen' && !agreed.seen;

/** Why: the proposal that lies there, what was agreed, or why it is held; and what was sent back or let go last. */
function keptVersions({ bewaren: { proposal, agreed, held, turn } }: CasusState): number[] {
  const [first] = [held, proposal, agreed].filter((one) => one !== null);
  return [first?.version ?? turn.version].filter((version) => version > 0);
}
