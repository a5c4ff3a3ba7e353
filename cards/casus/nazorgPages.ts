import type { CasusPage } from '../page.ts';
import { checkOnce } from './checkOnce.ts';
import { evaluate } from './evaluate.ts';
import { evaluateAsk } from './evaluateAsk.ts';
import { evaluations } from './evaluations.ts';
import { feedback } from './feedback.ts';
import { feedbackText } from './feedbackText.ts';
import { helpArrived } from './helpArrived.ts';
import { helpPlan } from './helpPlan.ts';
import { informParents } from './informParents.ts';
import { pupilLeaves } from './pupilLeaves.ts';

/** The dialogs after the decision, besides keeping sight and closing. */
export const NAZORG_PAGES: Record<string, CasusPage> = {
  'help-plan': helpPlan,
  'help-arrived': helpArrived,
  'inform-parents': informParents,
  feedback,
  'feedback-text': feedbackText,
  'pupil-leaves': pupilLeaves,
  'evaluate-ask': evaluateAsk,
  evaluate,
  evaluations,
  'check-once': checkOnce,
};
