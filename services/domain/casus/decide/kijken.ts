import type { Facts } from '../../decision.ts';
import type { CasusState } from '../casus.ts';
import type { CasusInputs } from '../inputs.ts';
import { type Decided, firstNo, isColleague, missing, only } from './common.ts';

/** Facts apart from interpretation; what speaks against counts as much (R42, R43). */
export const observe = (input: CasusInputs['observation.add'], { today }: Facts): Decided =>
  firstNo([input.when > today, 'DATE_FUTURE']) ?? only({ type: 'ObservationAdded', v: 1, data: input });

export const invite = (input: CasusInputs['observation.invite'], state: CasusState, facts: Facts): Decided =>
  firstNo(
    [!isColleague(input.whom, state, facts) || input.whom === facts.actor.person, 'NO_ACCOUNT'],
    [input.by < facts.today, 'DATE_PAST'],
  ) ?? only({ type: 'ObservationInvited', v: 1, data: input });

/** Two see more than one (R44). By name only with written consent, or among colleagues. */
export const consult = (input: CasusInputs['consultatie.record'], state: CasusState, { today }: Facts): Decided => {
  const allowed = Object.values(state.consent).includes('jaPapier');
  return (
    firstNo([input.when > today, 'DATE_FUTURE'], [input.shown === 'toestemming' && !allowed, 'CONSENT_FIRST']) ??
    only({ type: 'ConsultatieRecorded', v: 1, data: input })
  );
};

const REASON = 10;

/** Advice of Veilig Thuis needs no name. Where there is doubt it belongs to it, or a reason that is approved. */
export const advise = (input: CasusInputs['adviesVT.record'], state: CasusState, { today }: Facts): Decided => {
  const called = input.done === 'gebeld';
  const short = !called && input.advice.length < REASON;
  if (called && input.talkOk === '') return missing('mag een gesprek met ouders');
  return (
    firstNo(
      [input.when > today, 'DATE_FUTURE'],
      [short && (state.doubt || state.answers[1] === 'twijfel'), 'ADVICE_NEEDED'],
      [short, 'REASON_SHORT'],
    ) ?? only({ type: 'AdviesVTRecorded', v: 1, data: input })
  );
};

/** The ledger of consent, one entry for each recipient; a refusal is kept and weighed (R45 to R47). */
export const consent = (input: CasusInputs['consent.record'], { today }: Facts): Decided => {
  if (input.asked === 'gevraagd' && input.answer === '') return missing('het antwoord');
  return firstNo([input.date > today, 'DATE_FUTURE']) ?? only({ type: 'ConsentRecorded', v: 1, data: input });
};
