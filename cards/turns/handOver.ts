import { z } from 'zod';
import { successorsOf } from '../../services/domain/casus/successors.ts';
import type { Facts } from '../../services/domain/decision.ts';
import type { Person } from '../../services/domain/people.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { successorsAt } from '../../services/domain/signaal/lookers.ts';
import type { Turns } from '../../services/domain/turns/turns.ts';
import { choiceList, dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { childFor } from '../describe/childFor.ts';
import { casusPage, signaalPage } from '../page.ts';

const card = dialogCard({
  id: 'hand-over',
  data: {
    child: z.string(),
    colleagues: choiceList(),
    asked: z.boolean(),
    askedLine: z.string(),
    open: z.boolean(),
    shut: z.boolean(),
  },
  example: {
    child: 'DV · groep 5',
    colleagues: [{ title: 'Ilse, leerkracht groep 7', value: 'ilse' }],
    asked: true,
    askedLine: 'Je vroeg dit eerder aan Peter. Vraag je een ander, dan vervalt dat.',
    open: true,
    shut: false,
  },
});

const ACTS = ['turn.handOver'];

/** One's turn to a colleague who may do the same (storyboard 3.K). */
const dataOf = (to: readonly Person[], { handed }: Turns, { actor, school }: Facts) => ({
  colleagues: to.map(({ id, name, title }) => ({ title: title === '' ? name : `${name}, ${title}`, value: id })),
  asked: handed?.by === actor.person,
  askedLine:
    handed === null ? '' : `Je vroeg dit eerder aan ${nameOf(school, handed.to)}. Vraag je een ander, dan vervalt dat.`,
  open: to.length > 0,
  shut: to.length === 0,
});

export const handOverCasus = casusPage({
  card,
  opens: ['af', 'approver'],
  acts: ACTS,
  present: ({ state, facts }) => ({
    child: childFor(state, facts),
    ...dataOf(successorsOf(facts.actor.person, state, facts), state.turns, facts),
  }),
});

export const handOverSignaal = signaalPage({
  card,
  opens: ['af'],
  acts: ACTS,
  present: ({ state, facts }) => {
    const others = successorsAt(facts.actor.person, state, facts);
    return { child: childLine(state), ...dataOf(others, state.turns, facts) };
  },
});
