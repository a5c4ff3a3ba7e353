import type { Around } from '../decision.ts';
import { firstHoldersOf, type Person } from '../people.ts';
import type { Instant } from '../time.ts';
import { MINUTE } from '../time.ts';
import type { SignaalState } from './signaal.ts';

/** The key of the message that says so. */
export const MOVES = 'moves';

type Known = Pick<SignaalState, 'alarm' | 'seen' | 'told'>;

/**
 * Where there is danger now and nobody has opened it when the last of the protocol's minutes have passed since the
 * school was warned, the AF may be ill: it is her deputy's from then on (script 5c).
 * `to`: nobody where it stays with whom it is.
 */
export const movesTo = (
  { alarm, seen, told }: Known,
  all: readonly Person[],
  { school, today, protocol }: Pick<Around, 'school' | 'today' | 'protocol'>,
): { at: Instant; to: Person[] } => {
  if (alarm === null || alarm.cancelled) return { at: 0, to: [] };
  const at = alarm.since + Math.max(...protocol.reminders.acute.remind) * MINUTE;
  const first = firstHoldersOf(school.people, 'af', today).map(({ id }) => id);
  const others = all.filter(({ id }) => !first.includes(id) && !told.unreached.includes(id));
  const isFirsts = all.some(({ id }) => first.includes(id));
  return { at, to: isFirsts && (seen === null || seen.at >= at) ? others : [] };
};
