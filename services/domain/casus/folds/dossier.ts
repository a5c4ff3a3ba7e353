import type { Meta } from '../../decision.ts';
import { type BewarenEvent, evolveBewaren } from '../bewaren.ts';
import type { CasusState } from '../casus.ts';
import { content } from '../evolve/common.ts';
import { granted } from '../evolve/volgen.ts';
import { evolveVerzoek, type VerzoekEvent } from '../verzoek.ts';
import type { Folds } from './fold.ts';

const looked = (state: CasusState, event: BewarenEvent, meta: Meta): CasusState => ({
  ...state,
  bewaren: evolveBewaren(state.bewaren, event, meta),
});

const kept = (state: CasusState, event: BewarenEvent, meta: Meta): CasusState =>
  content(looked(state, event, meta), state.step, meta);

const requested = (state: CasusState, event: VerzoekEvent, meta: Meta): CasusState =>
  content({ ...state, verzoek: evolveVerzoek(state.verzoek, event, meta) }, state.step, meta);

/** How long the file is kept, who asked for it, and what of it went elsewhere. */
export const dossierFolds = {
  BewarenLooked: looked,
  BewarenSeen: looked,
  BewarenEnded: looked,
  VertrekRecorded: kept,
  BewarenProposed: kept,
  BewarenConfirmed: kept,
  BewarenReturned: kept,
  BewarenHeld: kept,
  BewarenReleased: kept,
  VerzoekRecorded: requested,
  InzageChosen: requested,
  InzageMade: requested,
  VerzoekAnswered: (state, event, meta) =>
    content(
      { ...granted(state, event.data.on, meta), verzoek: evolveVerzoek(state.verzoek, event, meta) },
      state.step,
      meta,
    ),
  OverdrachtRecorded: (state, { data }, meta) => {
    const overdracht = { goes: data.goes === 'ja', version: meta.version };
    return content({ ...state, overdracht }, state.step, meta);
  },
  DossierExported: (state, _event, meta) => content(state, state.step, meta),
} satisfies Partial<Folds>;
