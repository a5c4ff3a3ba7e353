import { addDays, shownDay } from '../../calendar.ts';
import type { Facts } from '../../decision.ts';
import type { CasusState } from '../casus.ts';
import type { CasusInputs } from '../inputs.ts';
import { mayKnow } from '../toestemming.ts';
import { type Decided, firstNo, hasApprover, isColleague, missing, only } from './common.ts';

/** Somebody keeps sight of the child until a day (R101); somebody from outside only with consent (R45, R121). */
export const planFollowUp = (input: CasusInputs['followUp.plan'], state: CasusState, facts: Facts): Decided => {
  const last = addDays(facts.today, facts.protocol.followUp.maxDays);
  return (
    firstNo(
      [state.step !== 'volgen' || state.pending !== null, 'NOT_NOW'],
      [state.meldingDue, 'REPORT_FIRST'],
      [input.date <= facts.today, 'DATE_PAST'],
      [input.date > last, 'DATE_FAR', { max: shownDay(last) }],
      [!isColleague(input.watch, state, facts), 'NO_ACCOUNT'],
      [!mayKnow(input.watch, state, facts), 'CONSENT_NAME'],
    ) ?? only({ type: 'FollowUpPlanned', v: 1, data: input })
  );
};

export const noteFollowUp = (input: CasusInputs['followUp.note'], { followUp }: CasusState): Decided =>
  firstNo([followUp === null, 'NOT_NOW']) ?? only({ type: 'FollowUpNoted', v: 1, data: input });

/**
 * Consideration 5, at every look back (R102). Help that does not give enough safety yet gets a new term within what the
 * protocol allows, beside the melding: the fifth question is asked again on that day (B.1).
 */
export const proposeVerdict = (input: CasusInputs['followUp.verdict'], state: CasusState, facts: Facts): Decided => {
  const last = addDays(facts.today, facts.protocol.followUp.maxDays);
  const again = input.answer !== 'ja' && state.hulp !== null && state.left === null;
  const term = again ? input.term : '';
  const no = firstNo(
    [(state.followUp === null && state.left === null && state.hulp === null) || state.pending !== null, 'NOT_NOW'],
    [!hasApprover(state, 'verdict', facts.actor.person, facts), 'NO_APPROVER'],
    [term !== '' && term <= facts.today, 'DATE_PAST'],
    [term > last, 'DATE_FAR', { max: shownDay(last) }],
  );
  if (no !== undefined) return no;
  if (again && term === '') return missing('op welke dag de hulp wél merkbaar moet zijn');
  return only({ type: 'VerdictProposed', v: 2, data: { ...input, term } });
};
