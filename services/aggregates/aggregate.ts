import type { Awaited } from '../domain/awaited.ts';
import type { Around, Decision, Facts, Meta } from '../domain/decision.ts';
import type { PersonId } from '../domain/people.ts';
import type { Pace } from '../domain/protocol.ts';
import type { Reminder } from '../domain/reminders/reminder.ts';
import type { Told, ToldEvent } from '../domain/reminders/told.ts';
import type { Instant } from '../domain/time.ts';
import type { StoredEvent } from '../domain/upcast.ts';
import type { Head, StreamKind } from '../ports.ts';

/** The readable part of a head that the state decides; queries use nothing else. */
export type HeadFields = Pick<Head, 'status' | 'step' | 'round' | 'audience' | 'people'> & {
  /** Empty for what knows no pace. */
  pace: Pace | '';
  /** The protocol that the stream was moved to; empty while it follows the one it has. */
  protocol: string;
  /** What the blind index is made from; empty for none. Never stored itself. */
  blind: string;
};

/** The card on which somebody sees a stream apart from what waits for him: the author's receipt. */
export type Receipt = { person: PersonId; shows: string };

/** What an act asks of another stream; it goes there by the outbox, once (design.md 1.7). */
export type Outgoing = { stream: string; command: { type: string; input: Record<string, unknown> } };

/** Everything that the one writer (`handle.ts`) must know of a kind of stream. All of it pure. */
export type Aggregate<State, Command, Event extends StoredEvent> = {
  kind: StreamKind;
  initial: State;
  /** Layout of the snapshot: another number in a head means that the commits are folded anew. */
  shape: number;
  decide: (command: Command, state: State, facts: Facts, seen: number) => Decision<Event>;
  evolve: (state: State, event: Event, meta: Meta) => State;
  upcast: (stored: StoredEvent) => Event;
  fields: (state: State) => HeadFields;
  awaited: (state: State, around: Around) => Awaited[];
  /** Everything that is planned to be sent by itself, from the state alone; `told` says what went out already. */
  reminders: (state: State, around: Around) => Reminder[];
  told: (state: State) => Told;
  /** What Pluis does by itself when a term has passed, and when that is. */
  ends: (state: State, around: Around) => { at: Instant; events: Event[] } | undefined;
  /** An event that Pluis writes by itself is one of this kind of stream too. */
  byItself: (event: ToldEvent) => Event;
  receipt: (state: State) => Receipt | undefined;
  outgoing: (events: Event[], id: string, state: State) => Outgoing[];
  /** Does this stream still ask that of the other one? What was undone meanwhile is not done any more. */
  asks: (state: State, asked: Outgoing, id: string) => boolean;
};
