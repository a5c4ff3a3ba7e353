import { addDays, momentOf } from '../calendar.ts';
import { addSchoolDays } from '../calendar/schoolCalendar.ts';
import { OVERVIEW } from '../calendar/sendingHours.ts';
import type { Around } from '../decision.ts';
import { firstHoldersOf, holdersOf } from '../people.ts';
import type { Expected, Ground } from '../reminders/expected.ts';
import { kindOf } from '../reminders/kinds.ts';
import { ordinaryTurns } from '../turns/turns.ts';
import { awaitedOfSchool } from './awaited.ts';
import { uncovered } from './duty.ts';
import type { SchoolState } from './school.ts';

/** What the reminders of a school follow from. */
export const groundOfSchool = (state: SchoolState, around: Around): Ground => ({
  expected: (today) => [
    ...awaitedOfSchool(state, { today }).map((one) => ({ ...one, kind: kindOf(one), never: askers(state) })),
    ...content(state, { ...around, today }),
    ...duty(state, { ...around, today }),
  ],
  moved: around.now,
  pace: '',
  excluded: [],
  told: state.told,
  turns: ordinaryTurns,
  climbs: 'itself',
});

/** Who asked to be spoken to is not asked to do so himself. */
const askers = ({ contacts }: SchoolState): string[] => contacts.map(({ by }) => by);

const YEAR = 365;

/** Steps, numbers and terms are looked at once a year: a school that runs on last year's does not notice. */
const content = ({ people }: SchoolState, { protocol, today }: Around): Expected[] => {
  const [to] = [...holdersOf(people, 'beheerder', today), ...holdersOf(people, 'directie', today)];
  const from = momentOf(addDays(protocol.checked, YEAR), '07:30');
  if (to === undefined) return [];
  const key = `inhoud${protocol.checked}`;
  return [{ person: to.id, page: 'settings', key, line: 'N12', from, minutes: 5, kind: 'inhoud' }];
};

/** School days before a holiday, and how many holidays ahead: the next one is planned while this one is still told. */
const AHEAD = [5, 1];
const HOLIDAYS = 2;

/**
 * A holiday with days on which nobody has duty: told to the directie, who names who has, when the AF is asked who keeps
 * sight (storyboard 3.K); and once more on the last school day.
 */
const duty = ({ people, agreed }: SchoolState, { calendar, today }: Around): Expected[] =>
  calendar.long
    .filter(({ from }) => from > today)
    .slice(0, HOLIDAYS)
    .filter((holiday) => uncovered(holiday, agreed.duty) !== undefined)
    .flatMap(({ from }) =>
      firstHoldersOf(people, 'directie', today).flatMap(({ id }) =>
        AHEAD.map((days) => ({
          person: id,
          page: 'on-duty' as const,
          key: `d${from}-${days}`,
          line: 'N12' as const,
          from: momentOf(addSchoolDays(calendar, from, -days), OVERVIEW),
          minutes: 2,
          kind: 'once' as const,
        })),
      ),
    );
