import { addDays, dayOf } from '../../calendar.ts';
import type { Meta } from '../../decision.ts';
import type { CasusEvent } from '../events.ts';
import type { CasusState } from '../casus.ts';
import { MERGE_DAYS } from '../decide/samen.ts';

export type SamenEvent = Extract<
  CasusEvent,
  {
    type: 'SiblingLinked' | 'SiblingUnlinked' | 'CasusMerged' | 'CasusAbsorbed' | 'CasusSplit' | 'CasusReleased';
  }
>;

/** What a casus belongs together with: brothers and sisters, and other casussen of the same child. */
export const evolveSamen = (state: CasusState, event: SamenEvent, meta: Meta): CasusState => {
  switch (event.type) {
    case 'SiblingLinked':
      return { ...state, siblings: [...new Set([...state.siblings, event.data.other])] };
    case 'SiblingUnlinked':
      return { ...state, siblings: state.siblings.filter((id) => id !== event.data.other) };
    case 'CasusMerged':
      return merged(state, event.data, meta);
    case 'CasusSplit':
      return { ...state, status: 'open', closed: null, merge: null, bounced: event.data.why === '' };
    case 'CasusAbsorbed':
      return {
        ...state,
        absorbed: [...new Set([...state.absorbed, event.data.from])],
        excluded: [...new Set([...state.excluded, ...event.data.shut])],
      };
    case 'CasusReleased':
      return { ...state, absorbed: state.absorbed.filter((id) => id !== event.data.from) };
    default:
      return unknownEvent(event);
  }
};

/** Closed without a verdict: it goes on elsewhere. Who led it and who kept sight read where. */
const merged = (
  state: CasusState,
  { into, signals }: Extract<CasusEvent, { type: 'CasusMerged' }>['data'],
  { at, by }: Meta,
): CasusState => {
  const told = [state.lead, state.followUp?.watch ?? ''].filter((id) => id !== '' && id !== by);
  return {
    ...state,
    status: 'closed',
    bounced: false,
    merge: { into, till: addDays(dayOf(at), MERGE_DAYS), signals },
    closed: { reason: 'samengevoegd', at, unread: [...new Set(told)], check: '', looker: '' },
  };
};

const unknownEvent = (event: never): never => {
  throw new Error(`unknown Casus event: ${JSON.stringify(event)}`);
};
