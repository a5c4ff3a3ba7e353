import { z } from 'zod';
import { dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { gateOf, notNow } from '../describe/gate.ts';
import { secondPerson } from '../describe/second.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'pupil-leaves',
  data: {
    child: z.string(),
    open: z.boolean(),
    shut: z.boolean(),
    shutLine: z.string(),
    second: z.string(),
  },
  example: {
    child: 'RK · groep 8',
    open: true,
    shut: false,
    shutLine: '',
    second: 'Daarna geeft Peter akkoord.',
  },
});

/** A child that leaves is a decision of two, never a silent end (R106). */
export const pupilLeaves = casusPage({
  card,
  opens: ['af'],
  acts: ['leerling.leaves'],
  present: ({ state, facts, values }) => ({
    child: childLine(state),
    ...gateOf(notNow(state, facts), values['why']),
    second: secondPerson(state, 'vertrek', facts),
  }),
});
