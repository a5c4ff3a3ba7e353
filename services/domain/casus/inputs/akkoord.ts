import { z } from 'zod';
import { optionalText, text } from '../../fields.ts';

/** What each act takes that lays a step before a second person, or answers it. */
export const akkoordInputs = {
  'step.submit': z.strictObject({ note: optionalText(500) }),
  'step.approve': z.strictObject({ remark: optionalText(1000) }),
  'step.return': z.strictObject({ remark: text(1000) }),
  'step.takeOver': z.strictObject({ takeReason: text(500) }),
} as const;
