import { school } from '../../services/aggregates/school.ts';
import { dayOf, momentOf } from '../../services/domain/calendar.ts';
import type { Duty, SchoolState } from '../../services/domain/school/school.ts';
import { AROUND, factsOf, ID, NOW, SCHOOL, schoolWhere, schoolWithout, whoIs } from './support/school.ts';

/** The Christmas holiday is from Saturday 19 December 2026 to Sunday 3 January. */
const MONDAY = momentOf('2026-12-14', '09:00');
const CHRISTMAS = 'd2026-12-19';

const planned = (state: SchoolState, now: number, key = CHRISTMAS): string[] =>
  school
    .reminders(state, factsOf('peter', { ...AROUND, now, school: state }))
    .filter(({ page, slot }) => page === 'on-duty' && slot.includes(key) && !slot.includes('.o2'))
    .map(({ at, person }) => `${dayOf(at)} ${whoIs(person)}`);

const has = (...duty: Pick<Duty, 'from' | 'till'>[]): SchoolState => ({
  ...SCHOOL,
  agreed: { ...SCHOOL.agreed, duty: duty.map((one) => ({ ...one, person: ID.peter, phone: '06-9' })) },
});

describe('a holiday in which nobody has duty', () => {
  it('is told to the directie five school days before it, and one, without anybody asking', () => {
    expect(planned(SCHOOL, NOW)).toEqual(['2026-12-14 peter', '2026-12-18 peter']);
    expect(planned(SCHOOL, MONDAY)).toEqual(['2026-12-14 peter', '2026-12-18 peter']);
  });
  it('is one too where somebody has duty on some of its days only', () => {
    expect(planned(has({ from: '2026-12-19', till: '2026-12-27' }), MONDAY)).not.toEqual([]);
  });
  it('is none where every day of it has somebody', () => {
    const whole = has({ from: '2026-12-19', till: '2026-12-27' }, { from: '2026-12-28', till: '2027-01-03' });
    expect(planned(whole, MONDAY)).toEqual([]);
  });
  it('is planned before the one before it has begun, so that no holiday is passed by', () => {
    const friday = momentOf('2026-12-18', '12:00');
    expect(planned(SCHOOL, friday, 'd2027-02')).toHaveLength(2);
  });
  it('is told to each of the directie, and to nobody where there is none', () => {
    const two = schoolWhere('ilse', { role: 'directie', from: '2026-08-01' });
    expect(planned(two, MONDAY)).toEqual(expect.arrayContaining(['2026-12-14 peter', '2026-12-14 ilse']));
    expect(planned(schoolWithout('peter'), MONDAY)).toEqual([]);
  });
  it('is told no more once it has begun', () => {
    expect(planned(SCHOOL, momentOf('2026-12-19', '09:00'))).toEqual([]);
  });
});
