import type { Facts } from '../../decision.ts';
import { refuse } from '../../refusals.ts';
import { nameOf } from '../../school/school.ts';
import type { Day } from '../../time.ts';
import type { SignaalInputs } from '../inputs.ts';
import { secondsFor } from '../lookers.ts';
import { keptUntil } from '../retention.ts';
import { SETTLED, type SignaalEvent } from '../events.ts';
import type { SignaalState } from '../signaal.ts';
import { type Decided, nothing, only, ownSignal } from './common.ts';

/** How it goes since the answer, by who saw it or the AF (storyboard `keep-watching`). */
export const watch = (input: SignaalInputs['signaal.watch'], { status }: SignaalState): Decided => {
  if (status !== 'triaged' && status !== 'loose') return refuse('NOT_NOW');
  if (input.now === 'meerZorg' && input.what === '') return refuse('MISSING', { veld: 'wat je zag of hoorde' });
  return only({ type: 'SignaalWatched', v: 1, data: input });
};

/**
 * A signal that never became a casus ends with an act of the AF, never by itself and never unanswered. To
 * erase it takes a second person.
 */
export const close = (
  { why, keep: how }: SignaalInputs['signaal.close'],
  state: SignaalState,
  facts: Facts,
): Decided => {
  const { actor, school, today } = facts;
  const own = ownSignal(state, facts);
  if (own !== undefined) return own;
  if (state.status === 'closed' && how === 'bewaren') return nothing;
  if (state.status === 'attached') return refuse('IN_CASUS');
  if (state.held !== null && how === 'wissen') return refuse('HELD');
  if (state.triage === null || state.status === 'new')
    return refuse('ANSWER_FIRST', { naam: nameOf(school, state.author) });
  if (how === 'bewaren') return only(closed(why, 'bewaren', keptUntil(today, facts)));
  if (secondsFor(state, actor.person, facts).length === 0) return refuse('NO_APPROVER');
  return state.erasure === null ? only({ type: 'ErasureProposed', v: 1, data: { why } }) : nothing;
};

const closed = (why: string, keep: SignaalInputs['signaal.close']['keep'], until: Day): SignaalEvent => ({
  type: 'SignaalClosed',
  v: 1,
  data: { why, keep, until },
});

/** The second person agrees: it is decided that it goes; the erasing itself is done at once afterwards. */
export const erase = ({ erasure, held }: SignaalState, { today }: Facts): Decided => {
  if (erasure === null) return refuse('NOT_NOW');
  return held === null ? only(closed('', 'wissen', today)) : refuse('HELD');
};

/** The second person would rather keep it: then it is kept as any other. */
export const keep = ({ erasure }: SignaalState, facts: Facts): Decided =>
  erasure === null ? refuse('NOT_NOW') : only(closed('', 'bewaren', keptUntil(facts.today, facts)));

/**
 * An alarm that somebody has, and of which all is written down elsewhere or nothing needs to be: it is over, and is
 * kept as any other signal. What was recorded in it waits for the AF's first look, and does not end so. `word`: what
 * whoever came tells its author himself.
 */
export const settle = (
  { word }: SignaalInputs['acuut.settle'],
  { status, alarm }: SignaalState,
  facts: Facts,
): Decided => {
  if (status === 'closed') return nothing;
  if (status !== 'alarm' || alarm === null || alarm.takenBy === '') return refuse('NOT_NOW');
  return only(closed(word || SETTLED, 'bewaren', keptUntil(facts.today, facts)));
};
