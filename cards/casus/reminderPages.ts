import type { CasusPage } from '../page.ts';
import { escalation } from './escalation.ts';
import { processNote } from './processNote.ts';

/** The dialogs of what waits too long. */
export const REMINDER_PAGES: Record<string, CasusPage> = { escalation, 'process-note': processNote };
