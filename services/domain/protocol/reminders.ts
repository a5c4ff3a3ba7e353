import { z } from 'zod';

/**
 * What is reminded of, each with its own row: a first look, an answer, an approval, … `domain/reminders/kinds.ts` says
 * which of them something that waits belongs to.
 */
export const REMINDED = [
  'eersteBlik',
  'antwoord',
  'kijken',
  'akkoord',
  'stap',
  'gesprekStraks',
  'gesprekOpschrijven',
  'wegingPlannen',
  'kijkGeven',
  'overleg',
  'besluit',
  'melden',
  'terugkoppeling',
  'hulp',
  'zicht',
  'nazorg',
  'vraag',
  'lezen',
  'stilte',
  'vakantie',
  'collega',
  'instelling',
  'bewaren',
  'inhoud',
] as const;
export type Reminded = (typeof REMINDED)[number];

/** Whom it climbs to, in this order (R122). The last one reads that something waits too long, and nothing of a child. */
export const LEVELS = ['af', 'deputy', 'directie', 'bestuurscontact'] as const;
export type Level = (typeof LEVELS)[number];

const climbs = z.partialRecord(z.enum(LEVELS), z.int());

/**
 * `days`: how they are counted; Veilig Thuis counts working days. `remind`: so many days before (negative), on or after
 * the day that was agreed, or since it waits. `climbs`: after how many days, to whom. `later`: how many days somebody
 * may put it off at most; 0 for never.
 */
const rule = z.strictObject({
  days: z.enum(['school', 'working']),
  remind: z.array(z.int()),
  climbs,
  later: z.int().min(0),
});
export type ReminderRule = z.infer<typeof rule>;

const percent = z.int().min(1).max(100);

/** When somebody is reminded, and to whom it goes when nobody acts. Days for the ordinary pace. */
export const reminders = z.strictObject({
  /** Which part of those days passes at each pace. */
  lanes: z.strictObject({ vandaag: percent, 'deze week': percent, gewoon: percent }),
  /** What cannot wait, in minutes; after the last one every morning, whatever day it is. */
  acute: z.strictObject({ remind: z.array(z.int().positive()).min(1), climbs }),
  kinds: z.record(z.enum(REMINDED), rule),
});
export type ReminderTable = z.infer<typeof reminders>;
