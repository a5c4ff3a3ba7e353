import type { Awaited } from '../awaited.ts';
import type { Around } from '../decision.ts';
import type { PersonId } from '../people.ts';
import type { CasusState } from './casus.ts';
import { canLookBack, type Danger } from './danger.ts';
import { afOf, afWho, responsibleOf, waiting } from './waits.ts';

/** Danger waits for nothing: whatever the step, and also while something lies before a second person (R53, R102). */
export const dangerWaits = (state: CasusState, around: Around): Awaited[] => {
  const { danger } = state;
  const always = [...inView(state, around), ...called(state, around)];
  if (danger === null) return always;
  const own = danger.kind === 'slechter' ? worse(danger, state, around) : acute(danger, state, around);
  return [...always, ...own];
};

/** In a view of the weighing: somebody else than who saw it hears it at once. */
const inView = (state: CasusState, around: Around): Awaited[] => {
  const danger = state.weging?.danger ?? null;
  if (danger === null) return [];
  const to = responsibleOf(state, around).find(({ id }) => id !== danger.by)?.id ?? afWho(state, around);
  return [waiting(state, to, 'weighing-danger', `d${danger.version}`, 'N3', 2)];
};

/** All who lead, until one answers; who saw it knows it, but a call that nobody made is asked of everybody. */
const acute = ({ kind, by, version }: Danger, state: CasusState, around: Around): Awaited[] => {
  const all = [...new Set(responsibleOf(state, around).map(({ id }) => id))];
  const others = kind === 'nietGebeld' ? all : all.filter((id) => id !== by);
  const to: PersonId[] = others.length > 0 ? others : [afWho(state, around)];
  return to.map((person) => waiting(state, person, 'weighing-danger', `x${version}`, 'N3', 2));
};

/** A call is heard that same day by all who lead, among whom who keeps sight now, until one goes on with it (R51, R122). */
const called = (state: CasusState, around: Around): Awaited[] => {
  const { call } = state;
  if (call === null) return [];
  const others = new Set(responsibleOf(state, around).map(({ id }) => id));
  others.delete(call.by);
  return [...others].map((person) => waiting(state, person, 'weighing-danger', `call${call.version}`, 'N3', 2));
};

/** Worse brings the look back forward; where that cannot be asked now, the AF says what she does meanwhile. */
const worse = ({ version }: Danger, state: CasusState, around: Around): Awaited[] => {
  const { pending } = state;
  const looksBack = pending?.what === 'verdict' && pending.version > version;
  if (canLookBack(state) || looksBack) return [];
  return [afOf(state, around, 'weighing-danger', `x${version}`, 'N2', 2)];
};
