import { z } from 'zod';
import {
  choice,
  day,
  optionalChoice,
  optionalDay,
  optionalPerson,
  optionalText,
  person,
  text,
  YES_NO,
} from '../../fields.ts';

/** Whether the name of who reports may be known to the family: the grounds of the law, and no others (R90). */
export const ANONYMITY = ['ja', 'gevaarKind', 'gevaarMelder', 'vertrouwen'] as const;
/** Whether the parents know of the melding: the grounds of R97, which are not those for leaving out the talk (R65). */
export const PARENTS_TOLD = [
  'besproken',
  'geinformeerd',
  'nietVeiligheidKind',
  'nietVeiligheidAnder',
  'nietContactBreekt',
] as const;
export const PUPIL_TOLD = ['ja', 'nietVeiligheid', 'nietContactBreekt'] as const;
/** Who can object to a melding: each of them for himself (R93 to R95). */
export const OBJECTORS = ['ouders', 'leerling'] as const;
export const OBJECTION_RESULTS = ['melden', 'later', 'niet'] as const;

const assignment = { reporter: person(), why: text(1000), anon: choice(ANONYMITY), anonWhy: optionalText(1000) };

/** What each act takes that makes a melding, and hears those who object. */
export const meldenInputs = {
  'melding.assign': z.strictObject(assignment),
  'melding.again': z.strictObject({ ...assignment, changed: text(1500) }),
  'melding.parents': z.strictObject({
    told: choice(PARENTS_TOLD),
    why: optionalText(1000),
    when: optionalDay(),
    by: optionalPerson(),
    reaction: optionalText(1500),
    objects: choice(YES_NO),
  }),
  'melding.pupil': z.strictObject({
    spoken: choice(PUPIL_TOLD),
    why: optionalText(1000),
    when: optionalDay(),
    by: optionalPerson(),
    reaction: optionalText(1500),
    objects: choice(YES_NO),
  }),
  'bezwaar.weigh': z.strictObject({
    meet: choice(['ja', 'deels', 'nee']),
    how: optionalText(1000),
    weigh: text(1500),
    result: choice(OBJECTION_RESULTS),
    date: optionalDay(),
  }),
  'melding.record': z.strictObject({
    when: day(),
    how: choice(['telefoon', 'formulier']),
    region: text(80),
    spoke: text(120),
    confirmed: optionalChoice(['ontvangen', 'nogNiet']),
    schoolDoes: text(1500),
    contact: optionalText(120),
    informs: person(),
  }),
} as const;
