import { content } from '../evolve/common.ts';
import { lifted, shielded } from '../evolve/shield.ts';
import type { Folds } from './fold.ts';

/** For whom a casus is closed, until a second person opens it again. */
export const shieldFolds = {
  CasusShielded: (state, { data }, meta) => content(shielded(state, data, meta), state.step, meta),
  ShieldLiftAsked: (state, { data }, meta) => {
    const { person } = data;
    const lifting = { person, by: meta.by, at: meta.at, version: meta.version };
    return content({ ...state, lifting }, state.step, meta);
  },
  ShieldLifted: (state, { data }, meta) => content(lifted(state, data.person), state.step, meta),
  ShieldKept: (state, _event, meta) => content({ ...state, lifting: null }, state.step, meta),
} satisfies Partial<Folds>;
