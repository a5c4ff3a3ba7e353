import { z } from 'zod';
import { mayReadCasus } from '../../services/domain/casus/relations.ts';
import { dialogCard } from '../card.ts';
import { checkInData } from '../chat/checkIn.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'check-in',
  pages: ['check-in-page'],
  data: { text: z.string(), waits: z.boolean(), asks: z.boolean(), back: z.boolean() },
  example: {
    text: 'Druk op een knop. Dan weten je collega’s hoe het met jou is.',
    waits: true,
    asks: true,
    back: true,
  },
});

/** The same question as on the chat card, for whoever opens it from a list. */
export const checkInPage = casusPage({
  card,
  opens: ['talker', 'lead'],
  present: ({ state, facts, code }) => {
    const { text, waits, asks } = checkInData(state, facts, code);
    return { text, waits, asks, back: mayReadCasus(state, facts) };
  },
});
