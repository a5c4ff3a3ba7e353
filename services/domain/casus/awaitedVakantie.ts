import type { Awaited } from '../awaited.ts';
import { addDays, momentOf } from '../calendar.ts';
import { addSchoolDays, nextHoliday, type Period } from '../calendar/schoolCalendar.ts';
import { isWorkingDay } from '../calendar/workingDays.ts';
import type { Around } from '../decision.ts';
import { holdersOf, type PersonId, STAFF } from '../people.ts';
import type { Span } from '../school/duty.ts';
import { holdsAny } from '../school/school.ts';
import type { Day } from '../time.ts';
import type { CasusState } from './casus.ts';
import { afOf, MORNING, withDue } from './waits.ts';

/** School days before a holiday from which the AF is asked who keeps sight in it. */
const AHEAD = 5;

type Known = Pick<CasusState, 'vakantie' | 'status'>;

/** The holiday for which it still has to be said who keeps sight; undefined when that was said, or none is known. */
const openHoliday = ({ vakantie, status }: Known, { calendar, today }: Around): Period | undefined => {
  const next = nextHoliday(calendar, today);
  return status !== 'open' || next === undefined || vakantie?.from === next.from ? undefined : next;
};

/** Who keeps sight in the holiday that comes: for the AF, five school days before it and one (storyboard 3.K). */
export const holidayAhead = (state: CasusState, around: Around): Awaited[] => {
  const next = openHoliday(state, around);
  if (next === undefined) return [];
  const from = Math.max(momentOf(addSchoolDays(around.calendar, next.from, -AHEAD), MORNING), state.startedAt);
  return [withDue(afOf(state, around, 'holiday-list', `v${next.from}`, 'N2', 2, from), next.from)];
};

/** The holiday that is asked about now. */
export const holidayNow = (state: CasusState, around: Around): Period | undefined => {
  const next = openHoliday(state, around);
  const first = next && addSchoolDays(around.calendar, next.from, -AHEAD);
  return first !== undefined && first <= around.today ? next : undefined;
};

/** The day on which who keeps sight looks: in the middle of the holiday, on a day on which people work. */
export const lookDay = ({ from, till }: Span): Day => {
  const days: Day[] = [];
  for (let day = from; day <= till; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day);
  return days[Math.floor(days.length / 2)] ?? from;
};

/** Who looks in the holiday, and on which day. */
export type Looks = { person: PersonId; on: Day };

type Here = Around & { actor: { person: PersonId } };

/**
 * Who keeps sight, of the ways in which the AF may say so: one colleague in the middle of the holiday, or each who is on
 * duty in the middle of his own days. Nobody where nobody of the school is meant, or there.
 */
export const looksOf = (how: string, holiday: Period, state: CasusState, facts: Here): Looks[] => {
  if (how === 'dienst') return onDutyIn(holiday, state, facts);
  const person = keeperOf(how, state, facts);
  return person === '' ? [] : [{ person, on: lookDay(holiday) }];
};

const onDutyIn = ({ from, till }: Period, { excluded }: CasusState, facts: Here): Looks[] =>
  facts.school.agreed.duty
    .filter((duty) => duty.from <= till && from <= duty.till)
    .filter(({ person }) => !excluded.includes(person) && holdsAny(person, STAFF, facts))
    .filter(({ person }, index, all) => all.findIndex((one) => one.person === person) === index)
    .map((duty) => ({
      person: duty.person,
      on: lookDay({ from: duty.from > from ? duty.from : from, till: duty.till < till ? duty.till : till }),
    }));

const keeperOf = (how: string, state: CasusState, { school, today, actor }: Here): PersonId => {
  if (how === 'ik') return actor.person;
  if (how === 'casemanager') return state.hulp?.casemanager ?? '';
  if (how !== 'plaatsvervanger') return '';
  const others = holdersOf(school.people, 'af', today).filter(({ id }) => id !== actor.person);
  return others.find(({ id }) => !state.excluded.includes(id))?.id ?? '';
};
