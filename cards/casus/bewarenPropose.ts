import { z } from 'zod';
import { longDay } from '../../services/domain/calendar.ts';
import { leftOn } from '../../services/domain/casus/bewaren.ts';
import { keepersOf, termOf } from '../../services/domain/casus/bewarenTerm.ts';
import { dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'bewaren-propose',
  data: { child: z.string(), term: z.string(), second: z.string() },
  example: {
    child: 'RK · groep 8',
    term: 'Wissen kan vanaf 31 juli 2029. Kies je geen dag, dan is het die dag.',
    second: 'Daarna geeft Peter akkoord.',
  },
});

/** What the AF proposes for after the term: it goes, or it stays longer with a reason. */
export const bewarenPropose = casusPage({
  card,
  opens: ['af'],
  acts: ['bewaren.propose'],
  present: ({ state, facts }) => {
    const left = leftOn(state);
    const [to] = keepersOf(state, facts.actor.person, facts);
    return {
      child: childLine(state),
      term:
        left === ''
          ? 'Leg eerst vast sinds wanneer het kind van school is.'
          : `Wissen kan vanaf ${longDay(termOf(left, facts))}. Kies je geen dag, dan is het die dag.`,
      second:
        to === undefined
          ? 'Er is niemand anders die akkoord kan geven. Vraag de beheerder om een plaatsvervanger.'
          : `Daarna geeft ${to.name} akkoord.`,
    };
  },
});
