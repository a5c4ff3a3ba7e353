import type { Facts } from '../../decision.ts';
import { readsAsMeaning } from '../../interpretation.ts';
import type { CasusState } from '../casus.ts';
import type { CasusInputs } from '../inputs.ts';
import {
  type Consented,
  type ConsentRecipient,
  consentOn,
  giverOf,
  keyOf,
  mayKnow,
  maySharePerson,
  othersNamed,
} from '../toestemming.ts';
import { type Decided, firstNo, isColleague, missing, only } from './common.ts';

/**
 * Facts apart from interpretation; what speaks against counts as much (R28, R42, R43). A fact that reads like an explanation
 * gets a hint, once: whoever presses again has it as he wrote it.
 */
export const observe = ({ hinted, ...data }: CasusInputs['observation.add'], { today }: Facts): Decided =>
  firstNo([hinted === '' && readsAsMeaning(data.fact), 'MEANING_APART'], [data.when > today, 'DATE_FUTURE']) ??
  only({ type: 'ObservationAdded', v: 1, data });

export const invite = (input: CasusInputs['observation.invite'], state: CasusState, facts: Facts): Decided =>
  firstNo(
    [!isColleague(input.whom, state, facts) || input.whom === facts.actor.person, 'NO_ACCOUNT'],
    [input.by < facts.today, 'DATE_PAST'],
    [!mayKnow(input.whom, state, facts), 'CONSENT_NAME'],
  ) ?? only({ type: 'ObservationInvited', v: 1, data: input });

type Consulted = CasusInputs['consultatie.record'];

/** Who of those one talks it over with works outside the school. Colleagues need no consent. */
const OUTSIDE: Partial<Record<Consulted['with'][number], ConsentRecipient>> = {
  jeugdarts: 'jeugdarts',
  smw: 'smw',
  wijkteam: 'wijkteam',
  deskundige: 'anders',
};

/** Two see more than one (R39). Outside the school by name only with consent on paper, for each of them (R45). */
export const consult = (input: Consulted, state: CasusState, { today }: Facts): Decided => {
  const outside = input.with.flatMap((who) => OUTSIDE[who] ?? []);
  const given = consentOn(state, today);
  const claims = input.shown === 'toestemming' && outside.length === 0;
  const allowed = claims
    ? Object.values(given).some((entry) => entry?.answer === 'jaPapier')
    : outside.every((recipient) => maySharePerson(recipient, given, input.who));
  const named = outside.includes('anders') ? othersNamed(given).join(', ') : '';
  const byName = input.shown !== 'zonderNaam' && !allowed;
  return (
    firstNo(
      [input.when > today, 'DATE_FUTURE'],
      [byName && named !== '', 'CONSENT_WHO', { namen: named }],
      [byName, 'CONSENT_FIRST'],
    ) ?? only({ type: 'ConsultatieRecorded', v: 1, data: input })
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

/**
 * The ledger of consent, one entry for each recipient, and for each other one by name. A refusal is kept, and is itself a signal for the
 * weighing (R45 to R47); said again it is no second one.
 */
export const consent = (input: Consented, state: CasusState, { today }: Facts): Decided => {
  const { asked, answer, giver, date, recipient, who, note } = input;
  if (asked === 'gevraagd' && answer === '') return missing('het antwoord');
  if (asked === 'nietVeilig' && note === '') return missing('waarom vragen niet veilig is');
  if (answer !== '' && giver === '') return missing('wie het antwoord gaf');
  if (answer !== '' && date === '') return missing('welke dag dat was');
  const no = firstNo(
    [date > today, 'DATE_FUTURE'],
    [asked !== 'gevraagd' && answer !== '' && answer !== 'ingetrokken', 'ASKED_FIRST'],
  );
  if (no !== undefined) return no;
  const known = state.consent[keyOf(recipient, who)]?.[giverOf(giver)]?.answer;
  const refused = answer === 'nee' && known !== 'nee';
  const signal = { type: 'ReactionSignalled', v: 1, data: { kind: 'toestemmingGeweigerd' } } as const;
  return { events: [{ type: 'ConsentRecorded', v: 3, data: input }, ...(refused ? [signal] : [])] };
};
