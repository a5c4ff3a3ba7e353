import { casus } from '../../services/aggregates/casus.ts';
import { dayOf, momentOf } from '../../services/domain/calendar.ts';
import { calendarOf } from '../../services/domain/calendar/schoolCalendar.ts';
import { isWorkingDay } from '../../services/domain/calendar/workingDays.ts';
import { lookDay } from '../../services/domain/casus/awaitedVakantie.ts';
import { loadHolidays } from '../../services/protocols/holidays.ts';
import { gestart, hulp } from './support/casus.ts';
import type { GivenCasus } from './support/given.ts';
import { does } from './support/inputs.ts';
import { factsOf, ID } from './support/school.ts';

/** The Christmas holiday begins on Saturday 19 December 2026. */
const MONDAY = momentOf('2026-12-14', '09:00');
const at = (story: GivenCasus, now: number): GivenCasus => story.where({ ...story.around, now });
const before = at(gestart, MONDAY);

const planned = ({ state, around }: GivenCasus, page: string): string[] =>
  casus
    .reminders(state, factsOf('marja', around))
    .filter((one) => one.page === page && !one.slot.includes('.o2'))
    .map(({ at: moment, person, urgency }) => `${dayOf(moment)} ${person === ID.marja ? 'marja' : 'other'} ${urgency}`);

describe('before a holiday', () => {
  it('the AF is asked who keeps sight, from the last week of school on', () => {
    expect(before.awaits()).toContain('marja holiday-list');
    expect(at(gestart, momentOf('2026-12-11', '09:00')).awaits()).not.toContain('marja holiday-list');
  });
  it('she is told in her overview five school days before it and one; the directie on the last day', () => {
    expect(planned(gestart, 'holiday-list')).toEqual(['2026-12-14 marja digest']);
    expect(planned(before, 'holiday-list')).toEqual(['2026-12-14 marja digest', '2026-12-18 marja digest']);
    const friday = at(gestart, momentOf('2026-12-18', '08:16'));
    const climbed = casus
      .reminders(friday.state, factsOf('marja', friday.around))
      .filter(
        ({ person, page, at: moment }) => person === ID.peter && page === 'escalation' && moment <= friday.around.now,
      );
    expect(climbed.map(({ slot }) => slot).filter((slot) => slot.startsWith('holiday-list'))).toHaveLength(1);
  });
  it('who was named hears it in the middle of the holiday, and tells how it goes', () => {
    const watched = before.and('marja', does('vakantie.watch', { how: 'plaatsvervanger' }));
    expect(watched.awaits()).not.toContain('marja holiday-list');
    const asked = watched.waits().find(({ person }) => person === ID.ilse);
    expect(asked).toMatchObject({ page: 'observation-invite', from: momentOf('2026-12-28', '07:30'), line: 'N2' });
    const told = at(watched, momentOf('2026-12-28', '10:00')).and('ilse', does('observation.add'));
    expect(told.awaits()).not.toContain('ilse observation-invite');
  });
  it('the casemanager can be named where there is one', () => {
    const watches = does('vakantie.watch', { how: 'casemanager' });
    before.when(watches, 'marja').refused('NO_ACCOUNT');
    const helped = at(hulp.and('marja', does('hulp.plan')), MONDAY).and('marja', watches);
    expect(helped.state.invited.map(({ person }) => person)).toContain(ID.fatma);
  });
  it('each who is on duty can be asked, in the middle of his own days', () => {
    const watches = does('vakantie.watch', { how: 'dienst' });
    before.when(watches, 'marja').refused('NO_ACCOUNT');
    const days = (from: string, till: string, who: keyof typeof ID) => ({ from, till, person: ID[who], phone: '06' });
    const duty = [days('2026-12-21', '2026-12-27', 'peter'), days('2026-12-28', '2027-01-05', 'ilse')];
    const { school } = before.around;
    const watched = before
      .where({ ...before.around, school: { ...school, agreed: { ...school.agreed, duty } } })
      .and('marja', watches);
    expect(watched.state.invited.map(({ person, on }) => [person, on])).toEqual([
      [ID.peter, '2026-12-23'],
      [ID.ilse, '2026-12-30'],
    ]);
    const told = at(watched, momentOf('2026-12-23', '10:00')).and('peter', does('observation.add'));
    expect(told.awaits()).toContain('ilse observation-invite');
    expect(told.awaits()).not.toContain('peter observation-invite');
  });
  it('nobody of the school has to, when there is a reason', () => {
    before.when(does('vakantie.watch', { how: 'nietNodig' }), 'marja').refused('MISSING');
    const settled = before.and('marja', does('vakantie.watch', { how: 'veiligThuis', why: 'Zij bellen oma.' }));
    expect(settled.state.invited).toEqual([]);
    expect(settled.awaits()).not.toContain('marja holiday-list');
  });
  it('the day lies in that holiday, and is one on which people work', () => {
    const holidays = calendarOf(loadHolidays(), 'midden').closed.filter(({ name }) => name.endsWith('vakantie'));
    expect(holidays.length).toBeGreaterThan(8);
    for (const holiday of holidays) {
      const day = lookDay(holiday);
      expect([holiday.from <= day && day <= holiday.till, isWorkingDay(day)]).toEqual([true, true]);
    }
  });
  it('it is not asked long before, nor twice', () => {
    gestart.when(does('vakantie.watch'), 'marja').refused('NOT_NOW');
    before.and('marja', does('vakantie.watch')).when(does('vakantie.watch'), 'marja').refused('NOT_NOW');
  });
  it('the next holiday asks anew', () => {
    const watched = before.and('marja', does('vakantie.watch'));
    expect(at(watched, momentOf('2027-02-15', '09:00')).awaits()).toContain('marja holiday-list');
  });
});
