import { z } from 'zod';
import { choice, choices, optionalDay, optionalText, text, time } from '../../fields.ts';
import { CALLED } from '../../signaal/inputs.ts';

export const ACUTE_TOLD = [
  'besproken',
  'geinformeerd',
  'doorVeiligThuis',
  'nietVeiligheidKind',
  'nietVeiligheidAnder',
] as const;
/** Who keeps sight in a holiday. */
export const HOLIDAY_WATCH = ['ik', 'plaatsvervanger', 'casemanager', 'dienst', 'veiligThuis', 'nietNodig'] as const;

/** What each act takes that records a call for help, or who keeps sight in a holiday. */
export const acuutInputs = {
  'acuut.record': z.strictObject({
    called: choices(CALLED),
    day: optionalDay(),
    when: time(),
    spoke: optionalText(200),
    agreed: text(1500),
    reported: choice(['ja', 'advies', 'onduidelijk']),
    next: choice(['ik', 'af', 'plaatsvervanger', 'directie']),
  }),
  'acuut.parents': z.strictObject({ told: choice(ACUTE_TOLD), why: optionalText(1000) }),
  'vakantie.watch': z.strictObject({ how: choice(HOLIDAY_WATCH), why: optionalText(500) }),
} as const;
