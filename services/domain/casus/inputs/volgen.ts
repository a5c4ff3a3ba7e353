import { z } from 'zod';
import { ANSWERS } from '../../afwegingskader.ts';
import { choice, day, optionalDay, person, text } from '../../fields.ts';

export const CLOSE_REASONS = ['weerlegd', 'veilig', 'overgedragen', 'leerlingWeg', 'samengevoegd'] as const;

/** What each act takes that keeps sight of the child, until the casus ends. */
export const volgenInputs = {
  'followUp.plan': z.strictObject({
    watch: person(),
    date: day(),
    repeat: choice(['2', '4', '6']),
    look: text(1000),
  }),
  'followUp.note': z.strictObject({ now: choice(['beter', 'hetzelfde', 'slechter', 'nieuwGevaar']), fact: text(1500) }),
  'followUp.verdict': z.strictObject({ answer: choice(ANSWERS), reason: text(1500, 10), term: optionalDay() }),
  'casus.close': z.strictObject({
    reason: choice(CLOSE_REASONS),
    why: text(1500),
    tell: person(),
    check: optionalDay(),
  }),
} as const;
