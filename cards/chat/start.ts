import { z } from 'zod';
import { chatCard, line } from '../card.ts';

/** The six doors, in the storyboard's order, and what somebody has by his role: settings, figures. After an alarm word its frame opens the panel. */
export const start = chatCard({
  id: 'start',
  data: { line: line(), settings: z.boolean(), figures: z.boolean() },
  example: { line: 'Er staat iets voor je klaar in Pluis.', settings: false, figures: false },
});
