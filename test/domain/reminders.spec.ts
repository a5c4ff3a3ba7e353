import { momentOf } from '../../services/domain/calendar.ts';
import { dueReminders, nextDueAt, type Reminder } from '../../services/domain/reminders/reminder.ts';
import { evolveTold, heardFrom, nothingTold } from '../../services/domain/reminders/told.ts';
import { remindersOfWaits } from '../../services/domain/reminders/waits.ts';
import { CALENDAR, ID } from './support/school.ts';

const FROM = momentOf('2026-11-02', '10:00');
const wait = { person: ID.marja, page: 'triage', key: 'new', line: 'N1', from: FROM, minutes: 3 } as const;

/** What is planned at a moment, as the day and hour it is for. */
const plannedAt = (day: string, time: string): Reminder[] =>
  remindersOfWaits([wait], { now: momentOf(day, time), today: day, calendar: CALENDAR }, FROM);
const moments = (planned: Reminder[]): number[] => planned.map(({ at }) => at);

describe('what waits', () => {
  it('is said again after two school days, and after two more', () => {
    expect(moments(plannedAt('2026-11-02', '10:00'))).toEqual([momentOf('2026-11-04', '08:30')]);
    expect(moments(plannedAt('2026-11-04', '08:30'))).toEqual([
      momentOf('2026-11-04', '08:30'),
      momentOf('2026-11-06', '08:30'),
    ]);
    expect(moments(plannedAt('2026-11-06', '08:29'))).toEqual([
      momentOf('2026-11-04', '08:30'),
      momentOf('2026-11-06', '08:30'),
    ]);
  });
  it('is said once, not five times, to who was away for weeks', () => {
    const planned = plannedAt('2026-11-20', '12:00');
    expect(moments(planned)).toEqual([momentOf('2026-11-20', '08:30'), momentOf('2026-11-24', '08:30')]);
    expect(dueReminders(planned, nothingTold, momentOf('2026-11-20', '12:00'))).toHaveLength(1);
  });
  it('has a name for each time, the same for whoever reckons it', () => {
    const [first] = plannedAt('2026-11-04', '08:30');
    const [same] = plannedAt('2026-11-05', '17:00');
    expect(first?.slot).toBe(`triage.new.${ID.marja}.2026-11-02.1`);
    expect(same?.slot).toBe(first?.slot);
  });
  it('is due until it was issued, and moves on to the next time', () => {
    const planned = plannedAt('2026-11-04', '09:00');
    const now = momentOf('2026-11-04', '09:00');
    const [due] = dueReminders(planned, nothingTold, now);
    expect(nextDueAt(planned, nothingTold)).toBe(momentOf('2026-11-04', '08:30'));
    const told = evolveTold(nothingTold, { type: 'Reminded', v: 1, data: { slots: [due?.slot ?? ''] } });
    expect(dueReminders(planned, told, now)).toEqual([]);
    expect(nextDueAt(planned, told)).toBe(momentOf('2026-11-06', '08:30'));
    expect(nextDueAt([], told)).toBeNull();
  });
});

describe('somebody who was not reached', () => {
  it('is remembered until he acts again', () => {
    const gone = evolveTold(nothingTold, { type: 'RouteGone', v: 1, data: { person: ID.marja, tell: '' } });
    expect(gone.unreached).toEqual([ID.marja]);
    expect(heardFrom(gone, ID.peter).unreached).toEqual([ID.marja]);
    expect(heardFrom(gone, ID.marja).unreached).toEqual([]);
  });
});
