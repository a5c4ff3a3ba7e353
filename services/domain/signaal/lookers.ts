import type { Facts } from '../decision.ts';
import { holdersOf, type Person, type PersonId, STAFF } from '../people.ts';
import { holdsAny } from '../school/school.ts';
import type { SignaalState } from './signaal.ts';

type Looked = Pick<SignaalState, 'author' | 'excluded'>;

/**
 * Who looks at a signal, in order: the AF, her deputies; the directie where there is no other AF. Never its author,
 * nor whom it is closed to.
 */
export const lookersAt = (
  { author, excluded }: Looked,
  { school, today }: Pick<Facts, 'school' | 'today'>,
): Person[] => {
  const others = (role: 'af' | 'directie') =>
    holdersOf(school.people, role, today).filter(({ id }) => id !== author && !excluded.includes(id));
  const af = others('af');
  return af.length > 0 ? af : others('directie');
};

/** Does a signal wait for an answer or a next look, while nobody may give it? In a casus that casus carries it. */
export const isLeftAlone = (
  state: Looked & Pick<SignaalState, 'status' | 'staff'>,
  around: Pick<Facts, 'school' | 'today'>,
): boolean => state.staff === null && RUNS.includes(state.status) && lookersAt(state, around).length === 0;

const RUNS: SignaalState['status'][] = ['new', 'triaged', 'loose'];

/** Who may look in the place of somebody who does. */
export const successorsAt = (person: PersonId, state: Looked, facts: Pick<Facts, 'school' | 'today'>): Person[] => {
  const all = lookersAt(state, facts);
  return all.some(({ id }) => id === person) ? all.filter(({ id }) => id !== person) : [];
};

/** Who may agree to erase a signal, in order: never who proposes it, nor its author, nor whom it is closed to. */
export const secondsFor = (
  { author, excluded }: Looked,
  by: string,
  { school, today }: Pick<Facts, 'school' | 'today'>,
): Person[] => {
  const all = [...holdersOf(school.people, 'af', today), ...holdersOf(school.people, 'directie', today)];
  return all.filter(
    ({ id }, index) =>
      id !== by && id !== author && !excluded.includes(id) && all.findIndex((one) => one.id === id) === index,
  );
};

/** Who is to be told of a change; of a withdrawal that nobody had seen yet, the AF all the same. */
export const unreadOf = (
  state: Looked & Pick<SignaalState, 'change' | 'status'>,
  around: Pick<Facts, 'school' | 'today'>,
): string[] => {
  const { change, status, excluded } = state;
  if (change === null) return [];
  const unseen = status === 'withdrawn' && !change.read && change.unread.length === 0;
  const to = unseen ? lookersAt(state, around).slice(0, 1) : [];
  const all = [...change.unread, ...to.map(({ id }) => id)];
  return all.filter((id) => !excluded.includes(id) && holdsAny(id, STAFF, around));
};
