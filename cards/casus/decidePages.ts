import type { CasusPage } from '../page.ts';
import { close } from './close.ts';
import { consideration } from './consideration.ts';
import { dossierExport } from './dossierExport.ts';
import { followNote } from './followNote.ts';
import { followPlan } from './followPlan.ts';
import { followVerdict } from './followVerdict.ts';
import { outcomeConfirm } from './outcomeConfirm.ts';
import { readers } from './readers.ts';
import { teacherAdvice } from './teacherAdvice.ts';
import { weighingAgain } from './weighingAgain.ts';
import { weighingDanger } from './weighingDanger.ts';
import { weighingGuest } from './weighingGuest.ts';
import { weighingDecline } from './weighingDecline.ts';
import { weighingPlan } from './weighingPlan.ts';
import { weighingRecord } from './weighingRecord.ts';
import { weighingStatus } from './weighingStatus.ts';
import { weighingText } from './weighingText.ts';
import { weighingView } from './weighingView.ts';

/** The dialogs of a casus from the weighing to its end. */
export const DECIDE_PAGES: Record<string, CasusPage> = {
  'weighing-plan': weighingPlan,
  'weighing-text': weighingText,
  'weighing-view': weighingView,
  'weighing-decline': weighingDecline,
  'weighing-guest': weighingGuest,
  'weighing-danger': weighingDanger,
  'weighing-again': weighingAgain,
  'weighing-status': weighingStatus,
  'weighing-record': weighingRecord,
  'teacher-advice': teacherAdvice,
  consideration,
  'outcome-confirm': outcomeConfirm,
  'dossier-export': dossierExport,
  readers,
  'follow-plan': followPlan,
  'follow-note': followNote,
  'follow-verdict': followVerdict,
  close,
};
