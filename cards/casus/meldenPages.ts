import { reportParents, reportPupil } from './meldingTold.ts';
import type { CasusPage } from '../page.ts';
import { objection } from './objection.ts';
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
