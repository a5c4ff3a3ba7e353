import { z } from 'zod';
import { line } from './line.ts';

/** The six kinds of step that the code knows. A protocol renames, numbers, merges and staffs them. */
export const STAPPEN = ['signaleren', 'consultatie', 'gesprek', 'wegen', 'beslissen', 'volgen'] as const;
export type Stap = (typeof STAPPEN)[number];

/** What a step can ask for before it may be submitted; each has one predicate in `casus/missing.ts`. */
export const NEEDS = [
  'waarneming',
  'kindcheck',
  'overleg',
  'adviesBijTwijfel',
  'toestemming',
  'gesprek',
  'intake',
  'weging',
  'vragen',
  'zicht',
] as const;
export type Need = (typeof NEEDS)[number];

export const PACES = ['vandaag', 'deze week', 'gewoon'] as const;
export type Pace = (typeof PACES)[number];

/** As people say it: "4", "5a". Empty for a step that has a name and no number. */
const number = z.string().regex(/^(\d{1,2}[a-z]?)?$/);
const schoolDays = z.strictObject({ vandaag: z.int().min(0), 'deze week': z.int().min(0), gewoon: z.int().min(0) });
const called = z.strictObject({ number, name: line });

export const step = z.strictObject({
  kind: z.enum(STAPPEN),
  number,
  name: line,
  /** One sentence: what this step is for, shown on top of the step. */
  goal: line,
  /** The step that the school shows it in, where its document knows it as a part only. */
  inside: z.enum(STAPPEN).optional(),
  /** What it is called once the outcome is known, where help and report have a name each. */
  afterOutcome: z.strictObject({ help: called, report: called }).optional(),
  needs: z.array(z.enum(NEEDS)),
  term: schoolDays,
});
