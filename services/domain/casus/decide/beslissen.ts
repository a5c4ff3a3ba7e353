import { nextConsideration, weeg } from '../../afwegingskader.ts';
import type { Facts } from '../../decision.ts';
import { refuse } from '../../refusals.ts';
import type { CasusState } from '../casus.ts';
import type { CasusInputs } from '../inputs.ts';
import { type Decided, firstNo, hasApprover, missing, nothing, only } from './common.ts';

type Answered = CasusInputs['afwegingskader.answer'];

/**
 * One question at a time, in order; an answer may be changed until the outcome is frozen (R79 to R85). That parents
 * accept help is nobody's guess: who was not talked with counts as doubt (R81).
 */
export const answer = (input: Answered, state: CasusState, facts: Facts): Decided => {
  const accepted = input.n === 4 && input.answer === 'ja';
  if (accepted && !state.parentsHeard) return refuse('TALK_FIRST');
  if (state.fourthAgain) return answerAgain(input, state, facts);
  const next = nextConsideration(state.answers);
  const known = Object.keys(state.answers).includes(String(input.n));
  const no = firstNo(
    [state.step !== 'beslissen' || state.pending !== null, 'NOT_NOW'],
    [!known && next === undefined, 'OUTCOME_FOLLOWS'],
    [!known && next !== input.n, 'EARLIER_FIRST', { n: String(next ?? 1) }],
  );
  if (no !== undefined) return no;
  if (input.n === 3 && input.answer === 'ja' && input.provider === '') return missing('wie de hulp geeft');
  const unsafe = input.n === 2 && input.answer !== 'nee';
  if (unsafe && input.unsafe.length === 0) return missing('hoe het kind onveilig is: acuut, steeds opnieuw of verteld');
  const data = { ...input, provider: input.n === 3 ? input.provider : '', unsafe: unsafe ? input.unsafe : [] };
  return only({ type: 'AfwegingAnswered', v: 2, data });
};

/**
 * Help that stopped, or that nobody went to: is it still accepted? What follows lies before a second person at
 * once, and is frozen anew (R83, R85).
 */
const answerAgain = (input: Answered, state: CasusState, facts: Facts): Decided => {
  const weighed = weeg({ ...state.answers, 4: input.answer }, state.unsafe);
  const no = firstNo(
    [state.pending !== null || input.n !== 4, 'NOT_NOW'],
    [!hasApprover(state, 'outcome', facts.actor.person, facts), 'NO_APPROVER'],
  );
  if (no !== undefined || weighed === undefined) return no ?? nothing;
  const { framework } = facts.protocol;
  return {
    events: [
      { type: 'AfwegingAnswered', v: 2, data: { ...input, provider: '', unsafe: [] } },
      { type: 'OutcomeProposed', v: 2, data: { ...weighed, framework, comment: '' } },
    ],
  };
};

/** The outcome follows from the answers; a second person confirms it, and then it is frozen (R86). */
export const confirmOutcome = (input: CasusInputs['besluit.confirm'], state: CasusState, facts: Facts): Decided => {
  const weighed = weeg(state.answers, state.unsafe);
  const open = String(nextConsideration(state.answers) ?? 1);
  const doubtful = state.answers[1] === 'twijfel' && state.advice.state === 'none';
  const no = firstNo(
    [state.step !== 'beslissen' || state.pending !== null, 'NOT_NOW'],
    [weighed === undefined, 'EARLIER_FIRST', { n: open }],
    [doubtful, 'ADVICE_NEEDED'],
    [!hasApprover(state, 'outcome', facts.actor.person, facts), 'NO_APPROVER'],
  );
  if (no !== undefined || weighed === undefined) return no ?? nothing;
  const { framework } = facts.protocol;
  return only({ type: 'OutcomeProposed', v: 2, data: { ...weighed, framework, comment: input.comment } });
};
