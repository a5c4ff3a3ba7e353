import { z } from 'zod';
import { choice, day, ids, optionalText, text } from '../../fields.ts';
import { CONSENT_RECIPIENTS } from './kijken.ts';

/** A request of a parent or the pupil: to read the file, or that it goes (domain.md B.6). */
export const REQUESTS = ['inzage', 'wissen'] as const;
export const ASKERS = ['moeder', 'vader', 'verzorger', 'leerling'] as const;
export const IDENTITY = ['document', 'bekend', 'nogNiet'] as const;
export const REQUEST_ANSWERS = ['ja', 'deels', 'nee'] as const;
export const CHOSEN = ['weglaten', 'lezen'] as const;
/** For whom a file can be made: the four that need no consent, and those that do (R120, R121). */
export const EXPORT_TO = [
  'veiligThuis',
  'raadKinderbescherming',
  'politie',
  'gecertificeerdeInstelling',
  ...CONSENT_RECIPIENTS,
] as const;

/** What each act takes that answers a request of a parent or the pupil, or makes a file. */
export const verzoekInputs = {
  'verzoek.record': z.strictObject({
    what: choice(REQUESTS),
    asker: choice(ASKERS),
    date: day(),
    identity: choice(IDENTITY),
    says: optionalText(500),
  }),
  'verzoek.answer': z.strictObject({ answer: choice(REQUEST_ANSWERS), why: optionalText(1500) }),
  'inzage.choose': z.strictObject({ items: ids(1), how: choice(CHOSEN), why: text(500) }),
  'inzage.make': z.strictObject({}),
  'dossier.export': z.strictObject({
    recipient: choice(EXPORT_TO),
    who: optionalText(60),
    kind: choice(['melding', 'dossier']),
    why: text(500),
  }),
} as const;
