import type { Facts } from '../../decision.ts';
import { holdersOf } from '../../people.ts';
import { personOf } from '../../school/school.ts';
import type { CasusEvent } from '../events.ts';
import type { CasusState } from '../casus.ts';
import type { Shielded } from '../eventData.ts';
import type { CasusInputs } from '../inputs.ts';
import { type Decided, firstNo, nothing, only } from './common.ts';

/** Who takes what was his of somebody it becomes closed to: the AF, her deputy, the directie. */
export const standIn = (person: string, { excluded }: CasusState, { school, today }: Facts): string => {
  const all = [...holdersOf(school.people, 'af', today), ...holdersOf(school.people, 'directie', today)];
  return all.find(({ id }) => id !== person && !excluded.includes(id))?.id ?? '';
};

/** The casus is closed to a person, whatever his role: lists, messages, approvals, and what he was to do. */
export const shield = (input: CasusInputs['casus.shield'], state: CasusState, facts: Facts): Decided => {
  if (state.excluded.includes(input.person)) return nothing;
  const instead = standIn(input.person, state, facts);
  return (
    firstNo([personOf(facts.school, input.person) === undefined, 'NO_ACCOUNT'], [instead === '', 'NO_LOOKER']) ??
    only({ type: 'CasusShielded', v: 1, data: { ...input, instead } })
  );
};

/** Those it is closed to because a signal was: without a word of why, which stands with the signal. */
export const shutFor = (shut: string[], state: CasusState, facts: Facts): CasusEvent[] => {
  // Nobody takes the place of one to whom it is closed a moment later.
  const after = { ...state, excluded: [...state.excluded, ...shut] };
  return shut
    .filter((person) => !state.excluded.includes(person))
    .map((person) => {
      const data: Shielded = { person, why: '', instead: standIn(person, after, facts) };
      return { type: 'CasusShielded', v: 1, data };
    });
};

/** Opening it again is asked by one and confirmed by another. */
export const askLift = (input: CasusInputs['casus.liftShield'], state: CasusState, facts: Facts): Decided =>
  firstNo(
    [!state.excluded.includes(input.person) || state.lifting !== null, 'NOT_NOW'],
    [liftersOf(state, facts.actor.person, facts).length === 0, 'NO_APPROVER'],
  ) ?? only({ type: 'ShieldLiftAsked', v: 1, data: input });

/** Who may confirm what `by` asked: another AF, or the directie. */
export const liftersOf = (
  { excluded }: Pick<CasusState, 'excluded'>,
  by: string,
  { school, today }: Pick<Facts, 'school' | 'today'>,
): string[] => {
  const all = [...holdersOf(school.people, 'af', today), ...holdersOf(school.people, 'directie', today)];
  return [...new Set(all.map(({ id }) => id))].filter((id) => id !== by && !excluded.includes(id));
};

export const confirmLift = ({ lifting }: CasusState): Decided =>
  lifting === null ? nothing : only({ type: 'ShieldLifted', v: 1, data: { person: lifting.person } });

export const keepShield = ({ lifting }: CasusState): Decided =>
  lifting === null ? nothing : only({ type: 'ShieldKept', v: 1, data: { person: lifting.person } });
