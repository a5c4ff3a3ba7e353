import { z } from 'zod';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { dialogCard } from '../card.ts';
import { childFor } from '../describe/childFor.ts';
import { gateOf } from '../describe/gate.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'check-once',
  data: { child: z.string(), open: z.boolean(), shut: z.boolean(), shutLine: z.string() },
  example: { child: 'DV · groep 5', open: true, shut: false, shutLine: '' },
});

/** One look after a suspicion was let go, then nothing more (storyboard 3.J). */
export const checkOnce = casusPage({
  card,
  opens: ['looker'],
  acts: ['casus.look'],
  present: ({ state, facts }) => ({ child: childFor(state, facts), ...gateOf(whyNot(state, facts)) }),
});

const whyNot = ({ closed }: CasusState, { actor }: Facts): string =>
  closed !== null && closed.check !== '' && closed.looker === actor.person ? '' : 'Er is al gekeken. Dank je.';
