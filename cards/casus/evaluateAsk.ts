import { z } from 'zod';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { choiceList, dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { closedLine, gateOf } from '../describe/gate.ts';
import { casusPage } from '../page.ts';
import { staff } from '../people.ts';

const card = dialogCard({
  id: 'evaluate-ask',
  data: {
    child: z.string(),
    afWord: z.string(),
    open: z.boolean(),
    shut: z.boolean(),
    shutLine: z.string(),
    involved: choiceList(),
  },
  example: {
    child: 'RK · groep 8',
    afWord: 'AF',
    open: true,
    shut: false,
    shutLine: '',
    involved: [
      { title: 'Joost, leerkracht groep 8', value: 'joost' },
      { title: 'Fatma, schoolmaatschappelijk werk', value: 'fatma' },
    ],
  },
});

/** Whom the AF asks how it went: everybody who took part stands ready (R117). */
export const evaluateAsk = casusPage({
  card,
  opens: ['af'],
  acts: ['evaluatie.ask'],
  prefill: ({ state, facts }) => ({ whom: tookPart(state, facts).join(',') }),
  present: ({ state, facts }) => ({
    child: childLine(state),
    afWord: facts.protocol.roles.af.short,
    ...gateOf(closedLine(state)),
    involved: involved(state, facts),
  }),
});

/** Who did something in it or weighed; a school is larger than a card. */
const involved = (state: CasusState, facts: Facts) => {
  const part = tookPart(state, facts);
  return staff(facts, state.excluded).filter(({ value }) => part.includes(value));
};

const tookPart = ({ took, lead, weging }: CasusState, { actor }: Facts): string[] =>
  [...new Set([lead, ...took, ...(weging?.members ?? [])])].filter((id) => id !== actor.person);
