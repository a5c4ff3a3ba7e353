import type { Meta } from '../../decision.ts';
import type { SignaalEvent } from '../events.ts';
import type { SignaalState } from '../signaal.ts';

export type EventOf<Type extends SignaalEvent['type']> = Extract<SignaalEvent, { type: Type }>;

/** What each event makes of the state. The compiler asks for every one of them. */
export type Folds = {
  [Type in SignaalEvent['type']]: (state: SignaalState, event: EventOf<Type>, meta: Meta) => SignaalState;
};
