import type { Meta } from '../../decision.ts';
import type { CasusState } from '../casus.ts';
import type { Data } from './common.ts';

/** From here on only the directie or the board reads it. Nobody hears that it ended: that would say why. */
export const movedToStaff = (
  state: CasusState,
  { concerns, colleague }: Data<'CasusMovedToStaff'>,
  { by, at, version }: Meta,
): CasusState => ({
  ...state,
  status: 'closed',
  staff: { concerns, by, at, version },
  excluded: [...new Set([...state.excluded, ...(colleague === '' ? [] : [colleague])])],
  closed: { reason: state.closed?.reason ?? 'collega', at: state.closed?.at ?? at, unread: [], check: '', looker: '' },
  pending: null,
  lifting: null,
  change: null,
});
