import type { Meta } from '../../decision.ts';
import type { CasusState } from '../casus.ts';
import { answered } from '../danger.ts';
import { begunAgain } from '../evolve/akkoord.ts';
import { content, pending } from '../evolve/common.ts';
import { natured } from '../evolve/kijken.ts';
import { advisedByAf } from '../evolve/melding.ts';
import { evolveWeging, type WegingEvent } from '../evolve/weging.ts';
import type { Folds } from './fold.ts';

const weighed = (state: CasusState, event: WegingEvent, meta: Meta): CasusState =>
  content({ ...state, weging: evolveWeging(state.weging, event, meta) }, 'wegen', meta);

/** The weighing together, the advice for class, and that the parents hear what came of it. */
export const wegenFolds = {
  WegingPlanned: weighed,
  WegingAnonymised: weighed,
  WegingViewGiven: weighed,
  WegingGuestViewGiven: weighed,
  WegingDeclined: weighed,
  WegingReminded: weighed,
  WegingOpened: weighed,
  WegingRecorded: (state, event, meta) => {
    const weging = evolveWeging(state.weging, event, meta);
    return content(pending({ ...natured(state, event.data.nature), weging }, 'step', meta), 'wegen', meta);
  },
  WegingDangerHandled: (state, _event, meta) => content(answered(state), 'wegen', meta),
  WegingBegunAgain: (state, { data }, meta) => content(begunAgain(state, data.dueOn, meta), 'wegen', meta),
  AdviesGiven: (state, _event, meta) => content(advisedByAf(state, meta), state.step, meta),
  AdviesRead: (state, _event, { by }) => ({
    ...state,
    adviceUnread: state.adviceUnread.filter((person) => person !== by),
  }),
  ParentsInformed: (state) => ({ ...state, informs: null }),
  InformingLapsed: (state, _event, meta) => content({ ...state, informs: null }, state.step, meta),
} satisfies Partial<Folds>;
