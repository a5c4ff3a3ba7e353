import { z } from 'zod';
import { shownDay } from '../../services/domain/calendar.ts';
import { dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'feedback-text',
  data: { child: z.string() },
  example: { child: 'RK · groep 8' },
});

/** A mail that says nothing of a child, ready to be copied (storyboard 3.J). */
export const feedbackText = casusPage({
  card,
  opens: ['af', 'directie'],
  prefill: ({ state, facts, code }) => {
    const on = state.feedback === null ? '' : `Op ${shownDay(state.feedback.since)} meldden wij bij u. `;
    return {
      message: `Geachte collega,\n\n${on}Ons kenmerk is ${code}. Wanneer horen wij iets van u?\n\nMet groet,\n${facts.actor.name}`,
    };
  },
  present: ({ state }) => ({ child: childLine(state) }),
});
