import type { SchoolCalendar } from './calendar/schoolCalendar.ts';
import type { Actor, PersonId } from './people.ts';
import type { Protocol, Route } from './protocol.ts';
import type { Refusal } from './refusals.ts';
import type { SchoolState } from './school/school.ts';
import type { Day, Instant } from './time.ts';

/** Everything a rule may know besides the state. No clock, no I/O: all of it comes in. */
export type Facts = {
  now: Instant;
  today: Day;
  actor: Actor;
  school: SchoolState;
  protocol: Protocol;
  calendar: SchoolCalendar;
  /** The routes that this school's new casussen could follow. */
  routes: Route[];
};

/** What a rule may know where nobody acts: what is awaited follows from it. */
export type Around = Omit<Facts, 'actor'>;

/** Events to write (none: it was so already), or a refusal that changes nothing. */
export type Decision<Event> = { events: Event[] } | { refused: Refusal };

/** What the commit says about its events. */
export type Meta = { by: PersonId; at: Instant; version: number };

export const isRefused = <Event>(decision: Decision<Event>): decision is { refused: Refusal } => 'refused' in decision;
