import { z } from 'zod';
import { chatCard, line } from '../card.ts';

/** The six doors, in the storyboard's order, and the settings for who keeps them. After an alarm word its frame opens the panel. */
export const start = chatCard({
  id: 'start',
  data: { line: line(), settings: z.boolean() },
  example: { line: 'Er staat iets voor je klaar in Pluis.', settings: false },
});
