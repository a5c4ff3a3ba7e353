import { casus } from '../../services/aggregates/casus.ts';
import { signaal } from '../../services/aggregates/signaal.ts';
import { addDays, dayOf, momentOf } from '../../services/domain/calendar.ts';
import { addSchoolDays } from '../../services/domain/calendar/schoolCalendar.ts';
import type { Around } from '../../services/domain/decision.ts';
import type { Reminder } from '../../services/domain/reminders/reminder.ts';
import type { Day } from '../../services/domain/time.ts';
import * as casussen from './support/casus.ts';
import type { GivenCasus, GivenSignaal } from './support/given.ts';
import { AROUND, CALENDAR, factsOf } from './support/school.ts';
import * as signalen from './support/signaal.ts';

/** The first of every month in the two years after these stories. */
const MONTHS = Array.from({ length: 24 }, (_, month) =>
  new Date(Date.UTC(2026, 11 + month, 1)).toISOString().slice(0, 10),
);
/** Longer than from one overview to the next one, and holidays do not count. */
const MOST = 10;

/** When it comes back to somebody, as it is planned on a day on which nobody did anything yet. Here the board hears nothing. */
const backOn = (day: Day, planned: (around: Around) => Reminder[]): Day | undefined => {
  const facts = factsOf('marja', { ...AROUND, now: momentOf(day, '12:00') });
  const [first] = planned(facts)
    .filter(({ at }) => at > facts.now)
    .map(({ at }) => dayOf(at))
    .toSorted();
  return first;
};

/** The months in which it would not come back within two weeks of school. */
const silentIn = (months: Day[], planned: (around: Around) => Reminder[]): Day[] =>
  months.filter((day) => {
    const back = backOn(day, planned);
    return back === undefined || back > addDays(addSchoolDays(CALENDAR, day, MOST), 1);
  });

const open = <Story>(all: object, isOpen: (story: Story) => boolean, isStory: (value: unknown) => value is Story) =>
  Object.entries(all).flatMap(([name, value]) => (isStory(value) && isOpen(value) ? [[name, value] as const] : []));
const isCasus = (value: unknown): value is GivenCasus => typeof value === 'object';
const isSignaal = (value: unknown): value is GivenSignaal => typeof value === 'object';

describe('two years in which nobody ever reacts', () => {
  it.each(open(casussen, ({ state }: GivenCasus) => state.status === 'open', isCasus))(
    'a casus comes back to somebody at the school in every month: %s',
    (_name, { state }) => {
      expect(silentIn(MONTHS, (around) => casus.reminders(state, around))).toEqual([]);
    },
  );

  const WAITS = ['alarm', 'new', 'triaged', 'loose', 'staff'];
  /** A signal that was answered and became no casus ends with the next school year. */
  const TILL = '2028-07-01';
  it.each(
    open(
      signalen,
      ({ state }: GivenSignaal) => WAITS.includes(state.status) && (state.staff?.closedAt ?? 0) === 0,
      isSignaal,
    ),
  )('a signal comes back to somebody at the school in every month: %s', (_name, { state }) => {
    const months = MONTHS.filter((day) => day < TILL);
    expect(silentIn(months, (around) => signaal.reminders(state, around))).toEqual([]);
  });
});
