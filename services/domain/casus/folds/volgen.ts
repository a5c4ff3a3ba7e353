import { lookedAt } from '../danger.ts';
import { content, pending } from '../evolve/common.ts';
import { watchedIn } from '../evolve/kijken.ts';
import { confirmed, followed, noted } from '../evolve/volgen.ts';
import { helpArrived, helpPlanned } from '../hulp.ts';
import type { Folds } from './fold.ts';

/** The help, and who keeps sight of the child until it is said to be safe. */
export const volgenFolds = {
  HulpPlanned: (state, { data }, meta) => content(helpPlanned(state, data, meta), 'volgen', meta),
  HulpArrived: (state, { data }, meta) => content(helpArrived(state, data, meta), 'volgen', meta),
  FollowUpPlanned: (state, { data }, meta) =>
    content({ ...lookedAt(state), verdict: null, followUp: followed(data, meta) }, 'volgen', meta),
  FollowUpNoted: (state, { data }, meta) => content(noted(state, data.now, meta), 'volgen', meta),
  VerdictProposed: (state, { data }, meta) =>
    content(pending(state, 'verdict', meta, { answer: data.answer, term: data.term }), 'volgen', meta),
  VerdictConfirmed: (state, { data }, meta) => confirmed(state, data.answer, meta),
  VakantieWatched: (state, { data }, meta) => content(watchedIn(state, data, meta), state.step, meta),
} satisfies Partial<Folds>;
