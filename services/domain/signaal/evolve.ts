import type { Meta } from '../decision.ts';
import { heardFrom } from '../reminders/told.ts';
import type { SignaalEvent } from './events.ts';
import { accessFolds } from './folds/access.ts';
import { alarmFolds } from './folds/alarm.ts';
import { closeFolds } from './folds/close.ts';
import type { EventOf, Folds } from './folds/fold.ts';
import { recordFolds } from './folds/record.ts';
import { togetherFolds } from './folds/together.ts';
import { turnFolds } from './folds/turns.ts';
import type { SignaalState } from './signaal.ts';

const FOLDS: Folds = {
  ...recordFolds,
  ...alarmFolds,
  ...togetherFolds,
  ...accessFolds,
  ...closeFolds,
  ...turnFolds,
};

/** State after one event. Total: an event that is not known is a fault of this stream. */
export const evolveSignaal = (before: SignaalState, event: SignaalEvent, meta: Meta): SignaalState =>
  folded({ ...before, version: meta.version, told: heardFrom(before.told, meta.by) }, event.type, event, meta);

const folded = <Type extends SignaalEvent['type']>(
  state: SignaalState,
  type: Type,
  event: EventOf<Type>,
  meta: Meta,
): SignaalState => {
  if (!Object.hasOwn(FOLDS, type)) throw new Error(`unknown Signaal event: ${JSON.stringify(event)}`);
  return FOLDS[type](state, event, meta);
};
