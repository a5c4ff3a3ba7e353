import type { CasusPage } from '../page.ts';
import { objection } from './objection.ts';
import { reportParents } from './reportParents.ts';
import { reportPupil } from './reportPupil.ts';
import { reportRecord } from './reportRecord.ts';
import { reportWho } from './reportWho.ts';
import { reReport } from './reReport.ts';

/** The dialogs around a melding. */
export const MELDEN_PAGES: Record<string, CasusPage> = {
  'report-who': reportWho,
  're-report': reReport,
  'report-parents': reportParents,
  'report-pupil': reportPupil,
  objection,
  'report-record': reportRecord,
};
