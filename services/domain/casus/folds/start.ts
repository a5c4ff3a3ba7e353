import { readBy } from '../../correction.ts';
import { brought } from '../evolve/acuut.ts';
import { movedToStaff } from '../evolve/collega.ts';
import { content, stepWith } from '../evolve/common.ts';
import { pupilHears, settled } from '../evolve/melding.ts';
import { started, toldOfChange, withoutSignal, withSignal } from '../evolve/start.ts';
import type { Folds } from './fold.ts';

/** How a casus begins, which signals are in it, and what is put right in it. */
export const startFolds = {
  CasusStarted: (state, { data }, meta) => started(state, data, meta),
  SignaalLinked: (state, { data }, meta) => content(withSignal(state, data), 'signaleren', meta),
  SignaalBrought: (state, { data }, meta) => brought(state, data, meta),
  SignaalLost: (state, { data }, meta) => content(withoutSignal(state, data.signaal), 'signaleren', meta),
  SignaalUnlinked: (state, { data }, meta) => content(withoutSignal(state, data.signaal), 'signaleren', meta),
  CasusMovedToStaff: (state, { data }, meta) => content(movedToStaff(state, data, meta), state.step, meta),
  CasusCorrected: (state, { data }, meta) =>
    content({ ...state, change: toldOfChange(state, meta) }, stepWith(state, data.version), meta),
  ChildCorrected: (state, { data }, meta) => {
    const { initials, group, born } = data;
    const change = toldOfChange(state, meta);
    const named = pupilHears(state, { ...state, initials, group, bornOn: born, change }, meta);
    return content(settled(named, meta), 'signaleren', meta);
  },
  ChangeRead: (state, _event, meta) => ({ ...state, change: readBy(state.change, meta.by) }),
} satisfies Partial<Folds>;
