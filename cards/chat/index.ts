import { log } from './log.ts';
import { nudge } from './nudge.ts';

/** Every card that Teams keeps. */
export const CHAT_CARDS = { log, nudge } as const;
