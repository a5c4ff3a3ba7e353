import { dayOf, momentOf } from '../calendar.ts';
import { OVERVIEW, withinHours } from '../calendar/sendingHours.ts';
import type { Around } from '../decision.ts';
import type { PersonId } from '../people.ts';
import type { Reminded } from '../protocol.ts';
import { personOf } from '../school/school.ts';
import { type Day, HOUR, type Instant } from '../time.ts';
import { acuteReminders } from './acute.ts';
import { climbReminders } from './climbs.ts';
import { countedFrom, isOverviewDay, onOwnDay, overviewsAround } from './days.ts';
import type { Expected, Ground } from './expected.ts';
import type { Reminder } from './reminder.ts';
import { begunAt, isForToday, latestAndNext, reminderOf, ruleOf, sinceOf, type Time } from './rule.ts';
import { countsFrom, toldAt } from './first.ts';
import { putOffUntil } from '../turns/quiet.ts';

/**
 * Everything that is planned to go out by itself in a stream (storyboard 3.K), from what is expected of whom and the
 * protocol's table. Of the times that have come only the latest is planned, and the one after it: who was away for
 * three weeks is told once, not five times.
 */
export const plannedReminders = (ground: Ground, around: Around): Reminder[] => {
  const all = ground.expected(around.today);
  const overviews = all.length === 0 ? [] : overviewsAround(around.calendar, around.now);
  return [
    ...all.flatMap((one) => [
      ...remindersOf(one, ground, around),
      ...shortlyBefore(one, around),
      ...inOverview(one, ground, around, overviews),
    ]),
    ...climbReminders(ground, around),
  ];
};

const remindersOf = (one: Expected, ground: Ground, around: Around): Reminder[] => {
  if (one.kind === 'acute') return acuteReminders(one, around);
  if (one.kind === 'once')
    return [reminderOf(one, { slot: 'once', kind: 'again', day: sinceOf(one, ground.moved), at: one.from })];
  return ownReminders(one, one.kind, ground, around);
};

type OwnTime = Time & { before: boolean };

/** The same person, before the day that was agreed and after it; each day whoever it is for on that day. */
const ownReminders = (one: Expected, kind: Reminded, ground: Ground, around: Around): Reminder[] => {
  const { calendar, now } = around;
  const since = sinceOf(one, ground.moved);
  const shown = timesOf(one, kind, ground, around).filter(
    ({ at, before }) => before || isForToday(one, ground) || !isOverviewDay(calendar, dayOf(at)),
  );
  const kept = afterPuttingOff(shown, putOffUntil(one, ground.turns));
  return latestAndNext(kept, now).map(({ number, at, before }) => {
    const person = whoOn(one, dayOf(at), ground, around);
    return reminderOf(one, { slot: String(number), kind: before ? 'before' : 'again', person, day: since, at });
  });
};

/** What somebody put off comes back on the day that he chose, and not before. */
const afterPuttingOff = (times: OwnTime[], until: Instant): OwnTime[] => {
  if (until === 0) return times;
  const back = { number: Number(dayOf(until).replaceAll('-', '')), at: until, before: false };
  return [back, ...times.filter(({ at }) => at > until)];
};

/** What was agreed today for tomorrow needs no reminder of last week, and an appointment that has been none at all. */
const timesOf = (one: Expected, kind: Reminded, ground: Ground, around: Around): OwnTime[] => {
  if (kind === 'gesprekStraks' && one.from < around.now) return [];
  const rule = ruleOf(kind, one, ground, around);
  const since = countsFrom(one, ground, around);
  const person = isForToday(one, ground) ? undefined : personOf(around.school, one.person);
  return rule.remind
    .map((days, index) => {
      const day = countedFrom(since, days, rule.days, around.calendar);
      const own = onOwnDay(person, day, around.calendar, days > 0 ? 1 : -1);
      const before = days < 0 || (days === 0 && one.due !== undefined);
      return { number: index + 1, at: momentOf(own, OVERVIEW), before };
    })
    .filter(({ at, before }) => (before ? at > ground.moved : isLater(at, one, ground, around)));
};

/** People work on some days only, and in a holiday somebody is on duty; the same may be asked of several people. */
const whoOn = (one: Expected, day: Day, { expected }: Ground, { today }: Around): PersonId => {
  if (day === today) return one.person;
  const then = expected(day).filter(({ page, key }) => page === one.page && key === one.key);
  return (then.find(({ person }) => person === one.person) ?? then[0] ?? one).person;
};

/** An appointment, an hour ahead; of one in the evening earlier. */
const shortlyBefore = (one: Expected, { now }: Around): Reminder[] => {
  const at = withinHours(one.from - HOUR);
  if (one.kind !== 'gesprekStraks' || one.from <= Math.max(now, at)) return [];
  return [reminderOf(one, { slot: 'hour', kind: 'before', day: dayOf(one.from), at })];
};

const ONLY_PLANNED: readonly Expected['kind'][] = ['gesprekStraks', 'stilte', 'inhoud', 'acute', 'once'];

/** After the first message, and not on the same day; what is for today is told as often as the table says. */
const isLater = (at: Instant, one: Expected, ground: Ground, around: Around): boolean => {
  const told = toldAt(one, ground, around);
  return isForToday(one, ground) ? at > told : dayOf(at) > dayOf(told);
};

/** In the one overview of a week, and before a holiday, stands everything that waits; what is acute goes apart. */
const inOverview = (one: Expected, ground: Ground, around: Around, overviews: Instant[]): Reminder[] => {
  if (ONLY_PLANNED.includes(one.kind)) return [];
  const day = dayOf(begunAt(one, ground.moved));
  return overviews
    .filter(
      (at) =>
        at >= putOffUntil(one, ground.turns) &&
        (one.bundle === 'digest' ? at > toldAt(one, ground, around) : isLater(at, one, ground, around)),
    )
    .map((at) => reminderOf(one, { slot: `o${dayOf(at)}`, kind: 'again', day, at, urgency: 'digest' }));
};
