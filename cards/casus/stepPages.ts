import { classAdvice } from './classAdvice.ts';
import type { CasusPage } from '../page.ts';
import { casus } from './casus.ts';
import { casusFile } from './casusFile.ts';
import { casusMore } from './casusMore.ts';
import { closed } from './closed.ts';
import { consent } from './consent.ts';
import { consentOther } from './consentOther.ts';
import { consultation } from './consultation.ts';
import { emergencyCasus } from './emergencyCasus.ts';
import { intake } from './intake.ts';
import { intakeAsk } from './intakeAsk.ts';
import { kindcheck } from './kindcheck.ts';
import { observation } from './observation.ts';
import { observationAsk } from './observationAsk.ts';
import { observationInvite } from './observationInvite.ts';
import { protocolMove } from './protocolMove.ts';
import { acuteParents } from './acuteParents.ts';
import { shield } from './shield.ts';
import { shieldLift } from './shieldLift.ts';
import { shieldReview } from './shieldReview.ts';
import { stepReview } from './stepReview.ts';
import { stepSubmit } from './stepSubmit.ts';
import { checkInPage } from './checkInPage.ts';
import { talk } from './talk.ts';
import { talkAsk } from './talkAsk.ts';
import { talkHelp } from './talkHelp.ts';
import { talkLook } from './talkLook.ts';
import { talkThreat } from './talkThreat.ts';
import { talkCoach } from './talkCoach.ts';
import { talkNear } from './talkNear.ts';
import { talkPlan } from './talkPlan.ts';
import { talkRecord } from './talkRecord.ts';
import { talkSkip } from './talkSkip.ts';
import { withoutName } from './withoutName.ts';
import { veiligThuisAdvice } from './veiligThuisAdvice.ts';
import { verwijsindex } from './verwijsindex.ts';

/** The dialogs of a casus up to the weighing, and those that any step has, by their id. */
export const STEP_PAGES: Record<string, CasusPage> = {
  casus,
  'casus-more': casusMore,
  'casus-file': casusFile,
  observation,
  'observation-ask': observationAsk,
  'observation-invite': observationInvite,
  consultation,
  'veilig-thuis-advice': veiligThuisAdvice,
  consent,
  'consent-other': consentOther,
  'without-name': withoutName,
  'intake-ask': intakeAsk,
  intake,
  kindcheck,
  verwijsindex,
  'protocol-move': protocolMove,
  talk,
  'talk-ask': talkAsk,
  'class-advice': classAdvice,
  'talk-help': talkHelp,
  'talk-look': talkLook,
  'talk-threat': talkThreat,
  'check-in': checkInPage,
  'talk-plan': talkPlan,
  'talk-coach': talkCoach,
  'talk-record': talkRecord,
  'talk-skip': talkSkip,
  'talk-near': talkNear,
  'step-submit': stepSubmit,
  'step-review': stepReview,
  'emergency-casus': emergencyCasus,
  'acute-parents': acuteParents,
  shield,
  'shield-lift': shieldLift,
  'shield-review': shieldReview,
  closed,
};
