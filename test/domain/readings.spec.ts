import { momentOf } from '../../services/domain/calendar.ts';
import { oddReadings, PART_OF_FILE, type Reading } from '../../services/domain/readings.ts';
import { ID } from './support/school.ts';

const reading = (day: string, time: string, code: string): Reading => ({
  person: ID.joost,
  at: momentOf(day, time),
  code,
  view: 'casus-file',
  why: 'lead',
});

const many = (count: number, day = '2026-11-25'): Reading[] =>
  Array.from({ length: count }, (_, index) => reading(day, '11:00', `C${index}`));

describe('readings that stand out', () => {
  it('are many different files by one person in one day', () => {
    expect(oddReadings(many(12))).toEqual([{ person: ID.joost, day: '2026-11-25', what: 'veel', count: 12 }]);
    expect(oddReadings(many(11))).toEqual([]);
    expect(oddReadings([...many(8), ...many(8, '2026-11-26')])).toEqual([]);
  });
  it('are not many readings of the same file, nor of lists', () => {
    expect(oddReadings(many(40).map((one) => ({ ...one, code: '7K3Q' })))).toEqual([]);
    expect(oddReadings(many(40).map((one) => ({ ...one, code: '' })))).toEqual([]);
  });
  it('are not the signals and what was merged, read along with one file, however many there are', () => {
    const along = (day: string, time: string, code: string, why: string): Reading => ({
      ...reading(day, time, code),
      why,
    });
    const file = (time: string): Reading[] => [
      reading('2026-11-25', time, '7K3Q'),
      ...Array.from({ length: 20 }, (_, index) => along('2026-11-25', time, `S${index}`, PART_OF_FILE.signal)),
      along('2026-11-25', time, 'C2', PART_OF_FILE.merged),
    ];
    expect(oddReadings(file('11:00'))).toEqual([]);
    expect(oddReadings(file('22:00'))).toEqual([{ person: ID.joost, day: '2026-11-25', what: 'buitenTijd', count: 1 }]);
    expect(oddReadings([...file('11:00'), ...many(11)])).toMatchObject([{ what: 'veel', count: 12 }]);
  });
  it.each([
    ['2026-11-25', '06:29', 1],
    ['2026-11-25', '06:30', 0],
    ['2026-11-25', '20:00', 0],
    ['2026-11-25', '20:01', 1],
    ['2026-11-28', '12:00', 1],
    ['2026-12-25', '12:00', 1],
  ])('are early, late or on a day off: %s %s', (day, time, count) => {
    expect(oddReadings([reading(day, time, '7K3Q')])).toHaveLength(count);
  });
});
