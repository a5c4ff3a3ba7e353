import { z } from 'zod';
import { chatCard, line } from '../card.ts';

/** The first card of all, once for each person (storyboard 3.A). */
export const welcome = chatCard({
  id: 'welcome',
  data: { line: line(), af: z.string(), afWord: z.string() },
  example: { line: 'Welkom bij Pluis.', af: 'Marja', afWord: 'AF' },
});
