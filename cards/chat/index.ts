import { acuteWatch } from './acuteWatch.ts';
import { alerted } from './alerted.ts';
import { channelPost } from './channelPost.ts';
import { digest } from './digest.ts';
import { checkIn } from './checkIn.ts';
import { log } from './log.ts';
import { acute, acuteGroup, fault, inGroup, noFiles, notStaff, notYet, office, settingUp } from './notices.ts';
import { nudge } from './nudge.ts';
import { nudgeStaff } from './nudgeStaff.ts';
import { receipt } from './receipt.ts';
import { receiptAcute } from './receiptAcute.ts';
import { receiptStaff } from './receiptStaff.ts';
import { start } from './start.ts';
import { typedText } from './typedText.ts';
import { welcome } from './welcome.ts';

/** Every card that Teams keeps. */
export const CHAT_CARDS = {
  welcome,
  start,
  'typed-text': typedText,
  log,
  receipt,
  'receipt-acute': receiptAcute,
  'receipt-staff': receiptStaff,
  alerted,
  nudge,
  'nudge-staff': nudgeStaff,
  digest,
  'acute-watch': acuteWatch,
  'check-in': checkIn,
  'channel-post': channelPost,
  acute,
  'acute-group': acuteGroup,
  'in-group': inGroup,
  'no-files': noFiles,
  'not-staff': notStaff,
  'not-yet': notYet,
  office,
  'setting-up': settingUp,
  fault,
} as const;
