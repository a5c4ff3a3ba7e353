import { content } from '../evolve/common.ts';
import { advised, observed, reacted, stillCalls, without } from '../evolve/kijken.ts';
import { recordConsent } from '../toestemming.ts';
import type { Folds } from './fold.ts';

/** What was seen, who was asked about it, and who may hear of it. */
export const kijkenFolds = {
  ObservationInvited: (state, { data }, { version }) => ({
    ...state,
    invited: [...without(state.invited, data.whom), { person: data.whom, by: data.by, version }],
  }),
  ObservationAdded: (state, { data }, meta) => content(observed(state, data.points, meta), 'signaleren', meta),
  ObservationDeclined: (state, _event, { by }) => ({ ...state, invited: without(state.invited, by) }),
  ConsultatieRecorded: (state, { data }, meta) =>
    content(
      { ...state, consultations: state.consultations + 1, doubt: state.doubt || data.doubt === 'ja' },
      'consultatie',
      meta,
    ),
  AdviesVTRecorded: (state, { data }, meta) =>
    content({ ...advised(state, data), callDue: stillCalls(state, data) }, 'consultatie', meta),
  ConsentRecorded: (state, { data }, meta) =>
    content({ ...state, consent: recordConsent(state.consent, data, meta.version) }, state.step, meta),
  ReactionSignalled: (state, _event, meta) => content(reacted(state), 'signaleren', meta),
} satisfies Partial<Folds>;
