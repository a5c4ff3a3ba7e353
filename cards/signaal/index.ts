import type { SignaalPage } from '../page.ts';
import { acuteWatch } from './acuteWatch.ts';
import { closeSignal } from './closeSignal.ts';
import { correct } from './correct.ts';
import { correctChild } from './correctChild.ts';
import { escalation } from './escalation.ts';
import { processNote } from './processNote.ts';
import { emergency } from './emergency.ts';
import { eraseReview } from './eraseReview.ts';
import { keepWatching } from './keepWatching.ts';
import { logMore } from './logMore.ts';
import { meldcodeStart } from './meldcodeStart.ts';
import { myCase } from './myCase.ts';
import { place } from './place.ts';
import { signalAnswer } from './signalAnswer.ts';
import { moveToStaff } from './moveToStaff.ts';
import { signalShield } from './signalShield.ts';
import { staffAdd } from './staffAdd.ts';
import { staffFollow } from './staffFollow.ts';
import { staffNext } from './staffNext.ts';
import { staffRecord } from './staffRecord.ts';
import { signalChanged } from './signalChanged.ts';
import { signalRetention } from './signalRetention.ts';
import { signalLink } from './signalLink.ts';
import { signals } from './signals.ts';
import { handOverSignaal } from '../turns/handOver.ts';
import { handOverTakeSignaal } from '../turns/handOverTake.ts';
import { snoozeSignaal } from '../turns/snooze.ts';
import { triage } from './triage.ts';
import { withdraw } from './withdraw.ts';

/** The dialogs on one signal, by their id. */
export const SIGNAAL_PAGES: Record<string, SignaalPage> = {
  triage,
  'log-more': logMore,
  withdraw,
  'signal-answer': signalAnswer,
  'my-case': myCase,
  signals,
  place,
  'signal-link': signalLink,
  'keep-watching': keepWatching,
  'close-signal': closeSignal,
  'erase-review': eraseReview,
  'signal-retention': signalRetention,
  'signal-changed': signalChanged,
  correct,
  'correct-child': correctChild,
  emergency,
  escalation,
  'process-note': processNote,
  snooze: snoozeSignaal,
  'hand-over': handOverSignaal,
  'hand-over-take': handOverTakeSignaal,
  'acute-watch': acuteWatch,
  'meldcode-start': meldcodeStart,
  'move-to-staff': moveToStaff,
  'signal-shield': signalShield,
  'staff-next': staffNext,
  'staff-follow': staffFollow,
  'staff-record': staffRecord,
  'staff-add': staffAdd,
};
