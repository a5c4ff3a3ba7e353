import type { PersonId } from '../people.ts';

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
 * What a stream remembers of its own messages. `slots`: the reminders that were issued, so that none is issued
 * twice. `unreached`: for whom there was no way; what waits for them waits for the next one too.
 */
export type Told = { slots: string[]; unreached: PersonId[] };

export const nothingTold: Told = { slots: [], unreached: [] };

const KEPT = 100;

export const evolveTold = (told: Told, event: ToldEvent): Told => {
  switch (event.type) {
    case 'Reminded':
      return { ...told, slots: [...told.slots, ...event.data.slots].slice(-KEPT) };
    case 'RouteGone':
      return { ...told, unreached: [...new Set([...told.unreached, event.data.person])] };
    default:
      return unknownEvent(event);
  }
};

/** Somebody who acts can be reached again. */
export const heardFrom = (told: Told, person: PersonId): Told =>
  told.unreached.includes(person) ? { ...told, unreached: told.unreached.filter((one) => one !== person) } : told;

const unknownEvent = (event: never): never => {
  throw new Error(`unknown event: ${JSON.stringify(event)}`);
};
