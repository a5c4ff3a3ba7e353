import { z } from 'zod';
import { choice, day, optionalChoices, optionalDay, optionalText, text, YES_NO } from '../../fields.ts';

/** What becomes of a closed casus when its term ends: it goes, or it stays longer. */
export const KEEPING = ['wissen', 'langer'] as const;
/** What of the file goes along to the next school, part by part. */
export const PARTS = ['gezien', 'uitleg', 'overleg', 'gesprekken', 'besluit', 'hulp'] as const;

/** What each act takes that keeps or erases a closed file, and hands parts of it over. */
export const bewarenInputs = {
  'bewaren.left': z.strictObject({ date: day() }),
  'bewaren.stays': z.strictObject({}),
  'bewaren.propose': z.strictObject({ what: choice(KEEPING), on: optionalDay(), why: text(1000) }),
  'bewaren.confirm': z.strictObject({}),
  'bewaren.return': z.strictObject({ why: text(1000) }),
  'bewaren.seen': z.strictObject({}),
  'bewaren.hold': z.strictObject({ review: day(), why: text(1000) }),
  'bewaren.release': z.strictObject({ why: text(1000) }),
  'overdracht.record': z.strictObject({
    goes: choice(YES_NO),
    school: optionalText(120),
    parts: optionalChoices(PARTS),
    why: text(1000),
  }),
} as const;
