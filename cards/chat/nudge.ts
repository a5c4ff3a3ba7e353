import { z } from 'zod';
import { chatCard, line } from '../card.ts';

/** What every nudge is drawn with. */
export const nudgeShape = () => ({
  line: line(),
  code: z.string(),
  text: z.string(),
  waits: z.boolean(),
  done: z.boolean(),
  opens: z.string(),
  /** May it be put off, and handed over? */
  later: z.boolean(),
  hands: z.boolean(),
});

/**
 * The one card for every "something waits", and what it turns into afterwards: `waits`, then `done`;
 * neither when it is no longer needed. `text` comes from `nudgeText.ts`.
 */
export const nudge = chatCard({
  id: 'nudge',
  data: nudgeShape(),
  example: {
    line: 'Er staat iets voor je klaar in Pluis.',
    code: '7K3Q',
    text: 'Er wacht iets op je akkoord. Kost ongeveer 3 minuten.',
    waits: true,
    done: false,
    opens: 'step-review.open',
    later: true,
    hands: true,
  },
});
