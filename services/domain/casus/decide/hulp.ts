import { addDays, shownDay } from '../../calendar.ts';
import type { Facts } from '../../decision.ts';
import { rolesOf } from '../../people.ts';
import { holdsAny } from '../../school/school.ts';
import type { CasusState } from '../casus.ts';
import { HELPERS } from '../hulp.ts';
import type { CasusInputs } from '../inputs.ts';
import { mayKnow } from '../toestemming.ts';
import { type Decided, firstNo, isColleague, missing, only } from './common.ts';

/**
 * Help with a goal, a term by which it is noticed, and somebody who keeps an eye on it (R82, R99); never given or
 * watched by a teacher of the child (B.1). Whoever watches knows who it is: from outside only with consent (R45, R121).
 */
export const planHelp = (input: CasusInputs['hulp.plan'], state: CasusState, facts: Facts): Decided => {
  const last = addDays(facts.today, facts.protocol.followUp.maxDays);
  return (
    firstNo(
      [state.step !== 'volgen' || (!state.helpDue && state.hulp === null) || state.fourthAgain, 'NOT_NOW'],
      [isTeacher(input.providerWho, facts), 'NO_TEACHER_HELP'],
      [!isColleague(input.casemanager, state, facts), 'NO_ACCOUNT'],
      [!holdsAny(input.casemanager, HELPERS, facts), 'NO_TEACHER_HELP'],
      [!mayKnow(input.casemanager, state, facts), 'CONSENT_NAME'],
      [input.term <= facts.today, 'DATE_PAST'],
      [input.term > last, 'DATE_FAR', { max: shownDay(last) }],
    ) ?? only({ type: 'HulpPlanned', v: 1, data: input })
  );
};

const TEACHER = /\b(leerkracht|leraar|lerares|docent|docente|juf|meester|mentor)\b/i;

/** Somebody who is called a teacher, or the name of a colleague who is nothing else. */
const isTeacher = (who: string, { school, today }: Facts): boolean =>
  TEACHER.test(who) ||
  school.people.some((person) => {
    const named = person.name.toLowerCase() === who.toLowerCase();
    return named && !rolesOf(person, today).some((role) => HELPERS.includes(role));
  });

/** Did they arrive at the help, and does it still run? Who waits is not left alone until then (R83). */
export const helpArrives = (input: CasusInputs['hulp.arrived'], state: CasusState, { today }: Facts): Decided => {
  const no = firstNo(
    [state.hulp === null || state.fourthAgain, 'NOT_NOW'],
    [input.date !== '' && input.date <= today && input.arrived === 'wachtlijst', 'DATE_PAST'],
  );
  if (no !== undefined) return no;
  if (input.arrived === 'wachtlijst' && input.date === '') return missing('tot welke dag er een wachtlijst is');
  if (input.arrived === 'wachtlijst' && input.bridge === '') return missing('wat jullie tot die dag doen');
  return only({ type: 'HulpArrived', v: 1, data: input });
};
