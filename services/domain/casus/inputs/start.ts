import { z } from 'zod';
import { correctionInput } from '../../correction.ts';
import { choice, day, ids, optionalDay, optionalPerson, optionalText, person, text } from '../../fields.ts';
import { signaalInputs } from '../../signaal/inputs.ts';

/** What each act takes that starts a casus, puts signals and casussen together, and says for whom it is closed. */
export const startInputs = {
  'casus.start': z.strictObject({
    fullName: text(80, 2),
    born: day(),
    group: text(20),
    signals: ids(1),
    reason: text(1500),
    leadWho: person(),
    siblings: choice(['nee', 'ja', 'weetNiet']),
    siblingWho: optionalText(120),
    shield: optionalPerson(),
  }),
  'casus.attachSignaal': z.strictObject({
    signaal: z.string(),
    author: optionalPerson(),
    eer: z.boolean().default(false),
    onthulling: z.boolean().default(false),
    acuut: z.number().default(0),
    reported: z.boolean().default(false),
    calledOn: optionalDay(),
    shut: z.array(z.string()).default([]),
  }),
  'casus.loseSignaal': z.strictObject({ signaal: z.string(), shut: z.array(z.string()).default([]) }),
  'casus.moveToStaff': signaalInputs['signaal.moveToStaff'],
  'casus.detachSignaal': z.strictObject({ signaal: person() }),
  'sibling.link': z.strictObject({ other: person(), why: optionalText(500) }),
  'sibling.unlink': z.strictObject({ other: person(), why: optionalText(500) }),
  'casus.merge': z.strictObject({ other: person(), why: text(500) }),
  'casus.unmerge': z.strictObject({ why: text(500) }),
  'casus.reopen': z.strictObject({}),
  'casus.absorb': z.strictObject({ from: person(), shut: ids(), signals: ids() }),
  'casus.release': z.strictObject({ from: person(), signals: ids() }),
  'casus.correct': correctionInput(),
  'casus.correctChild': z.strictObject({
    fullName: text(80, 2),
    initials: text(60),
    born: day(),
    group: text(20),
    why: text(500),
  }),
  'casus.readChange': z.strictObject({}),
  'casus.shield': z.strictObject({ person: person(), why: text(500) }),
  'casus.liftShield': z.strictObject({ person: person(), why: text(500) }),
  'casus.confirmLift': z.strictObject({}),
  'casus.keepShield': z.strictObject({}),
  'casus.read': z.strictObject({}),
} as const;
