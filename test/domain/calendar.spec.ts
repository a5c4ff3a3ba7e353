import fc from 'fast-check';
import {
  addDays,
  clockOf,
  dayOf,
  momentOf,
  schoolYearOf,
  shownDay,
  weekdayOf,
} from '../../services/domain/calendar.ts';
import { HOUR, MINUTE } from '../../services/domain/time.ts';

const utc = (iso: string): number => Date.parse(iso);

/** Every day of a span in which summer time begins and ends five times. */
const aDay = fc.integer({ min: 0, max: 5 * 365 }).map((days) => addDays('2026-01-01', days));
const aMinute = fc.integer({ min: 0, max: 24 * 60 - 1 });
const aTime = aMinute.map(
  (minutes) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
);
/** The night in which the clock goes forward has no time between two and three. */
const isSkipped = (day: string, time: string): boolean =>
  time >= '02:00' && time < '03:00' && offsetOf(day) < offsetOf(addDays(day, 1));
const offsetOf = (day: string): number => utc(`${day}T00:00:00Z`) - momentOf(day, '00:00');

describe('a local time', () => {
  it('is two hours ahead of UTC in summer and one in winter', () => {
    expect(momentOf('2026-07-01', '10:00')).toBe(utc('2026-07-01T08:00:00Z'));
    expect(momentOf('2026-12-01', '10:00')).toBe(utc('2026-12-01T09:00:00Z'));
  });
  it('is found on the clock again at the moment that it stands for', () => {
    fc.assert(
      fc.property(aDay, aTime, (day, time) => {
        fc.pre(!isSkipped(day, time));
        const at = momentOf(day, time);
        expect([dayOf(at), clockOf(at)]).toEqual([day, time]);
      }),
      { numRuns: 500 },
    );
  });
  it('stays on its own day, also when the clock skips it', () => {
    fc.assert(
      fc.property(aDay, aTime, (day, time) => dayOf(momentOf(day, time)) === day),
      { numRuns: 500 },
    );
  });
  it.each(['02:00', '02:30', '02:59'])('of %s in the night that summer time begins is an hour later', (time) => {
    const at = momentOf('2027-03-28', time);
    expect([dayOf(at), clockOf(at)]).toEqual(['2027-03-28', `03${time.slice(2)}`]);
  });
  it('comes once in the night that summer time ends, though the clock shows it twice', () => {
    const at = momentOf('2026-10-25', '02:30');
    expect([dayOf(at), clockOf(at)]).toEqual(['2026-10-25', '02:30']);
  });
  it('is never before an earlier time of the same day', () => {
    fc.assert(
      fc.property(aDay, aMinute, aMinute, (day, one, other) => {
        const momentAt = (minutes: number) => momentOf(day, new Date(minutes * MINUTE).toISOString().slice(11, 16));
        fc.pre(one < other);
        fc.pre(!isSkipped(day, new Date(one * MINUTE).toISOString().slice(11, 16)));
        expect(momentAt(one)).toBeLessThan(momentAt(other));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a day', () => {
  it.each([
    ['2027-03-28', 23],
    ['2026-10-25', 25],
    ['2026-11-23', 24],
  ])('%s lasts %d hours', (day, hours) => {
    expect(momentOf(addDays(day, 1), '00:00') - momentOf(day, '00:00')).toBe(hours * HOUR);
  });
  it('ends at midnight in the Netherlands, not in UTC', () => {
    expect(dayOf(utc('2026-11-23T22:59:59Z'))).toBe('2026-11-23');
    expect(dayOf(utc('2026-11-23T23:00:00Z'))).toBe('2026-11-24');
    expect(dayOf(utc('2026-07-01T21:59:59Z'))).toBe('2026-07-01');
    expect(dayOf(utc('2026-07-01T22:00:00Z'))).toBe('2026-07-02');
  });
  it('shows midnight as 00:00', () => {
    expect(clockOf(utc('2026-11-23T23:00:00Z'))).toBe('00:00');
  });
  it('is added by the calendar, over months, years and the 29th of February', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });
  it('is the same again when as many days go off as came on', () => {
    fc.assert(
      fc.property(
        aDay,
        fc.integer({ min: -400, max: 400 }),
        (day, count) => addDays(addDays(day, count), -count) === day,
      ),
    );
  });
  it('is written out in Dutch', () => {
    expect(shownDay('2027-01-12')).toBe('di 12 jan');
    expect(shownDay('2026-03-01')).toBe('zo 1 mrt');
    expect(weekdayOf('2026-11-24')).toBe('dinsdag');
  });
});

describe('a school year', () => {
  it.each([
    ['2026-07-31', 2025],
    ['2026-08-01', 2026],
    ['2027-01-01', 2026],
  ])('%s lies in the year that starts in %d', (day, year) => {
    expect(schoolYearOf(day)).toBe(year);
  });
});
