import { z } from 'zod';
import { choice, choices, day, ids, optionalPerson, optionalText, person, text, time } from '../../fields.ts';
import { GUEST_NUMBERS } from '../guests.ts';

export const NATURE = [
  'lichamelijk',
  'verzorging',
  'emotioneel',
  'aandacht',
  'seksueel',
  'getuige',
  'strijd',
  'eer',
  'onduidelijk',
] as const;

const danger = ['nee', 'ja', 'twijfel'] as const;

/** What each act takes that weighs together, and tells who has to know what came of it. */
export const wegenInputs = {
  'weging.plan': z.strictObject({
    date: day(),
    time: time(),
    place: text(80),
    chair: person(),
    parents: choice(['erbij', 'nietErbij']),
    members: ids(1),
    guests: optionalText(300),
    whyMissing: optionalText(500),
    share: choice(['metNaam', 'zonderNaam']),
    anonText: optionalText(3000),
    confirm: z.preprocess((value) => value === true || value === 'true', z.boolean()),
  }),
  'weging.anonymise': z.strictObject({
    anonText: text(3000),
    confirm: z.preprocess((value) => value === true || value === 'true', z.boolean()),
  }),
  'weging.view': z.strictObject({
    danger: choice(danger),
    growth: choice(danger),
    risk: choice(['klein', 'groot', 'twijfel']),
    why: text(1500),
    against: optionalText(1000),
    know: optionalText(1000),
  }),
  'weging.guestView': z.strictObject({
    guest: choice(GUEST_NUMBERS),
    danger: choice(danger),
    growth: choice(danger),
    risk: choice(['klein', 'groot', 'twijfel']),
    why: text(1500),
    against: optionalText(1000),
  }),
  'weging.decline': z.strictObject({ who: optionalPerson(), why: text(300) }),
  'weging.remind': z.strictObject({}),
  'weging.dangerHandled': z.strictObject({ did: text(1000) }),
  'weging.again': z.strictObject({ changed: text(1500) }),
  'weging.open': z.strictObject({ why: optionalText(500) }),
  'weging.record': z.strictObject({
    present: ids(1),
    absentWhy: optionalText(500),
    parentsCame: choice(['erbij', 'nietErbij']),
    others: optionalText(300),
    vt: choice(['ja', 'neeGeenTwijfel']),
    instrument: optionalText(120),
    nature: choices(NATURE),
    severity: text(1500),
    risk: text(1500),
    dissent: optionalText(1000),
    childSafe: text(1500),
    parentSupport: text(1500),
    teacherAdvice: text(1500),
    informs: person(),
  }),
  'advies.give': z.strictObject({ advice: text(1500) }),
  'advies.read': z.strictObject({}),
  'ouders.informed': z.strictObject({}),
  'ouders.lapse': z.strictObject({ why: text(500) }),
} as const;
