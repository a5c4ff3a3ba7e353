import type { Meta } from '../../decision.ts';
import type { CasusState } from '../casus.ts';
import { content } from '../evolve/common.ts';
import { evolveSamen, type SamenEvent } from '../evolve/samen.ts';
import type { Folds } from './fold.ts';

const joined = (state: CasusState, event: SamenEvent, meta: Meta): CasusState =>
  content(evolveSamen(state, event, meta), 'signaleren', meta);

/** Brothers and sisters, and other casussen of the same child. */
export const samenFolds = {
  SiblingLinked: joined,
  SiblingUnlinked: joined,
  CasusMerged: joined,
  CasusAbsorbed: joined,
  CasusSplit: joined,
  CasusReleased: joined,
} satisfies Partial<Folds>;
