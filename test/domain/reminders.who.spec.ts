import { casus } from '../../services/aggregates/casus.ts';
import { dayOf, momentOf } from '../../services/domain/calendar.ts';
import { groundOfCasus } from '../../services/domain/casus/expected.ts';
import { climbedTo } from '../../services/domain/reminders/climbs.ts';
import { gepland, melden } from './support/casus.ts';
import { AROUND, factsOf, ID, SCHOOL, whoIs, type Who } from './support/school.ts';

const WEEK = { from: '2026-12-21', till: '2026-12-27', phone: '06' };

/** To whom it has climbed that Marja does not choose who reports, on a day on which one colleague can be reached. */
const climbedOn = (day: string, who: Who): string[] => {
  const agreed = { ...SCHOOL.agreed, duty: [{ ...WEEK, person: ID[who] }] };
  const facts = factsOf('marja', { ...AROUND, school: { ...SCHOOL, agreed }, now: momentOf(day, '09:00') });
  const climbs = casus
    .reminders(melden.state, facts)
    .filter(({ kind, at, slot }) => kind === 'climb' && at <= facts.now && slot.startsWith('report-who'));
  return [...new Set(climbs.map(({ person }) => whoIs(person)))].toSorted();
};

it('what was missed on the day itself is still for each whom it waits for', () => {
  const facts = factsOf('marja', { ...AROUND, now: momentOf('2026-12-01', '07:00') });
  const missed = casus
    .reminders(gepland.state, facts)
    .filter(({ page, at }) => page === 'weighing-view' && dayOf(at) === '2026-11-30');
  expect(missed.map(({ person }) => whoIs(person)).toSorted()).toEqual(['fatma', 'hanna', 'peter']);
});

describe('what waits too long while the school is closed', () => {
  it('climbs to whoever is on duty, and leaves the AF who is not in peace', () => {
    expect(climbedOn('2026-12-18', 'peter')).toEqual(['ilse', 'peter']);
    expect(climbedOn('2026-12-21', 'peter')).toEqual(['peter']);
  });
  it('is one thing for who is on duty and of the directie as well', () => {
    const agreed = { ...SCHOOL.agreed, duty: [{ ...WEEK, person: ID.peter }] };
    const around = { ...AROUND, school: { ...SCHOOL, agreed }, now: momentOf('2026-12-22', '09:00') };
    const facts = factsOf('peter', around);
    const climbed = climbedTo(ID.peter, groundOfCasus(melden.state, facts), facts);
    expect(climbed.filter(({ one }) => one.page === 'report-who')).toHaveLength(1);
  });
  it('is the work of an AF who is on duty, and climbs to the directie alone', () => {
    expect(climbedOn('2026-12-21', 'ilse')).toEqual(['peter']);
  });
  it('climbs as on any other day where whoever is on duty may not see it, or nobody is', () => {
    expect(climbedOn('2026-12-21', 'sanne')).toEqual(['ilse', 'peter']);
    expect(climbedOn('2026-12-29', 'peter')).toEqual(['ilse', 'peter']);
  });
});
