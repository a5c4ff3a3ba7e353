import type { Awaited } from '../awaited.ts';
import type { Around } from '../decision.ts';
import { type Expected, type Ground, onEachDay } from '../reminders/expected.ts';
import { kindOf } from '../reminders/kinds.ts';
import { STAFF } from '../people.ts';
import type { Instant } from '../time.ts';
import { holdsAny } from '../school/school.ts';
import { awaitedOfSignaal, isUnseen } from './awaited.ts';
import { hearsOn, isUnanswered, lateFrom } from './hearsOn.ts';
import { MOVES } from './moves.ts';
import type { SignaalState } from './signaal.ts';

/** The key of what is told when a promised day passed. */
export const PROMISE = 'promise';

/** What the reminders of a signal follow from. */
export const groundOfSignaal = (state: SignaalState, around: Around): Ground => ({
  expected: onEachDay((today) => [
    ...stillFor(awaitedOfSignaal(state, { ...around, today }), around.now).map((one) => ({
      ...one,
      kind: kindIn(state, one),
      never: never(state),
    })),
    ...promise(state, { ...around, today }),
  ]),
  moved: state.at,
  pace: state.pace,
  excluded: state.excluded,
  told: state.told,
  turns: state.turns,
  climbs: 'escalation',
});

/**
 * What the AF did not open in time is her deputy's: he alone is reminded, and whoever is ill is left alone. That it
 * is his now is said once.
 */
const stillFor = (waits: Awaited[], now: Instant): Awaited[] => {
  const moved = waits.filter(({ key, from }) => key === MOVES && from <= now).map(({ person }) => person);
  return waits.filter(
    ({ page, key, person }) =>
      key !== MOVES && (moved.length === 0 || page !== 'triage' || key !== 'new' || moved.includes(person)),
  );
};

/** Its author was promised a day; when it has passed without an answer he is told once where it stands. */
const promise = (state: SignaalState, around: Around): Expected[] => {
  const { author, excluded } = state;
  if (!isUnanswered(state) || excluded.includes(author) || !holdsAny(author, STAFF, around)) return [];
  const from = lateFrom(state, around);
  const due = hearsOn(state, around);
  return [{ person: author, page: 'signal-answer', key: PROMISE, line: 'N1', from, minutes: 1, due, kind: 'once' }];
};

/** It climbs to nobody who wrote it himself; what is about a colleague to nobody at all (R36). */
const never = ({ author }: SignaalState): string[] => [author];

const kindIn = (state: SignaalState, one: Pick<Expected, 'page' | 'line'>): Expected['kind'] => {
  const { staff, seen } = state;
  if (staff !== null) return 'collega';
  const kind = kindOf(one);
  if (kind !== 'antwoord') return kind;
  if (!isUnseen(state)) return 'kijken';
  return seen === null ? 'eersteBlik' : 'antwoord';
};
