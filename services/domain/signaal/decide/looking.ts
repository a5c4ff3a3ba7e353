import type { Facts } from '../../decision.ts';
import { refuse } from '../../refusals.ts';
import { personOf } from '../../school/school.ts';
import type { SignaalEvent } from '../events.ts';
import type { SignaalInputs } from '../inputs.ts';
import { lookersAt } from '../lookers.ts';
import type { SignaalState } from '../signaal.ts';
import { placing } from './belongs.ts';
import { type Decided, nothing, only, ownSignal } from './common.ts';

/** The AF's first look. A child's own words are answered with advice of Veilig Thuis first (design.md 6). */
export const triage = (input: SignaalInputs['signaal.triage'], state: SignaalState, facts: Facts): Decided => {
  const own = ownSignal(state, facts);
  if (own !== undefined) return own;
  const { today } = facts;
  const first = adviceFirst(input, state);
  if (first !== undefined) return first;
  if (input.next === 'kijken' && input.date === '') return refuse('MISSING', { veld: 'de datum' });
  if (input.date !== '' && input.date < today) return refuse('DATE_PAST');
  const triaged: SignaalEvent = { type: 'SignaalTriaged', v: 1, data: input };
  return { events: [triaged, ...(state.casus === '' ? placing(input.same, state) : [])] };
};

/**
 * A child's own words, and honour, are answered with a call first: advice of Veilig Thuis, or one that was made
 * already; and today (design.md 6, R61).
 */
const adviceFirst = (
  { next, pace }: SignaalInputs['signaal.triage'],
  { kind, acuut, triage: before }: SignaalState,
): Decided | undefined => {
  if (kind !== 'onthulling' && kind !== 'eer') return undefined;
  const called = acuut > 0 || before?.next === 'veiligThuis';
  if (next !== 'veiligThuis' && !called) return refuse(kind === 'eer' ? 'HONOUR' : 'DISCLOSURE');
  return called || pace === 'vandaag' ? undefined : refuse('TODAY');
};

/** Closed to a person; somebody has to be left who looks, unless a casus looks after it already. */
export const shield = (input: SignaalInputs['signaal.shield'], state: SignaalState, facts: Facts): Decided => {
  if (state.excluded.includes(input.person)) return nothing;
  if (personOf(facts.school, input.person) === undefined) return refuse('NO_ACCOUNT');
  const left = lookersAt({ ...state, excluded: [...state.excluded, input.person] }, facts);
  if (left.length === 0 && state.casus === '') return refuse('NO_LOOKER');
  return only({ type: 'SignaalShielded', v: 1, data: input });
};
