import type { Facts } from '../../decision.ts';
import { refOf, type Protocol } from '../../protocol.ts';
import { refuse } from '../../refusals.ts';
import { nameOf } from '../../school/school.ts';
import type { CasusState } from '../casus.ts';
import type { CasusInputs } from '../inputs.ts';
import { isLocked } from '../honour.ts';
import { mayDoIntake } from '../intake.ts';
import { type Decided, firstNo, isColleague, missing, nothing, only } from './common.ts';

const isOff = ({ protocol }: Facts, part: keyof Protocol['optional']): boolean => !protocol.optional[part];

/**
 * Before the team meets, one of it talks with the parents or the teacher (R48). Somebody from outside learns by
 * that who it is about: only with consent on paper (R45).
 */
export const askIntake = (input: CasusInputs['intake.ask'], state: CasusState, facts: Facts): Decided => {
  return (
    firstNo(
      [isOff(facts, 'intake'), 'NOT_IN_ROUTE'],
      [isLocked(state), 'HONOUR_FIRST'],
      [!isColleague(input.whom, state, facts), 'NO_ACCOUNT'],
      [input.by < facts.today, 'DATE_PAST'],
      [!mayDoIntake(input.whom, state, facts), 'CONSENT_FIRST'],
    ) ?? only({ type: 'IntakeAsked', v: 1, data: input })
  );
};

/**
 * With the family: first Veilig Thuis, and then also what was said before it was known is kept. Once consent is withdrawn
 * nothing more comes from outside the school; the AF writes down what she hears (R45, R121).
 */
export const recordIntake = (input: CasusInputs['intake.record'], state: CasusState, facts: Facts): Decided =>
  firstNo(
    [isOff(facts, 'intake'), 'NOT_IN_ROUTE'],
    [!mayDoIntake(facts.actor.person, state, facts), 'INTAKE_CONSENT', { naam: nameOf(facts.school, state.lead) }],
    [state.honour === 'ask' && input.with.some((one) => one !== 'leerkracht'), 'HONOUR_FIRST'],
    [input.when > facts.today, 'DATE_FUTURE'],
  ) ?? only({ type: 'IntakeRecorded', v: 1, data: input });

/** Are there children at home to look after, and are they safe? A "no" is noted, and that is all (B.4). */
export const recordKindcheck = (input: CasusInputs['kindcheck.record'], facts: Facts): Decided => {
  if (isOff(facts, 'kindcheck')) return refuse('NOT_IN_ROUTE');
  if (input.cares !== 'nee' && input.safe === '') return missing('hoe veilig die kinderen zijn');
  return only({ type: 'KindcheckRecorded', v: 1, data: input });
};

/** That a signal was given to the referral index or not, when and by whom; never what about (R37, B.7). */
export const recordVerwijsindex = (
  input: CasusInputs['verwijsindex.record'],
  state: CasusState,
  facts: Facts,
): Decided => {
  if (isOff(facts, 'verwijsindex')) return refuse('NOT_IN_ROUTE');
  if (input.given === 'ja' && input.date === '') return missing('op welke dag');
  if (input.given === 'ja' && input.by === '') return missing('wie dat deed');
  return (
    firstNo(
      [input.date > facts.today, 'DATE_FUTURE'],
      [input.by !== '' && !isColleague(input.by, state, facts), 'NO_ACCOUNT'],
    ) ?? only({ type: 'VerwijsindexRecorded', v: 1, data: input })
  );
};

/** A version that was withdrawn is left behind, once the AF has read why (design.md 1.3). */
export const moveProtocol = (state: CasusState, { protocol }: Facts): Decided => {
  const { withdrawn } = protocol;
  if (withdrawn === undefined) return nothing;
  const to = refOf({ id: protocol.id, version: withdrawn.goOnWith });
  if (state.protocol === to) return nothing;
  return only({ type: 'ProtocolMoved', v: 1, data: { from: refOf(protocol), to, why: withdrawn.why } });
};
