import { z } from 'zod';
import { chatCard, line } from '../card.ts';

/** The answer to a long message: what was typed is not echoed, and the writer says what becomes of it. */
export const typedText = chatCard({
  id: 'typed-text',
  data: { line: line(), waits: z.boolean(), gone: z.boolean() },
  example: { line: 'Er staat iets voor je klaar in Pluis.', waits: true, gone: false },
});
