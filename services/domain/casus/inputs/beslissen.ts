import { z } from 'zod';
import { ANSWERS, UNSAFE } from '../../afwegingskader.ts';
import { choice, optionalChoice, optionalChoices, optionalText, text } from '../../fields.ts';

export const PROVIDERS = ['ib', 'smw', 'jgz', 'wijkteam', 'jeugdhulp', 'anders'] as const;

/** What each act takes that answers the questions of the framework, and decides. */
export const beslissenInputs = {
  'afwegingskader.answer': z.strictObject({
    n: z.coerce.number().int().min(1).max(4),
    answer: choice(ANSWERS),
    reason: text(1500, 10),
    provider: optionalChoice(PROVIDERS),
    unsafe: optionalChoices(UNSAFE),
  }),
  'besluit.confirm': z.strictObject({ comment: optionalText(1000) }),
} as const;
