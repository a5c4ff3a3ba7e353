import { z } from 'zod';
import { nameOf } from '../../services/domain/school/school.ts';
import { dialogCard, told } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { describeSignaal } from '../describe/signaal.ts';
import { signaalPage } from '../page.ts';

const card = dialogCard({
  id: 'erase-review',
  data: {
    child: z.string(),
    code: z.string(),
    who: z.string(),
    told: told(),
    done: z.boolean(),
    waits: z.boolean(),
  },
  example: {
    child: 'DV · groep 5',
    code: '7K3Q',
    who: 'Marja',
    told: [
      { head: 'Marja · ma 25 jan 15:10 · voorstel om te wissen', text: 'Het ging om een kind van een andere school.' },
    ],
    done: false,
    waits: true,
  },
});

/** A second person looks before a signal is erased: the reason, not the words of the signal itself. */
export const eraseReview = signaalPage({
  card,
  opens: ['second'],
  acts: ['signaal.erase', 'signaal.keep'],
  reads: ({ erasure }) => (erasure === null ? [] : [erasure.version]),
  present: ({ code, state, facts, told: events }) => ({
    child: childLine(state),
    code,
    who: nameOf(facts.school, state.erasure?.by ?? ''),
    told: describeSignaal(events, facts.school),
    done: state.erasure === null,
    waits: state.erasure !== null,
  }),
});
