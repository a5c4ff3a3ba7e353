import { addDays } from '../../calendar.ts';
import type { Facts } from '../../decision.ts';
import { keepersOf } from '../bewarenTerm.ts';
import type { CasusState } from '../casus.ts';
import type { CasusInputs } from '../inputs.ts';
import { asksHimself, chosen, hasOwnWord, isAsked, isGranted, MOST_CHOSEN, type Verzoek } from '../verzoek.ts';
import { type Decided, firstNo, missing, only } from './common.ts';

/** A parent or the pupil asks to read the file, or that it goes: written down, and nothing is given yet (domain.md B.6). */
export const recordRequest = (input: CasusInputs['verzoek.record'], state: CasusState, facts: Facts): Decided => {
  const { today, actor } = facts;
  const own = hasOwnWord(state, today);
  const no = firstNo(
    [isAsked(state), 'REQUEST_OPEN'],
    [state.merge !== null, 'REQUEST_ELSEWHERE'],
    [input.date > today, 'DATE_FUTURE'],
    [input.identity === 'nogNiet', 'IDENTITY_FIRST'],
    [input.asker === 'leerling' && !asksHimself(state, today), 'PUPIL_YOUNG'],
    [keepersOf(state, actor.person, facts).length === 0, 'NO_APPROVER'],
  );
  if (no !== undefined) return no;
  if (own && input.asker !== 'leerling' && input.says === '') return missing('wat de leerling ervan vindt');
  return only({ type: 'VerzoekRecorded', v: 1, data: input });
};

const CALM = 14;

/**
 * Yes, in part, or no with a reason. What is suspected goes only when the child asks for it himself, from sixteen on; then
 * after two weeks in which it can still be held (domain.md B.6).
 */
export const answerRequest = (input: CasusInputs['verzoek.answer'], state: CasusState, { today }: Facts): Decided => {
  const { verzoek } = state;
  const goes = verzoek?.what === 'wissen' && isGranted(input.answer);
  const no = firstNo(
    [verzoek === null || verzoek.answer !== '', 'NOT_NOW'],
    [verzoek?.what === 'wissen' && input.answer === 'deels', 'NO_CHOICE'],
    [goes && (verzoek.asker !== 'leerling' || !hasOwnWord(state, today)), 'ONLY_CHILD'],
    [goes && (state.status !== 'closed' || state.merge !== null), 'STILL_OPEN'],
    [goes && state.bewaren.held !== null, 'HELD'],
  );
  if (no !== undefined) return no;
  if (input.answer !== 'ja' && input.why === '') return missing('waarom');
  return only({ type: 'VerzoekAnswered', v: 1, data: { ...input, on: goes ? addDays(today, CALM) : '' } });
};

/** What is left out, or read all the same, for this request. */
export const chooseItems = (input: CasusInputs['inzage.choose'], { verzoek }: CasusState): Decided =>
  firstNo(
    [verzoek === null || verzoek.what !== 'inzage', 'NOT_NOW'],
    [verzoek !== null && isTooMuch(chosen(verzoek, input)), 'CHOSEN_FULL'],
  ) ?? only({ type: 'InzageChosen', v: 1, data: input });

const isTooMuch = ({ left, read }: Verzoek): boolean => left.length + read.length > MOST_CHOSEN;

/** The file for who asked: only after somebody of the directie said so. */
export const makeAccess = ({ verzoek }: CasusState): Decided =>
  firstNo([verzoek === null || verzoek.what !== 'inzage' || !isGranted(verzoek.answer), 'ACCESS_FIRST']) ??
  only({ type: 'InzageMade', v: 1, data: {} });
