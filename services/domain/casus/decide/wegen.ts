import type { Facts } from '../../decision.ts';
import { holdsAny, nameOf } from '../../school/school.ts';
import type { CasusState } from '../casus.ts';
import type { Weging } from '../weging.ts';
import { asksText, asksVeiligThuis, missingViews } from '../evolve/weging.ts';
import { askedVeiligThuis } from '../consulted.ts';
import { guestsOf } from '../guests.ts';
import { isLocked } from '../honour.ts';
import type { CasusInputs } from '../inputs.ts';
import { missingForWeighing } from '../missing.ts';
import { consentOn, maySharePerson } from '../toestemming.ts';
import { type Decided, dueOn, firstNo, hasApprover, isColleague, missing, nothing, only } from './common.ts';

type Plan = CasusInputs['weging.plan'];

/** The AF calls the care team. What is missing is said, and never stops an AF who says why (R70 to R73). */
export const planWeighing = (input: Plan, state: CasusState, facts: Facts): Decided => {
  const all = [...input.members, input.chair];
  const unfit = firstNo(
    [state.step !== 'wegen' || state.pending !== null || state.weging?.opened === true, 'NOT_NOW'],
    [state.consultations === 0, 'NO_CONSULTATION'],
    [input.parents === 'erbij' && isLocked(state), 'HONOUR_FIRST'],
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
  return only({ type: 'WegingPlanned', v: 2, data: input });
};

/** A school that weighs without anybody from outside has asked Veilig Thuis first (R72). */
const onlySchool = ({ members, guests }: Plan, facts: Facts): boolean =>
  guestsOf(guests).length === 0 && !members.some((member) => holdsAny(member, ['zorgteamlid'], facts));

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

/**
 * Who has no account says it to the chair, who writes it down as his (design.md 6): alone beforehand, or in the
 * meeting itself.
 */
export const giveGuestView = (input: CasusInputs['weging.guestView'], { weging, pending }: CasusState): Decided =>
  firstNo([weging === null || pending !== null || Number(input.guest) > (weging?.guests ?? 0), 'NOT_NOW']) ??
  only({ type: 'WegingGuestViewGiven', v: 1, data: input });

/** Who cannot come may send somebody else; without a chair there is no weighing, so a chair always does. */
export const decline = (input: CasusInputs['weging.decline'], state: CasusState, facts: Facts): Decided => {
  const { weging } = state;
  const chairs = weging?.chair === facts.actor.person;
  const fit = holdsAny(input.who, facts.protocol.careTeam.chair, facts) && hasApprover(state, 'step', input.who, facts);
  return (
    firstNo(
      [weging === null, 'NOT_NOW'],
      [weging?.opened === true, 'WEIGHING_STARTED'],
      [input.who !== '' && !isColleague(input.who, state, facts), 'NO_ACCOUNT'],
      [weging?.declined.includes(input.who) === true || input.who === facts.actor.person, 'NO_ACCOUNT'],
      [chairs && !fit, 'CHAIR_SUBSTITUTE'],
    ) ?? only({ type: 'WegingDeclined', v: 2, data: input })
  );
};

/** Asks those again who have not given a view; the others hear nothing. */
export const remind = ({ weging }: CasusState): Decided => {
  if (weging === null || weging.opened) return firstNo([true, 'NOT_NOW']) ?? nothing;
  return missingViews(weging).length === 0 ? nothing : only({ type: 'WegingReminded', v: 1, data: {} });
};

/** After the decision a child is weighed again as often as it is needed, with what is known by then (R102). */
export const weighAgain = (input: CasusInputs['weging.again'], state: CasusState, facts: Facts): Decided =>
  firstNo(
    [(state.step !== 'beslissen' && state.step !== 'volgen') || state.pending !== null, 'NOT_NOW'],
    [state.meldingDue, 'REPORT_FIRST'],
  ) ?? only({ type: 'WegingBegunAgain', v: 1, data: { ...input, dueOn: dueOn('wegen', state.pace, facts) } });

export const openWeighing = (input: CasusInputs['weging.open'], state: CasusState, { school }: Facts): Decided => {
  const { weging } = state;
  if (weging?.opened === true) return nothing;
  const absent = weging === null ? [] : missingViews(weging);
  const namen = absent.map((person) => nameOf(school, person)).join(', ');
  return (
    firstNo(
      [weging === null, 'NOT_NOW'],
      [weging?.parents === true && isLocked(state), 'HONOUR_FIRST'],
      [absent.length > 0 && input.why === '', 'ABSENT_WHY', { namen }],
    ) ?? only({ type: 'WegingOpened', v: 1, data: input })
  );
};

/** Who was asked from outside may stay away: somebody of them was there, or gave a view, else the school weighed alone (R22). */
const weighedWithOthers = (present: string[], { views }: Weging, facts: Facts): boolean =>
  views.some(({ guest }) => guest > 0) ||
  [...present, ...views.map(({ person }) => person)].some((one) => holdsAny(one, ['zorgteamlid'], facts));

/** One agreed approach. Any doubt, and any difference on danger, goes to Veilig Thuis first (R75 to R78). */
export const recordWeighing = (input: CasusInputs['weging.record'], state: CasusState, facts: Facts): Decided => {
  const { weging } = state;
  if (weging === null || !weging.opened || state.pending !== null) return firstNo([true, 'NOT_NOW']) ?? nothing;
  const absent = weging.members.filter(
    (member) => !input.present.includes(member) && !weging.declined.includes(member),
  );
  if (absent.length > 0 && input.absentWhy === '') return missing('waarom iemand er niet was');
  const asked = askedVeiligThuis(state);
  return (
    firstNo(
      [asksVeiligThuis(weging) && input.vt !== 'ja', 'DOUBT_CALL'],
      [input.vt === 'ja' && !asked, 'ADVICE_WRITTEN', { naam: nameOf(facts.school, state.startedBy) }],
      [!weighedWithOthers(input.present, weging, facts) && !asked, 'ONLY_SCHOOL'],
      [!isColleague(input.informs, state, facts), 'NO_ACCOUNT'],
      [!hasApprover(state, 'step', facts.actor.person, facts), 'NO_APPROVER'],
    ) ?? only({ type: 'WegingRecorded', v: 2, data: input })
  );
};
