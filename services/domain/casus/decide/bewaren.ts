import { addDays, addYears, longDay, shownDay } from '../../calendar.ts';
import type { Facts } from '../../decision.ts';
import { refuse } from '../../refusals.ts';
import { leftOn } from '../bewaren.ts';
import { keepersOf, termOf } from '../bewarenTerm.ts';
import type { CasusState } from '../casus.ts';
import type { CasusInputs } from '../inputs.ts';
import { type Decided, firstNo, missing, nothing, only } from './common.ts';

/** The pupil of a closed casus has left: of an open one that is a decision of its own (R106). */
export const recordLeft = (input: CasusInputs['bewaren.left'], state: CasusState, { today }: Facts): Decided =>
  firstNo([state.status !== 'closed' || state.merge !== null, 'STILL_OPEN'], [input.date > today, 'DATE_FUTURE']) ??
  only({ type: 'VertrekRecorded', v: 1, data: input });

export const stays = (state: CasusState): Decided =>
  firstNo([state.status !== 'closed' || leftOn(state) !== '', 'NOT_NOW']) ??
  only({ type: 'BewarenLooked', v: 1, data: {} });

const LONGEST = 5;

/** That it goes, never before its term; or that it stays longer, until somebody looks again (domain.md B.6). */
export const proposeKeeping = (input: CasusInputs['bewaren.propose'], state: CasusState, facts: Facts): Decided => {
  const left = leftOn(state);
  const no = firstNo(
    [state.status !== 'closed' || state.merge !== null, 'STILL_OPEN'],
    [state.bewaren.held !== null, 'HELD'],
    [left === '', 'LEFT_FIRST'],
    [keepersOf(state, facts.actor.person, facts).length === 0, 'NO_APPROVER'],
  );
  if (no !== undefined) return no;
  const term = termOf(left, facts);
  return input.what === 'wissen' ? toGo(input, term, facts) : toStay(input, term, facts);
};

type Proposed = CasusInputs['bewaren.propose'];

const toGo = (input: Proposed, term: string, { today }: Facts): Decided => {
  const tomorrow = addDays(today, 1);
  const on = input.on === '' ? ([term, tomorrow].toSorted().at(-1) ?? term) : input.on;
  return (
    firstNo([on < term, 'KEEP_TERM', { datum: longDay(term) }], [on <= today, 'DATE_PAST']) ??
    only({ type: 'BewarenProposed', v: 1, data: { ...input, on } })
  );
};

const toStay = (input: Proposed, term: string, { today }: Facts): Decided => {
  if (input.on === '') return missing('tot wanneer');
  const last = addYears(today, LONGEST);
  return (
    firstNo(
      [input.on <= today, 'DATE_PAST'],
      [input.on < term, 'KEEP_TERM', { datum: longDay(term) }],
      [input.on > last, 'DATE_FAR', { max: shownDay(last) }],
    ) ?? only({ type: 'BewarenProposed', v: 1, data: input })
  );
};

/** A second person agrees with what was proposed: nobody with himself. */
export const confirmKeeping = ({ bewaren: { proposal } }: CasusState): Decided =>
  proposal === null
    ? nothing
    : only({ type: 'BewarenConfirmed', v: 1, data: { what: proposal.what, on: proposal.on } });

export const returnKeeping = (input: CasusInputs['bewaren.return'], { bewaren }: CasusState): Decided =>
  bewaren.proposal === null ? nothing : only({ type: 'BewarenReturned', v: 1, data: input });

/** The last look before it goes. */
export const seenBefore = ({ bewaren: { agreed } }: CasusState): Decided =>
  agreed === null || agreed.seen ? nothing : only({ type: 'BewarenSeen', v: 1, data: {} });

const HOLD = 2;

/** A complaint, an inquiry, a judge: it stays, with the reason, until a day on which somebody asks again. */
export const hold = (input: CasusInputs['bewaren.hold'], state: CasusState, { today }: Facts): Decided => {
  const last = addYears(today, HOLD);
  return (
    firstNo(
      [state.merge !== null || state.bewaren.ending !== null, 'NOT_NOW'],
      [input.review <= today, 'DATE_PAST'],
      [input.review > last, 'DATE_FAR', { max: shownDay(last) }],
    ) ?? only({ type: 'BewarenHeld', v: 1, data: input })
  );
};

export const letGo = (input: CasusInputs['bewaren.release'], { bewaren: { held } }: CasusState): Decided =>
  held === null ? refuse('NOT_NOW') : only({ type: 'BewarenReleased', v: 1, data: input });
