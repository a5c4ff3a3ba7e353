import type { Around } from '../decision.ts';
import type { PersonId } from '../people.ts';
import { climbReminders } from '../reminders/climbs.ts';
import { awaitedOfSignaal } from './awaited.ts';
import { groundOfSignaal } from './expected.ts';
import type { SignaalState } from './signaal.ts';

/** Who was asked to answer besides somebody: for whom it waits too, or to whom it climbed; never the board. */
export const alsoAsked = (state: SignaalState, besides: PersonId, around: Around): PersonId[] => {
  const waits = awaitedOfSignaal(state, around).filter(({ page, from }) => page === 'triage' && from <= around.now);
  const climbed = climbReminders(groundOfSignaal(state, around), around).filter(
    ({ page, at }) => page === 'escalation' && at <= around.now,
  );
  const all = [...waits, ...climbed].map(({ person }) => person);
  return [...new Set(all)].filter((person) => person !== besides && person !== state.author);
};
