import { addSchoolDays } from '../calendar/schoolCalendar.ts';
import { momentOf } from '../calendar.ts';
import { FIRST } from '../calendar/sendingHours.ts';
import type { Awaited } from '../awaited.ts';
import type { Facts } from '../decision.ts';
import type { PersonId } from '../people.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { climbedTo } from '../reminders/climbs.ts';
import type { Ground } from '../reminders/expected.ts';
import type { Day } from '../time.ts';
import { isSameWait, type TurnEvent, type Turns, type WaitRef } from './turns.ts';

type Decided = { events: TurnEvent[] } | { refused: Refusal };

/** School days for which somebody may see to it before the next one hears of it after all. */
const SOON = 2;
const LONGEST = 5;

/**
 * Somebody to whom it climbed says that he sees to it, or speaks to whom it waits for. Until that day it climbs to
 * nobody else; on that day it comes back to him, when it still waits. `mayTake`: can he do what waits for somebody?
 */
export const seeTo = (
  how: 'neem' | 'spreek',
  asked: Day,
  ground: Ground,
  mayTake: (person: PersonId) => boolean,
  facts: Facts,
): Decided => {
  const waits = waitsOf(ground, facts);
  if (waits.length === 0) return refuse('NOT_NOW');
  const on = how === 'neem' ? addSchoolDays(facts.calendar, facts.today, SOON) : asked;
  const most = addSchoolDays(facts.calendar, facts.today, LONGEST);
  if (on <= facts.today) return refuse('DATE_PAST');
  if (on > most) return refuse('DATE_FAR', { max: most });
  const instead = how === 'neem' ? (waits.find(({ person }) => mayTake(person))?.person ?? '') : '';
  return { events: [{ type: 'EscalationAnswered', v: 1, data: { how, waits, on, instead } }] };
};

/** What climbed to him, and what he sees to already as long as it waits: his page of it answers as long as it is there. */
const waitsOf = (ground: Ground, facts: Facts): WaitRef[] => {
  const { person: me } = facts.actor;
  const climbed = climbedTo(me, ground, facts).map(({ one: { page, key, person } }) => ({ page, key, person }));
  const still = ground.expected(facts.today);
  const kept = ground.turns.sees
    .filter(({ by }) => by === me)
    .flatMap(({ waits }) => waits)
    .filter((ref) => still.some((one) => isSameWait(one, ref)) && !climbed.some((one) => isSameWait(one, ref)));
  return [...climbed, ...kept];
};

/** On the day that he named, what still waits comes back to who saw to it. */
export const seenWaits = ({ sees }: Turns, waits: readonly WaitRef[]): Awaited[] =>
  sees
    .filter((one) => one.waits.some((ref) => waits.some((wait) => isSameWait(wait, ref))))
    .map(({ by, on, version }) => ({
      person: by,
      page: 'escalation',
      key: `e${version}`,
      line: 'N1',
      from: momentOf(on, FIRST),
      minutes: 3,
    }));
