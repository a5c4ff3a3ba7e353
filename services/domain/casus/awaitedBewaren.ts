import type { Awaited } from '../awaited.ts';
import { addDays, dayOf, momentOf } from '../calendar.ts';
import type { Around } from '../decision.ts';
import { retentionOf } from '../protocol.ts';
import type { Instant } from '../time.ts';
import { leftOn } from './bewaren.ts';
import { keepersOf } from './bewarenTerm.ts';
import type { CasusState } from './casus.ts';
import { afOf, MORNING, wait, withDue } from './waits.ts';

const YEAR = 365;
const PATIENCE = 42;

/**
 * A closed casus never falls silent: each year somebody looks whether the child is still at school, then how long it
 * stays; what is held comes back on its day, and what is to go is looked at once more before it does.
 */
export const bewarenWaits = (state: CasusState, around: Around): Awaited[] => {
  const { closed, merge, bewaren } = state;
  if (closed === null || merge !== null || bewaren.ending !== null) return [];
  const { proposal, agreed, held, turn } = bewaren;
  if (held !== null) return [looks(`h${held.version}`, momentOf(held.on, MORNING), state, around)];
  if (proposal !== null) return [second(state, around)];
  if (agreed !== null) return beforeTheDay(agreed, state, around);
  const left = leftOn(state);
  if (left === '') {
    const last = Math.max(closed.at, turn.at);
    return [looks(`y${turn.version}`, momentOf(addDays(dayOf(last), YEAR), MORNING), state, around)];
  }
  const from = Math.max(closed.at, turn.at, momentOf(left, MORNING));
  return [looks(`l${left}${turn.version}`, from, state, around)];
};

const looks = (key: string, from: Instant, state: CasusState, around: Around): Awaited =>
  withDue(afOf(state, around, 'bewaren', key, 'N1', 3, from), addDays(dayOf(from), PATIENCE));

/** Who gives the word; where nobody is left who can, the AF hears that. */
const second = (state: CasusState, around: Around): Awaited => {
  const { proposal } = state.bewaren;
  const { by = '', at = 0, version = 0 } = proposal ?? {};
  const [to] = keepersOf(state, by, around);
  if (to === undefined) return afOf(state, around, 'bewaren', `p${version}`, 'N1', 3, at);
  return wait(to.id, 'bewaren-review', `p${version}`, 'N1', at, 3);
};

const beforeTheDay = (
  { what, on, at, version, seen }: NonNullable<CasusState['bewaren']['agreed']>,
  state: CasusState,
  around: Around,
): Awaited[] => {
  if (what === 'wissen' && seen) return [];
  const from = Math.max(at, momentOf(addDays(on, -retentionOf(around.protocol).reviewDays), MORNING));
  return [withDue(afOf(state, around, 'bewaren', `a${version}`, 'N1', 3, from), on)];
};
