import type { Meta } from '../../decision.ts';
import type { EventOf } from '../../fold.ts';
import { SETTLED, type SignaalEvent } from '../events.ts';
import type { SignaalInputs } from '../inputs.ts';
import type { SignaalState } from '../signaal.ts';
import { content, open } from './common.ts';
import type { Folds } from './fold.ts';

/** How it goes after the answer, and how long what was recorded is kept. */
export const closeFolds = {
  SignaalWatched: (state, { data }, meta) => content({ ...state, watch: watched(state, data.now, meta) }, meta),
  ErasureProposed: (state, _event, meta) =>
    content({ ...state, erasure: { by: meta.by, at: meta.at, version: meta.version } }, meta),
  SignaalClosed: (state, { data }, meta) => content({ ...state, ...closed(state, data, meta) }, meta),
  SignaalHeld: (state, _event, meta) =>
    content({ ...state, held: { at: meta.at, version: meta.version }, letGo: false }, meta),
  SignaalReleased: (state, _event, meta) => content({ ...state, held: null }, meta),
  SignaalLetGo: (state) => ({ ...state, letGo: true }),
} satisfies Partial<Folds>;

const watched = ({ watch }: SignaalState, now: SignaalInputs['signaal.watch']['now'], meta: Meta) => ({
  now,
  better: now === 'beter' ? (watch?.better ?? 0) + 1 : 0,
  by: meta.by,
  at: meta.at,
  version: meta.version,
});

const closed = (
  { erasure, status }: SignaalState,
  { why, keep, until }: EventOf<SignaalEvent, 'SignaalClosed'>['data'],
  { at, version, by }: Meta,
): Partial<SignaalState> => ({
  ...open,
  status: 'closed',
  acknowledged: status === 'alarm' && why === SETTLED,
  closed: { at, until, erase: keep === 'wissen', version, decided: erasure?.by ?? '', confirmed: by },
});
