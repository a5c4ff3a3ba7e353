import type { Facts } from '../../decision.ts';
import { nameOf } from '../../school/school.ts';
import type { CasusEvent } from '../events.ts';
import type { CasusState } from '../casus.ts';
import { askedVeiligThuis } from '../consulted.ts';
import { isLocked } from '../honour.ts';
import type { CasusInputs } from '../inputs.ts';
import { REACTIONS } from '../inputs/gesprek.ts';
import { type Decided, firstNo, hasApprover, isColleague, missing, nothing, only } from './common.ts';

/** A talk is planned so that it is safe for everybody (R55 to R60). */
export const planTalk = (input: CasusInputs['gesprek.plan'], state: CasusState, facts: Facts): Decided => {
  const unknown = [input.together, input.near].filter((one) => one !== '' && !isColleague(one, state, facts));
  return (
    firstNo(
      [isLocked(state) && input.with.some((one) => one !== 'leerling'), 'HONOUR_FIRST'],
      [state.advice.talkOk === 'nog niet', 'TALK_NOT_YET'],
      [input.day < facts.today, 'DATE_PAST'],
      [input.until <= input.time, 'TIME_ORDER'],
      [input.safe === 'ja' && input.together === '', 'TALK_ALONE'],
      [input.safe === 'misschien' && input.together === '' && input.near === '', 'TALK_NEAR'],
      [unknown.length > 0, 'NO_ACCOUNT'],
    ) ?? only({ type: 'GesprekPlanned', v: 1, data: input })
  );
};

/** Whoever is asked to be there, or to stay near, may say no: then whoever planned it hears that, and asks another. */
export const nearDeclines = ({ talk: { planned } }: CasusState, { actor }: Facts): Decided =>
  (planned?.together === actor.person ? planned.togetherDeclined : planned?.nearDeclined) === true
    ? nothing
    : only({ type: 'NearDeclined', v: 1, data: {} });

/** After a talk that may be tense: all is well. Pressed late, or twice, it changes nothing. */
export const checkIn = ({ talk: { planned } }: CasusState): Decided =>
  planned === null || planned.fine ? nothing : only({ type: 'GesprekCheckedIn', v: 1, data: {} });

/** Help may be called again as long as nobody went to look; also after "all is well". */
export const callHelp = ({ talk: { planned } }: CasusState): Decided =>
  planned === null || (planned.helpAt > 0 && planned.lookedBy === '')
    ? nothing
    : only({ type: 'GesprekHelpCalled', v: 1, data: {} });

/** One goes and looks, and the others see who. */
export const look = ({ talk: { planned } }: CasusState, { actor, school }: Facts): Decided => {
  if (planned === null || planned.lookedBy === actor.person) return nothing;
  const taken = planned.lookedBy !== '';
  const no = firstNo([taken, 'ALREADY_TAKEN', { naam: nameOf(school, planned.lookedBy) }]);
  return no ?? only({ type: 'GesprekLookedAt', v: 1, data: {} });
};

/** Support with preparing or holding a talk (R63). */
export const askHelp = (input: CasusInputs['gesprek.askHelp'], state: CasusState, facts: Facts): Decided =>
  firstNo([!isColleague(input.whom, state, facts) || input.whom === facts.actor.person, 'NO_ACCOUNT']) ??
  only({ type: 'GesprekHelpAsked', v: 1, data: input });

export const nearAccepts = ({ talk: { planned } }: CasusState, { actor }: Facts): Decided =>
  (planned?.together === actor.person ? planned.togetherKnows : planned?.nearKnows) === true
    ? nothing
    : only({ type: 'NearAccepted', v: 1, data: {} });

/** What a talk brought, on which day, and who of the school was there (R107). Who was defensive, angry or threatening gives reason for more concern: a signal (R64). */
export const recordTalk = (input: CasusInputs['gesprek.record'], state: CasusState, facts: Facts): Decided => {
  const { colleague } = input;
  const no = firstNo(
    [input.when > facts.today, 'DATE_FUTURE'],
    [colleague !== '' && (!isColleague(colleague, state, facts) || colleague === facts.actor.person), 'NO_ACCOUNT'],
  );
  if (no !== undefined) return no;
  if (input.cause === 'andereOorzaak' && input.causeText === '') return missing('wat de andere oorzaak is');
  const kind = REACTIONS.find((reaction) => reaction === input.tone);
  const signal: CasusEvent[] = kind === undefined ? [] : [{ type: 'ReactionSignalled', v: 1, data: { kind } }];
  return { events: [{ type: 'GesprekRecorded', v: 2, data: input }, ...signal] };
};

/** Only on a listed ground, with a written reason, and never on one's own word alone (R65). */
export const skipTalk = (input: CasusInputs['gesprek.skip'], state: CasusState, facts: Facts): Decided => {
  const ground = facts.protocol.skipTalkGrounds.find(({ id }) => id === input.ground);
  return (
    firstNo(
      [state.step !== 'gesprek' || state.pending !== null, 'NOT_NOW'],
      [ground === undefined, 'GROUND', { naam: nameOf(facts.school, state.startedBy) }],
      [ground?.needsAdvice === true && !isAdvisedAgainst(state), 'ADVICE_FIRST'],
      [
        input.advice === 'ja' && !askedVeiligThuis(state),
        'ADVICE_WRITTEN',
        { naam: nameOf(facts.school, state.startedBy) },
      ],
      [!hasApprover(state, 'skip', facts.actor.person, facts), 'NO_APPROVER'],
    ) ?? only({ type: 'GesprekSkipProposed', v: 1, data: input })
  );
};

/** Veilig Thuis was called, and did not say that a talk can be held. */
const isAdvisedAgainst = ({ advice }: CasusState): boolean => advice.state === 'given' && advice.talkOk !== 'ja';
