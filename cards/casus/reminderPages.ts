import type { CasusPage } from '../page.ts';
import { escalation } from './escalation.ts';
import { handOverCasus } from '../turns/handOver.ts';
import { handOverTakeCasus } from '../turns/handOverTake.ts';
import { snoozeCasus } from '../turns/snooze.ts';
import { processNote } from './processNote.ts';

/** The dialogs of what waits too long, and of whose turn it is. */
export const REMINDER_PAGES: Record<string, CasusPage> = {
  escalation,
  'process-note': processNote,
  snooze: snoozeCasus,
  'hand-over': handOverCasus,
  'hand-over-take': handOverTakeCasus,
};
