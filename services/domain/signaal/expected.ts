import type { Around } from '../decision.ts';
import { type Expected, type Ground, onEachDay } from '../reminders/expected.ts';
import { kindOf } from '../reminders/kinds.ts';
import { awaitedOfSignaal, isUnseen } from './awaited.ts';
import type { SignaalState } from './signaal.ts';

/** What the reminders of a signal follow from. */
export const groundOfSignaal = (state: SignaalState, around: Around): Ground => ({
  expected: onEachDay((today) =>
    awaitedOfSignaal(state, { ...around, today }).map((one) => ({
      ...one,
      kind: kindIn(state, one),
      never: never(state),
    })),
  ),
  moved: state.at,
  pace: state.pace,
  excluded: state.excluded,
  told: state.told,
  turns: state.turns,
  climbs: 'escalation',
});

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
