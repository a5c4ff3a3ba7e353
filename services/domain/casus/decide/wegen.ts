import type { Facts } from '../../decision.ts';
import { holdsAny, nameOf } from '../../school/school.ts';
import type { CasusState } from '../casus.ts';
import { asksText, missingViews } from '../evolveWeging.ts';
import type { CasusInputs } from '../inputs.ts';
import { missingForWeighing } from '../missing.ts';
import { consentOn, maySharePerson } from '../toestemming.ts';
import { type Decided, firstNo, hasApprover, isColleague, missing, nothing, only } from './common.ts';

type Plan = CasusInputs['weging.plan'];

/** The AF calls the care team. What is missing is said, and never stops an AF who says why (R70 to R73). */
export const planWeighing = (input: Plan, state: CasusState, facts: Facts): Decided => {
  const all = [...input.members, input.chair];
  const unfit = firstNo(
    [state.step !== 'wegen' || state.pending !== null || state.weging?.opened === true, 'NOT_NOW'],
    [state.consultations === 0, 'NO_CONSULTATION'],
    [input.date < facts.today, 'DATE_PAST'],
    [all.some((person) => !isColleague(person, state, facts)), 'NO_ACCOUNT'],
    [!holdsAny(input.chair, facts.protocol.careTeam.chair, facts), 'NO_ACCOUNT'],
    [!hasApprover(state, 'step', input.chair, facts), 'LEAD_APPROVES'],
    [onlySchool(input, facts) && state.advice.state !== 'given', 'ONLY_SCHOOL'],
    [input.share === 'metNaam' && !maySharePerson('zorgteam', consentOn(state, facts.today)), 'CONSENT_NAME'],
  );
  if (unfit !== undefined) return unfit;
  if (input.share === 'zonderNaam' && input.anonText === '') return missing('de tekst zonder naam');
  if (input.share === 'zonderNaam' && !input.confirm) return firstNo([true, 'READ_AGAIN']) ?? nothing;
  const lacks = missingForWeighing(state, facts.protocol);
  if (lacks.length > 0 && input.whyMissing === '') return missing(`waarom dit ontbreekt: ${lacks.join(', ')}`);
  return only({ type: 'WegingPlanned', v: 1, data: input });
};

/** A school that weighs without anybody from outside has asked Veilig Thuis first (R72). */
const onlySchool = ({ members }: Plan, facts: Facts): boolean =>
  !members.some((member) => holdsAny(member, ['zorgteamlid'], facts));

/**
 * A weighing that was planned by name goes on without one when consent is gone; until this text is there,
 * nobody from outside reads anything (R47).
 */
export const anonymise = (input: CasusInputs['weging.anonymise'], state: CasusState, { today }: Facts): Decided =>
  firstNo([!asksText(state, today), 'NOT_NOW'], [!input.confirm, 'READ_AGAIN']) ??
  only({ type: 'WegingAnonymised', v: 1, data: input });

/** Everyone alone first, then together (R74): a view may change until the weighing opens, and not after. */
export const giveView = (input: CasusInputs['weging.view'], { weging }: CasusState): Decided =>
  firstNo([weging === null, 'NOT_NOW'], [weging?.opened === true, 'WEIGHING_STARTED']) ??
  only({ type: 'WegingViewGiven', v: 1, data: input });

export const decline = (input: CasusInputs['weging.decline'], { weging }: CasusState): Decided =>
  firstNo([weging === null, 'NOT_NOW'], [weging?.opened === true, 'WEIGHING_STARTED']) ??
  only({ type: 'WegingDeclined', v: 1, data: input });

export const openWeighing = (input: CasusInputs['weging.open'], { weging }: CasusState, { school }: Facts): Decided => {
  if (weging?.opened === true) return nothing;
  const absent = weging === null ? [] : missingViews(weging);
  const namen = absent.map((person) => nameOf(school, person)).join(', ');
  return (
    firstNo([weging === null, 'NOT_NOW'], [absent.length > 0 && input.why === '', 'ABSENT_WHY', { namen }]) ??
    only({ type: 'WegingOpened', v: 1, data: input })
  );
};

/** One agreed approach. Any doubt, and any difference on danger, goes to Veilig Thuis first (R75 to R78). */
export const recordWeighing = (input: CasusInputs['weging.record'], state: CasusState, facts: Facts): Decided => {
  const { weging } = state;
  if (weging === null || !weging.opened || state.pending !== null) return firstNo([true, 'NOT_NOW']) ?? nothing;
  const dangers = new Set(weging.views.map((view) => view.danger));
  const doubt = weging.views.some((view) => view.doubt) || dangers.size > 1;
  const absent = weging.members.filter((member) => !input.present.includes(member));
  if (absent.length > 0 && input.absentWhy === '') return missing('waarom iemand er niet was');
  return (
    firstNo(
      [doubt && input.vt !== 'ja', 'DOUBT_CALL'],
      [!isColleague(input.informs, state, facts), 'NO_ACCOUNT'],
      [!hasApprover(state, 'step', facts.actor.person, facts), 'NO_APPROVER'],
    ) ?? only({ type: 'WegingRecorded', v: 1, data: input })
  );
};
