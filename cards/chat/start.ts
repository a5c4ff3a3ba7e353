import { chatCard, line } from '../card.ts';

/** The six doors, in the storyboard's order. After an alarm word its frame opens the panel. */
export const start = chatCard({
  id: 'start',
  data: { line: line() },
  example: { line: 'Er staat iets voor je klaar in Pluis.' },
});
