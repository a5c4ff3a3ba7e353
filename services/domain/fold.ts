import type { Meta } from './decision.ts';

export type EventOf<Event extends { type: string }, Type extends Event['type']> = Extract<Event, { type: Type }>;

/** What each event makes of the state. The compiler asks for every one of them. */
export type FoldsOf<State, Event extends { type: string }> = {
  [Type in Event['type']]: (state: State, event: EventOf<Event, Type>, meta: Meta) => State;
};

/** State after one event. Total: an event that is not known is a fault of this stream. */
export const folded = <State, Event extends { type: string }, Type extends Event['type']>(
  folds: FoldsOf<State, Event>,
  state: State,
  type: Type,
  event: EventOf<Event, Type>,
  meta: Meta,
): State => {
  if (!Object.hasOwn(folds, type)) throw new Error(`unknown event: ${type}`);
  return folds[type](state, event, meta);
};
