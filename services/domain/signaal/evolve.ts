import type { Meta } from '../decision.ts';
import { folded } from '../fold.ts';
import { heardFrom } from '../reminders/told.ts';
import { turnFolds } from '../turns/folds.ts';
import type { SignaalEvent } from './events.ts';
import { accessFolds } from './folds/access.ts';
import { alarmFolds } from './folds/alarm.ts';
import { closeFolds } from './folds/close.ts';
import type { Folds } from './folds/fold.ts';
import { recordFolds } from './folds/record.ts';
import { routeFolds } from './folds/route.ts';
import { togetherFolds } from './folds/together.ts';
import type { SignaalState } from './signaal.ts';

const FOLDS: Folds = {
  ...recordFolds,
  ...alarmFolds,
  ...togetherFolds,
  ...accessFolds,
  ...closeFolds,
  ...routeFolds,
  ...turnFolds,
};

/** State after one event. Total: an event that is not known is a fault of this stream. */
export const evolveSignaal = (before: SignaalState, event: SignaalEvent, meta: Meta): SignaalState =>
  folded(FOLDS, { ...before, version: meta.version, told: heardFrom(before.told, meta.by) }, event.type, event, meta);
