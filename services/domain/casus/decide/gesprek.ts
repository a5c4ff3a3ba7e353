import type { Facts } from '../../decision.ts';
import { nameOf } from '../../school/school.ts';
import type { CasusState } from '../casus.ts';
import type { CasusInputs } from '../inputs.ts';
import { type Decided, firstNo, hasApprover, isColleague, missing, nothing, only } from './common.ts';

/** A talk is planned so that it is safe for everybody (R55 to R60). */
export const planTalk = (input: CasusInputs['gesprek.plan'], state: CasusState, facts: Facts): Decided => {
  const unknown = [input.together, input.near].filter((one) => one !== '' && !isColleague(one, state, facts));
  return (
    firstNo(
      [state.advice.talkOk === 'nog niet', 'TALK_NOT_YET'],
      [input.day < facts.today, 'DATE_PAST'],
      [input.until <= input.time, 'TIME_ORDER'],
      [input.safe === 'ja' && input.together === '', 'TALK_ALONE'],
      [unknown.length > 0, 'NO_ACCOUNT'],
    ) ?? only({ type: 'GesprekPlanned', v: 1, data: input })
  );
};

export const nearAccepts = ({ talk }: CasusState): Decided =>
  talk.planned?.nearKnows === true ? nothing : only({ type: 'NearAccepted', v: 1, data: {} });

export const recordTalk = (input: CasusInputs['gesprek.record']): Decided => {
  if (input.cause === 'andereOorzaak' && input.causeText === '') return missing('wat de andere oorzaak is');
  return only({ type: 'GesprekRecorded', v: 1, data: input });
};

/** Only on a listed ground, with a written reason, and never on one's own word alone (R65). */
export const skipTalk = (input: CasusInputs['gesprek.skip'], state: CasusState, facts: Facts): Decided => {
  const listed = facts.protocol.skipTalkGrounds.some(({ id }) => id === input.ground);
  return (
    firstNo(
      [state.step !== 'gesprek' || state.pending !== null, 'NOT_NOW'],
      [!listed, 'GROUND', { naam: nameOf(facts.school, state.startedBy) }],
      [!hasApprover(state, 'skip', facts.actor.person, facts), 'NO_APPROVER'],
    ) ?? only({ type: 'GesprekSkipProposed', v: 1, data: input })
  );
};
