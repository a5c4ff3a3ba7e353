import type { PersonId } from '../people.ts';
import { DAY, type Instant } from '../time.ts';

/**
 * What Pluis itself writes on a stream: nobody acted, but something went out, or could not. `tell`: who hears that
 * somebody was not reached; empty for nobody.
 */
export type ToldEvent =
  | { type: 'Reminded'; v: 1; data: { slots: string[] } }
  | { type: 'RouteGone'; v: 1; data: { person: PersonId; tell: PersonId } };

export const isToldEvent = (event: { type: string; data: unknown }): event is ToldEvent =>
  event.type === 'Reminded' || event.type === 'RouteGone';

/**
 * What a stream remembers of its own messages. `waits`: the reminders that were issued, by what they are about, so that
 * none is issued twice. `unreached`: for whom there was no way; what waits for them waits for the next one too.
 */
export type Told = { waits: ToldWait[]; unreached: PersonId[] };

/** The slots of one thing that waits. `at`: when the last of them was issued. */
type ToldWait = { about: string; slots: string[]; at: Instant };

export const nothingTold: Told = { waits: [], unreached: [] };

export const evolveTold = (told: Told, event: ToldEvent, at: Instant): Told => {
  switch (event.type) {
    case 'Reminded':
      return { ...told, waits: event.data.slots.reduce((waits, slot) => withSlot(waits, slot, at), alive(told, at)) };
    case 'RouteGone':
      return { ...told, unreached: [...new Set([...told.unreached, event.data.person])] };
    default:
      return unknownEvent(event);
  }
};

const OVER = 180 * DAY;

/**
 * Whatever waits is told of every week, or climbs again every two: what nothing was said of for half a year, whatever
 * holidays were in it, waits no longer, and nothing of it can be planned.
 */
const alive = ({ waits }: Told, now: Instant): ToldWait[] => waits.filter(({ at }) => at > now - OVER);

/** Of the times of one kind for one person only the latest is ever planned; one more, for when dates were moved. */
const KEPT = 2;

const withSlot = (waits: ToldWait[], slot: string, at: Instant): ToldWait[] => {
  const about = slot.split('.').slice(0, 2).join('.');
  const before = waits.find((wait) => wait.about === about)?.slots ?? [];
  const series = seriesOf(slot);
  const same = before.filter((other) => seriesOf(other) === series && other !== slot).slice(1 - KEPT);
  const others = before.filter((other) => seriesOf(other) !== series);
  return [...waits.filter((wait) => wait.about !== about), { about, slots: [...others, ...same, slot], at }];
};

/** A slot without which time it is: a number, or the day of an overview. */
const seriesOf = (slot: string): string => slot.replace(/\d[\d-]*$/, '');

export const isTold = ({ waits }: Told, slot: string): boolean => waits.some(({ slots }) => slots.includes(slot));

/** Somebody who acts can be reached again. */
export const heardFrom = (told: Told, person: PersonId): Told =>
  told.unreached.includes(person) ? { ...told, unreached: told.unreached.filter((one) => one !== person) } : told;

const unknownEvent = (event: never): never => {
  throw new Error(`unknown event: ${JSON.stringify(event)}`);
};
