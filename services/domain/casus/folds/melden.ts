import { picked } from '../evolve/beslissen.ts';
import { called } from '../evolve/acuut.ts';
import { content, pending, withStep } from '../evolve/common.ts';
import { assigned, reported, toldParents, toldPupil, weighed } from '../evolve/melding.ts';
import { informedBy } from '../informs.ts';
import { awaitsFeedback, heardBack } from '../terugkoppeling.ts';
import type { Folds } from './fold.ts';

/** The melding and who hears of it, what Veilig Thuis says back, and a call for help. */
export const meldenFolds = {
  MeldingAssigned: (state, { data }, meta) => content(assigned(state, data, meta), state.step, meta),
  OudersIngelicht: (state, { data }, meta) => content(toldParents(state, data, meta), state.step, meta),
  LeerlingIngelicht: (state, { data }, meta) => content(toldPupil(state, data, meta), state.step, meta),
  BezwaarProposed: (state, { data }, meta) =>
    content(pending(state, 'bezwaar', meta, { bezwaar: picked(data) }), state.step, meta),
  BezwaarWeighed: (state, { data }, meta) =>
    withStep(weighed(state, data, meta), state.step, { status: 'doing' }, meta),
  MeldingRecorded: (state, { data }, meta) =>
    content(
      informedBy(awaitsFeedback(reported(state, meta), data.when, meta), data.informs, 'melding', meta),
      state.step,
      meta,
    ),
  TerugkoppelingRecorded: (state, { data }, meta) => content(heardBack(state, data, meta), state.step, meta),
  ProcesNoted: (state, _event, meta) => content(state, state.step, meta),
  EmergencyRecorded: (state, { data }, meta) => content(called(state, data, meta), state.step, meta),
  ParentsTold: (state, _event, meta) => content({ ...state, parentsAsk: null }, state.step, meta),
} satisfies Partial<Folds>;
