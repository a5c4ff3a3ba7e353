import { content } from '../evolve/common.ts';
import type { Folds } from './fold.ts';

/** What only some protocols ask, and the version of the protocol that a casus follows. */
export const byProtocolFolds = {
  IntakeAsked: (state, { data }, { version }) => ({
    ...state,
    intake: { ...state.intake, asked: { person: data.whom, by: data.by, version } },
  }),
  IntakeRecorded: (state, _event, meta) =>
    content({ ...state, intake: { asked: null, held: state.intake.held + 1 } }, 'consultatie', meta),
  KindcheckRecorded: (state, { data }, meta) => content({ ...state, kindcheck: data.cares }, 'signaleren', meta),
  VerwijsindexRecorded: (state, { data }, meta) => content({ ...state, verwijsindex: data.given }, 'consultatie', meta),
  ProtocolMoved: (state, { data }, meta) => content({ ...state, protocol: data.to }, state.step, meta),
} satisfies Partial<Folds>;
