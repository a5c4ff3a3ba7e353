import fc from 'fast-check';
import { clockOf, dayOf, momentOf } from '../../services/domain/calendar.ts';
import { calendarOf, isSchoolDay, REGIONS } from '../../services/domain/calendar/schoolCalendar.ts';
import { isWorkingDay } from '../../services/domain/calendar/workingDays.ts';
import { FIRST, LAST } from '../../services/domain/calendar/sendingHours.ts';
import { awaitedOfCasus } from '../../services/domain/casus/awaited.ts';
import type { Around } from '../../services/domain/decision.ts';
import { worksOn } from '../../services/domain/people.ts';
import { isAtOnce, sendingAt, type ToSend } from '../../services/domain/reminders/sending.ts';
import type { SchoolState } from '../../services/domain/school/school.ts';
import { DAY, HOUR, type Instant } from '../../services/domain/time.ts';
import { loadHolidays } from '../../services/protocols/holidays.ts';
import { factsOf, ID, SCHOOL, schoolWhere } from './support/school.ts';
import { MOMENTS } from './support/walk.ts';

const LONG = process.env['PLUIS_TEST_LONG'] !== undefined;
const START = momentOf('2026-08-01', '00:15');
/** Every hour of a year; in the short run every seventh, so that each hour of a day and each day comes by. */
const HOURS = Array.from({ length: 365 * 24 }, (_, hour) => START + hour * HOUR).filter((_, n) => LONG || n % 7 === 0);

/** Ilse has duty in Christmas week, Joost works on Monday and Thursday. */
const duty = [{ from: '2026-12-19', till: '2027-01-03', person: ID.ilse, phone: '06' }];
const halfJoost = schoolWhere('joost', { role: 'medewerker', from: '2026-01-01', days: ['ma', 'do'] });
const SMALL: SchoolState = { ...halfJoost, agreed: { ...SCHOOL.agreed, duty } };
const AROUNDS: Around[] = REGIONS.map((region) => ({
  ...factsOf('marja'),
  school: SMALL,
  calendar: calendarOf(loadHolidays(), region),
}));

const isInHours = (at: Instant): boolean => clockOf(at) >= FIRST && clockOf(at) <= LAST;
const what = (person: string, page: ToSend['page'], line: ToSend['line']): ToSend => ({ person, page, line });

const CAN_WAIT = what(ID.marja, 'step-review', 'N1');
const HALF = what(ID.joost, 'casus', 'N1');
const TODAY = what(ID.marja, 'report-who', 'N2');
const ON_DUTY = what(ID.ilse, 'triage', 'N1');
const WATCHES = what(ID.joost, 'follow-note', 'N1');
const ACUTE = [
  what(ID.marja, 'acute-watch', 'N3'),
  what(ID.marja, 'weighing-danger', 'N3'),
  what(ID.sanne, 'check-in', 'N9'),
];

describe('on every hour of a year, in all three regions', () => {
  it('nothing that can wait leaves outside the hours, or on a day on which the school is closed', () => {
    for (const around of AROUNDS)
      for (const hour of HOURS) {
        const at = sendingAt(CAN_WAIT, hour, 'gewoon', around);
        expect(at >= hour && isInHours(at) && isSchoolDay(around.calendar, dayOf(at))).toBe(true);
        expect(at === hour).toBe(isInHours(hour) && isSchoolDay(around.calendar, dayOf(hour)));
      }
  });
  it('nothing that is acute is moved by a minute', () => {
    for (const around of AROUNDS)
      for (const hour of HOURS) for (const one of ACUTE) expect(sendingAt(one, hour, 'gewoon', around)).toBe(hour);
  });
  it('what is for today leaves on the first working day, also in a holiday', () => {
    for (const around of AROUNDS)
      for (const hour of HOURS)
        for (const at of [sendingAt(TODAY, hour, 'gewoon', around), sendingAt(CAN_WAIT, hour, 'vandaag', around)])
          expect(isInHours(at) && isWorkingDay(dayOf(at)) && at - hour < 5 * DAY).toBe(true);
  });
  it('who keeps sight hears it on the day that was agreed, whatever day that is', () => {
    for (const around of AROUNDS)
      for (const hour of HOURS) {
        const at = sendingAt(WATCHES, hour, 'gewoon', around);
        expect(isInHours(at) && at - hour < DAY).toBe(true);
      }
  });
});

describe('somebody who works on some days', () => {
  const [, around] = AROUNDS;
  if (around === undefined) throw new Error('no region');
  const joost = SMALL.people.find(({ id }) => id === ID.joost);
  if (joost === undefined) throw new Error('no Joost');

  it('hears on one of those what can wait, within a week', () => {
    for (const hour of HOURS) {
      const at = sendingAt(HALF, hour, 'gewoon', around);
      const others = sendingAt(CAN_WAIT, hour, 'gewoon', around);
      expect(at >= others && at - others <= 7 * DAY).toBe(true);
      expect(worksOn(joost, dayOf(at)) || at === others).toBe(true);
    }
    expect(sendingAt(HALF, momentOf('2026-11-24', '10:00'), 'gewoon', around)).toBe(momentOf('2026-11-26', '07:30'));
  });
  it('hears it before the day that was agreed, also on a day off', () => {
    const asked = { ...HALF, due: '2026-11-25' };
    const tuesday = momentOf('2026-11-24', '10:00');
    expect(sendingAt(asked, tuesday, 'gewoon', around)).toBe(tuesday);
  });
  it('and is on duty in a holiday hears it there', () => {
    const holiday = momentOf('2026-12-26', '09:00');
    expect(sendingAt(ON_DUTY, holiday, 'gewoon', around)).toBe(holiday);
    expect(sendingAt(CAN_WAIT, holiday, 'gewoon', around)).toBe(momentOf('2027-01-04', '07:30'));
  });
});

describe('whatever waits in a casus', () => {
  it('leaves within hours at any moment of the year, or at once when it is acute', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MOMENTS),
        fc.constantFrom(...HOURS),
        fc.constantFrom(...AROUNDS),
        (story, now, of) => {
          const around = { ...of, now, today: dayOf(now) };
          for (const wait of awaitedOfCasus(story.state, around)) {
            const at = sendingAt(wait, now, story.state.pace, around);
            expect(isAtOnce(wait) ? at === now : isInHours(at) && at >= now).toBe(true);
          }
        },
      ),
      LONG ? { numRuns: 5000 } : { numRuns: 300, seed: 5 },
    );
  });
});
