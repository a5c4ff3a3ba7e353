import type { Meta } from '../../decision.ts';
import type { CasusState } from '../casus.ts';
import type { CasusEvent } from '../events.ts';

export type EventOf<Type extends CasusEvent['type']> = Extract<CasusEvent, { type: Type }>;

/** What each event makes of the state. The compiler asks for every one of them. */
export type Folds = {
  [Type in CasusEvent['type']]: (state: CasusState, event: EventOf<Type>, meta: Meta) => CasusState;
};
