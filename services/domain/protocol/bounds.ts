import { type Pace, PACES, type Protocol, REMINDED, type Reminded, type ReminderRule } from '../protocol.ts';
import { BEWAREN, FIRST_REMINDERS } from './firstReminders.ts';

/** School days that a step may take, well above what ships: a route without an end is no route. */
const MOST_DAYS: Record<Pace, number> = { vandaag: 3, 'deze week': 10, gewoon: 30 };
/** How far ahead a look back may lie. */
const MOST_AHEAD = 183;
/** A row may be twice as slow as the one that ships; a short one may take ten days. */
const SLOWER = 2;
const SHORT = 10;

/** What takes so long that nothing would come of it: a plain sentence for each (R122). */
export const tooSlow = ({ steps, followUp, reminders: { kinds, acute } }: Protocol): string[] => [
  ...steps.flatMap(({ kind, term }) =>
    PACES.filter((pace) => term[pace] > MOST_DAYS[pace]).map(
      (pace) => `"${kind}" mag bij "${pace}" hoogstens ${MOST_DAYS[pace]} schooldagen duren.`,
    ),
  ),
  ...(followUp.maxDays > MOST_AHEAD ? [`"maxDays" bij "followUp" is hoogstens ${MOST_AHEAD} dagen.`] : []),
  ...REMINDED.flatMap((kind) => over(`"${kind}"`, daysIn(kinds[kind]), mostOf(kind), 'dagen')),
  ...over('"acute"', minutesIn(acute), SLOWER * Math.max(...minutesIn(FIRST_REMINDERS.acute)), 'minuten'),
];

const USUAL: Record<Reminded, ReminderRule> = { ...FIRST_REMINDERS.kinds, bewaren: BEWAREN };

const mostOf = (kind: Reminded): number => Math.max(SHORT, SLOWER * Math.max(...daysIn(USUAL[kind])));

const daysIn = ({ remind, climbs, later }: ReminderRule): number[] => [
  ...remind.map((days) => Math.abs(days)),
  ...Object.values(climbs),
  later,
];

const minutesIn = ({ remind, climbs }: Protocol['reminders']['acute']): number[] => [
  ...remind,
  ...Object.values(climbs),
];

const over = (what: string, all: number[], most: number, unit: string): string[] =>
  all.some((one) => one > most) ? [`Herinneringen: bij ${what} is alles binnen ${most} ${unit}.`] : [];
