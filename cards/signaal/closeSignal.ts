import { z } from 'zod';
import { longDay } from '../../services/domain/calendar.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { keptUntil } from '../../services/domain/signaal/retention.ts';
import { dialogCard } from '../card.ts';
import { isBetterTwice } from '../describe/betterTwice.ts';
import { childLine } from '../describe/child.ts';
import { signaalPage } from '../page.ts';

const card = dialogCard({
  id: 'close-signal',
  data: {
    child: z.string(),
    author: z.string(),
    until: z.string(),
    unanswered: z.boolean(),
    better: z.boolean(),
    watched: z.boolean(),
  },
  example: {
    child: 'DV · groep 5',
    author: 'Sanne',
    until: '31 juli 2028',
    unanswered: false,
    better: true,
    watched: true,
  },
});

/** A signal that never became a casus ends here, with a reason that its author reads (storyboard 3.C). */
export const closeSignal = signaalPage({
  card,
  opens: ['af'],
  acts: ['signaal.close'],
  present: ({ state, facts }) => ({
    child: childLine(state),
    author: nameOf(facts.school, state.author),
    until: longDay(keptUntil(facts.today, facts)),
    unanswered: state.triage === null,
    better: isBetterTwice(state),
    watched: state.triage !== null,
  }),
});
