import type { Facts } from '../../decision.ts';
import type { CasusEvent } from '../events.ts';
import type { CasusState } from '../casus.ts';
import type { CasusInputs } from '../inputs.ts';
import { consentOn, maySharePerson } from '../toestemming.ts';
import { type Decided, firstNo, hasApprover, isColleague, missing, only } from './common.ts';

/** What was heard of Veilig Thuis. A remark on how it went together is kept apart from the file (R98, R104, R130). */
export const recordFeedback = (
  { process, ...input }: CasusInputs['terugkoppeling.record'],
  state: CasusState,
  { today }: Facts,
): Decided => {
  const no = firstNo([state.feedback === null, 'NOT_NOW'], [input.next !== '' && input.next <= today, 'DATE_PAST']);
  if (no !== undefined) return no;
  if (input.heard === 'ja' && input.what === '') return missing('wat je hoorde');
  const heard: CasusEvent = { type: 'TerugkoppelingRecorded', v: 1, data: input };
  return { events: process === '' ? [heard] : [heard, { type: 'ProcesNoted', v: 1, data: { text: process } }] };
};

/**
 * A child that leaves is a decision of two, never an end by itself (R106). Another school hears who it is only
 * with consent on paper (R121).
 */
export const proposeLeaving = (input: CasusInputs['leerling.leaves'], state: CasusState, facts: Facts): Decided => {
  const mayTell = maySharePerson('andereSchool', consentOn(state, facts.today));
  return (
    firstNo(
      [state.pending !== null, 'NOT_NOW'],
      [input.decision === 'overdracht' && !mayTell, 'CONSENT_FIRST'],
      [!hasApprover(state, 'vertrek', facts.actor.person, facts), 'NO_APPROVER'],
    ) ?? only({ type: 'LeavingProposed', v: 1, data: input })
  );
};

/** Everybody who took part may say how it went (R117). */
export const askEvaluation = (input: CasusInputs['evaluatie.ask'], state: CasusState, facts: Facts): Decided =>
  firstNo([input.whom.some((person) => !isColleague(person, state, facts)), 'NO_ACCOUNT']) ??
  only({ type: 'EvaluatieAsked', v: 1, data: input });
