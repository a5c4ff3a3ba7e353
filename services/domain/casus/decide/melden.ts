import type { Facts } from '../../decision.ts';
import type { Role } from '../../people.ts';
import { holdsAny } from '../../school/school.ts';
import type { CasusState } from '../casus.ts';
import type { CasusInputs } from '../inputs.ts';
import { isMeldingAhead, isUnderWay, isUrgent, unsettled } from '../melding.ts';
import { type Decided, firstNo, hasApprover, isColleague, missing, only } from './common.ts';

/** Who can be asked to report: anybody but a teacher, who sees the parents every day (R88, X5). */
export const REPORTERS: readonly Role[] = ['directie', 'af', 'ib', 'zorgteamlid'];

type Assignment = CasusInputs['melding.assign'];

/** Who reports is chosen for this casus and with a reason; nobody does so by default (R88). */
export const assign = (input: Assignment, state: CasusState, facts: Facts): Decided =>
  firstNo([!isMeldingAhead(state), 'NOT_NOW'], [state.meldingen > 0 && !isUnderWay(state), 'REPORT_AGAIN']) ??
  assigned(input, '', state, facts);

/** Report again, as often as is needed, with what has happened since (R102). */
export const assignAgain = (input: CasusInputs['melding.again'], state: CasusState, facts: Facts): Decided => {
  const { changed, ...assignment } = input;
  return firstNo([state.meldingen === 0, 'NOT_REPORTED']) ?? assigned(assignment, changed, state, facts);
};

/** The name of who reports is known, but on a ground of the law and with the reason for it (R89, R90). */
const assigned = (input: Assignment, changed: string, state: CasusState, facts: Facts): Decided => {
  if (input.anon !== 'ja' && input.anonWhy === '') return missing('waarom de naam niet bekend mag zijn');
  return (
    firstNo(
      [!isColleague(input.reporter, state, facts), 'NO_ACCOUNT'],
      [!holdsAny(input.reporter, REPORTERS, facts), 'REPORTER'],
    ) ?? only({ type: 'MeldingAssigned', v: 1, data: { ...input, changed } })
  );
};

/** Parents hear of a melding beforehand, or there is a listed ground with a written reason (R92, R97). */
export const tellParents = (input: CasusInputs['melding.parents'], state: CasusState, facts: Facts): Decided => {
  const untold = input.told.startsWith('niet');
  const no = firstNo(
    [!isMeldingAhead(state) && state.melding === null, 'NOT_NOW'],
    [input.when > facts.today, 'DATE_FUTURE'],
  );
  if (no !== undefined) return no;
  if (untold && input.why === '') return missing('waarom de ouders het niet weten');
  if (!untold && input.when === '') return missing('wanneer het is verteld');
  if (!untold && input.by === '') return missing('wie het vertelde');
  return isTold(input.by, state, facts) ?? only({ type: 'OudersIngelicht', v: 1, data: input });
};

/** From twelve on the child is talked with as well; else it says why not (R93). */
export const tellPupil = (input: CasusInputs['melding.pupil'], state: CasusState, facts: Facts): Decided => {
  const untold = input.spoken.startsWith('niet');
  const no = firstNo(
    [!isMeldingAhead(state) && state.melding === null, 'NOT_NOW'],
    [untold && input.why === '', 'PUPIL_WHY'],
    [input.when > facts.today, 'DATE_FUTURE'],
  );
  if (no !== undefined) return no;
  if (!untold && input.when === '') return missing('wanneer het is verteld');
  if (!untold && input.by === '') return missing('wie met het kind praatte');
  return isTold(input.by, state, facts) ?? only({ type: 'LeerlingIngelicht', v: 2, data: input });
};

const isTold = (by: string, state: CasusState, facts: Facts): Decided | undefined =>
  firstNo([by !== '' && !isColleague(by, state, facts), 'NO_ACCOUNT']);

/**
 * Objections, of parents and of the pupil, are met where that can be and weighed by two; they never hold back a melding that is necessary
 * (R94, R95).
 */
export const weighObjection = (input: CasusInputs['bezwaar.weigh'], state: CasusState, facts: Facts): Decided => {
  const no = firstNo(
    [state.pending !== null || state.melding?.bezwaar !== 'open', 'NOT_NOW'],
    [input.result !== 'melden' && isNecessary(state), 'REPORT_NEEDED'],
    [input.date !== '' && input.date <= facts.today, 'DATE_PAST'],
    [!hasApprover(state, 'bezwaar', facts.actor.person, facts), 'NO_APPROVER'],
  );
  if (no !== undefined) return no;
  if (input.meet !== 'nee' && input.how === '') return missing('hoe jullie eraan tegemoetkomen');
  if (input.result === 'later' && input.date === '') return missing('tot welke dag');
  const date = input.result === 'later' ? input.date : '';
  const whose = state.melding?.objectors ?? [];
  return only({ type: 'BezwaarProposed', v: 2, data: { ...input, date, whose } });
};

/** A norm asks for it; a report that was made cannot be taken back either. */
const isNecessary = (state: CasusState): boolean =>
  state.meldingDue || state.melding?.recorded === true || (state.outcome?.norms ?? []).length > 0;

/**
 * A melding that was made. Calling never waits for an approval; who reports and what parents and child know
 * is settled first, except where it could not wait (R51, R87, R92).
 */
export const recordMelding = (input: CasusInputs['melding.record'], state: CasusState, facts: Facts): Decided => {
  const open = unsettled(state, facts.today);
  const calm = !isUrgent(state, facts.now);
  return (
    firstNo(
      [input.when > facts.today, 'DATE_FUTURE'],
      [calm && !isUnderWay(state), 'REPORTER_FIRST'],
      [calm && state.melding?.reporter === '', 'REPORTER_FIRST'],
      [calm && open.includes('parents'), 'PARENTS_FIRST'],
      [calm && open.includes('pupil'), 'PUPIL_FIRST'],
      [state.melding?.bezwaar === 'open' && !isNecessary(state), 'WEIGH_FIRST'],
      [!isColleague(input.informs, state, facts), 'NO_ACCOUNT'],
    ) ?? only({ type: 'MeldingRecorded', v: 2, data: input })
  );
};
