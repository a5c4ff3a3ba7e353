import { z } from 'zod';
import { nameOf } from '../../services/domain/school/school.ts';
import { dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'weighing-danger',
  panel: 'open',
  data: { child: z.string(), who: z.string(), open: z.boolean(), done: z.boolean() },
  example: { child: 'RK · groep 8', who: 'Hanna', open: true, done: false },
});

/** Somebody who weighs along sees danger now: that does not wait for the meeting. What he wrote stays his (R53, R74). */
export const weighingDanger = casusPage({
  card,
  opens: ['af', 'directie'],
  acts: ['weging.dangerHandled'],
  present: ({ state, facts }) => {
    const danger = state.weging?.danger ?? null;
    return {
      child: childLine(state),
      who: danger === null ? 'Iemand' : nameOf(facts.school, danger.by),
      open: danger !== null,
      done: danger === null,
    };
  },
});
