import type { Meta } from '../decision.ts';
import { folded } from '../fold.ts';
import { heardFrom } from '../reminders/told.ts';
import { turnFolds } from '../turns/folds.ts';
import { isTurnEvent } from '../turns/turns.ts';
import type { CasusState } from './casus.ts';
import type { CasusEvent } from './events.ts';
import { withParents } from './evolve/ouders.ts';
import { withActor } from './evolve/volgen.ts';
import { beslissenFolds } from './folds/beslissen.ts';
import { byProtocolFolds } from './folds/byProtocol.ts';
import { dossierFolds } from './folds/dossier.ts';
import type { Folds } from './folds/fold.ts';
import { gesprekFolds } from './folds/gesprek.ts';
import { kijkenFolds } from './folds/kijken.ts';
import { meldenFolds } from './folds/melden.ts';
import { samenFolds } from './folds/samen.ts';
import { shieldFolds } from './folds/shield.ts';
import { sluitenFolds } from './folds/sluiten.ts';
import { startFolds } from './folds/start.ts';
import { volgenFolds } from './folds/volgen.ts';
import { wegenFolds } from './folds/wegen.ts';
import { sinceAfter } from './since.ts';
import { evolveTally } from './tally.ts';

/** State after one event. Total: an event that is not known is a fault of this stream. */
export const evolveCasus = (before: CasusState, event: CasusEvent, meta: Meta): CasusState => {
  const after = withParents(afterEvent(before, event, meta), event);
  return { ...after, since: sinceAfter(after, meta.at) };
};

const afterEvent = (before: CasusState, event: CasusEvent, meta: Meta): CasusState => {
  const state = {
    ...before,
    version: meta.version,
    movedAt: meta.by === '' || isTurnEvent(event) ? before.movedAt : meta.at,
    told: heardFrom(before.told, meta.by),
    took: withActor(before.took, meta.by),
    tally: evolveTally(before, event),
  };
  return folded(FOLDS, state, event.type, event, meta);
};

const FOLDS: Folds = {
  ...turnFolds,
  ...startFolds,
  ...samenFolds,
  ...shieldFolds,
  ...kijkenFolds,
  ...byProtocolFolds,
  ...gesprekFolds,
  ...wegenFolds,
  ...beslissenFolds,
  ...meldenFolds,
  ...volgenFolds,
  ...sluitenFolds,
  ...dossierFolds,
};
