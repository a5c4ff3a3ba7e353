import { addDays, clockOf, dayOf, momentOf } from '../../services/domain/calendar.ts';
import { easterOf, publicHolidaysOf } from '../../services/domain/calendar/publicHolidays.ts';
import {
  actBy,
  addSchoolDays,
  calendarOf,
  closedAt,
  isSchoolDay,
  nextHoliday,
  openOn,
  REGIONS,
  schoolDaysUntil,
  termDay,
} from '../../services/domain/calendar/schoolCalendar.ts';
import { addWorkingDays, isWorkingDay } from '../../services/domain/calendar/workingDays.ts';
import { countDays, countedBetween, plusCounted } from '../../services/domain/calendar/dayCount.ts';
import { FIRST, LAST, sendingMoment } from '../../services/domain/calendar/sendingHours.ts';
import { type Day, HOUR, MINUTE } from '../../services/domain/time.ts';
import { loadHolidays } from '../../services/protocols/holidays.ts';

const daysFrom = (from: Day, till: Day): Day[] => {
  const days: Day[] = [];
  for (let day = from; day <= till; day = addDays(day, 1)) days.push(day);
  return days;
};

/** Every day of 2026 to 2032. */
const DAYS = daysFrom('2026-01-01', '2032-12-31');
const HOLIDAYS = loadHolidays();
const CALENDARS = REGIONS.map((region) => calendarOf(HOLIDAYS, region));
const MIDDEN = calendarOf(HOLIDAYS, 'midden');

describe('public holidays', () => {
  it.each([
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2029, '2029-04-01'],
    [2030, '2030-04-21'],
    [2031, '2031-04-13'],
    [2032, '2032-03-28'],
  ])('of %d follow from Easter on %s', (year, easter) => {
    expect(easterOf(year)).toBe(easter);
    expect(publicHolidaysOf(year)).toContain(addDays(easter, 39));
  });
  it("move King's Day to Saturday when it is a Sunday", () => {
    expect(publicHolidaysOf(2031)).toContain('2031-04-26');
    expect(publicHolidaysOf(2031)).not.toContain('2031-04-27');
    expect(publicHolidaysOf(2027)).toContain('2027-04-27');
  });
  it('hold no Good Friday: a school that closes on it says so itself', () => {
    expect(isWorkingDay('2027-03-26')).toBe(true);
    const closes = calendarOf(HOLIDAYS, 'noord', [{ name: 'Goede Vrijdag', from: '2027-03-26', till: '2027-03-26' }]);
    expect(isSchoolDay(closes, '2027-03-26')).toBe(false);
  });
});

describe('school holidays', () => {
  it('have a source and a day on which they were checked', () => {
    expect(HOLIDAYS.source).toContain('rijksoverheid.nl');
    expect(HOLIDAYS.checked >= '2026-11-01').toBe(true);
  });
  it.each(REGIONS)('are known for %s in 2026-27 and 2027-28: five of each', (region) => {
    for (const year of ['2026-2027', '2027-2028']) {
      const found = HOLIDAYS.schoolYears.find((one) => one.year === year)?.holidays ?? [];
      const names = found.filter(({ regions }) => regions.includes(region)).map(({ name }) => name);
      expect(names.sort()).toEqual([
        'herfstvakantie',
        'kerstvakantie',
        'meivakantie',
        'voorjaarsvakantie',
        'zomervakantie',
      ]);
    }
  });
  it('begin on a Saturday and end on a Sunday, and none overlaps another in its region', () => {
    for (const calendar of CALENDARS)
      for (const [index, { from, till }] of calendar.closed.entries()) {
        expect([new Date(from).getUTCDay(), new Date(till).getUTCDay()]).toEqual([6, 0]);
        expect((calendar.closed[index + 1]?.from ?? '9999') > till).toBe(true);
      }
  });
  it('name the one that comes next, and say when no more are known', () => {
    expect(nextHoliday(MIDDEN, '2026-11-25')).toMatchObject({ name: 'kerstvakantie', from: '2026-12-19' });
    expect(nextHoliday(MIDDEN, MIDDEN.knownUntil)).toBeUndefined();
  });
});

describe('on every day of 2026 to 2032, in all three regions', () => {
  it('a term ends on a school day, or in the holiday that it began in; never later than working days would', () => {
    for (const calendar of CALENDARS)
      for (const today of DAYS)
        for (const term of [0, 1, 3, 10]) {
          const due = termDay(calendar, today, term);
          expect(due >= today && due <= addWorkingDays(today, term)).toBe(true);
          expect(isSchoolDay(calendar, due) || due === addWorkingDays(today, term)).toBe(true);
        }
  });
  it('what must be done is due on the same day or the last school day before it', () => {
    for (const calendar of CALENDARS)
      for (const day of DAYS) {
        const due = actBy(calendar, day);
        expect(due <= day && isSchoolDay(calendar, due)).toBe(true);
        expect(schoolDaysUntil(calendar, due, day)).toBe(0);
      }
  });
  it('a number of school days on and back again is where one was', () => {
    for (const calendar of CALENDARS)
      for (const day of DAYS.filter((each) => isSchoolDay(calendar, each)).slice(20)) {
        expect(addSchoolDays(calendar, addSchoolDays(calendar, day, 7), -7)).toBe(day);
        expect(schoolDaysUntil(calendar, day, addSchoolDays(calendar, day, 7))).toBe(7);
      }
  });
  it('the school opens again after every day off, on the first day that is none', () => {
    for (const calendar of CALENDARS)
      for (const day of DAYS) {
        const open = openOn(calendar, day);
        expect(isSchoolDay(calendar, open)).toBe(true);
        expect(daysFrom(day, addDays(open, -1)).some((each) => isSchoolDay(calendar, each))).toBe(false);
      }
  });
  it('a message leaves between half past seven and six by the clock of the school, also when the clock changes', () => {
    for (const day of DAYS)
      for (const time of ['00:10', '02:30', '07:29', '07:30', '12:00', '18:00', '18:01', '23:50']) {
        const asked = momentOf(day, time);
        for (const anyDay of [false, true]) {
          const at = sendingMoment(asked, (one) => anyDay || isSchoolDay(MIDDEN, one));
          expect(at >= asked).toBe(true);
          expect(clockOf(at) >= FIRST && clockOf(at) <= LAST).toBe(true);
          expect(anyDay || isSchoolDay(MIDDEN, dayOf(at))).toBe(true);
          expect(at === asked).toBe(time >= FIRST && time <= LAST && (anyDay || isSchoolDay(MIDDEN, day)));
        }
      }
  });
});

describe('Veilig Thuis', () => {
  it.each([
    ['2026-12-16', 5, '2026-12-23'],
    ['2026-12-18', 5, '2026-12-28'],
    ['2026-12-23', 2, '2026-12-28'],
    ['2027-04-26', 5, '2027-05-04'],
    ['2027-05-04', 1, '2027-05-07'],
  ])('counts working days, also in school holidays: %s and %d on is %s', (from, count, expected) => {
    expect(addWorkingDays(from, count)).toBe(expected);
  });
});

describe('a term', () => {
  it.each([
    ['ends before the holiday that it would run into', '2026-12-16', 5, '2026-12-18'],
    ['that begins on the last school day ends on it', '2026-12-18', 3, '2026-12-18'],
    ['that begins in a holiday runs on, for who is on duty', '2026-12-22', 3, '2026-12-28'],
    ['skips a weekend', '2026-11-27', 1, '2026-11-30'],
    ['of no days is today', '2026-11-25', 0, '2026-11-25'],
  ])('%s', (_, today, days, due) => {
    expect(termDay(MIDDEN, today, days)).toBe(due);
  });
  it('knows in which holiday a day lies', () => {
    expect(closedAt(MIDDEN, '2026-12-24')?.name).toBe('kerstvakantie');
    expect(closedAt(MIDDEN, '2026-12-18')).toBeUndefined();
  });
});

describe('days that were counted ahead', () => {
  const isOpen = (day: Day): boolean => isSchoolDay(MIDDEN, day);
  const ahead = countDays(2027, 2028, isOpen);
  const byDay = countDays(2027, 2026, isOpen);
  const around = daysFrom('2026-11-01', '2029-02-28');

  it.each([-60, -5, -1, 0, 1, 5, 60])(
    'give the day that counting one by one gives, %d on, also over the edge',
    (by) => {
      expect(byDay.days).toEqual([]);
      for (const day of around) expect(plusCounted(ahead, day, by)).toBe(plusCounted(byDay, day, by));
    },
  );
  it.each([-3, 0, 1, 9, 100])('lie as many between two days that are %d apart', (apart) => {
    for (const day of around) {
      const till = addDays(day, apart);
      expect(countedBetween(ahead, day, till)).toBe(countedBetween(byDay, day, till));
    }
  });
});

describe('the clock in the Netherlands', () => {
  const said = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Amsterdam',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  it.each([
    ['every hour of two years, with both changes of the clock', '2026-01-01', 2 * 365 * 24, HOUR],
    ['long before Pluis was used', '2019-03-30', 72, HOUR],
    ['and long after', '2048-10-24', 72, HOUR],
    ['to the minute on the night on which it is put back', '2026-10-24', 2 * 24 * 60, MINUTE],
  ])('is what the rules of the zone say: %s', (_when, from, count, step) => {
    const start = Date.parse(from);
    for (let number = 0; number < count; number += 1) {
      const at = start + number * step;
      expect(`${dayOf(at)} ${clockOf(at)}`).toBe(said.format(at));
    }
  });
});
