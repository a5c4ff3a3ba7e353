import { addDays, clockOf, dayOf, momentOf } from '../calendar.ts';
import { OVERVIEW } from '../calendar/sendingHours.ts';
import type { Around } from '../decision.ts';
import { DAY, type Instant, MINUTE } from '../time.ts';
import type { Expected } from './expected.ts';
import type { Reminder } from './reminder.ts';
import { latestAndNext, reminderOf, type Time } from './rule.ts';

/** What cannot wait: in minutes, and then every morning whatever day it is. No calendar, no hours, no days off. */
export const acuteReminders = (one: Expected, { now, protocol }: Around): Reminder[] => {
  const soon = minutesOf(one, protocol).map((minutes, index) => ({
    number: index + 1,
    at: one.from + minutes * MINUTE,
  }));
  const times = [...soon, ...mornings(soon.at(-1)?.at ?? one.from, now, soon.length)];
  return latestAndNext(times, now).map(({ number, at }) =>
    // The same page may wait for somebody in the ordinary way as well.
    reminderOf(one, { slot: `acute${number}`, kind: 'again', day: dayOf(one.from), at }),
  );
};

/** Those around now: at least one that has come, when any has. */
const mornings = (after: Instant, now: Instant, number: number): Time[] => {
  const first = clockOf(after) < OVERVIEW ? dayOf(after) : addDays(dayOf(after), 1);
  const passed = Math.max(0, Math.floor((now - after) / DAY));
  return [passed - 1, passed, passed + 1, passed + 2]
    .filter((ahead) => ahead >= 0)
    .map((ahead) => ({ number: number + ahead + 1, at: momentOf(addDays(first, ahead), OVERVIEW) }));
};

/** An alarm that nobody takes is given anew after the first of these minutes, to all: it needs no reminder then. */
const minutesOf = ({ page }: Expected, { reminders }: Around['protocol']): number[] =>
  page === 'acute-watch' ? reminders.acute.remind.slice(1) : reminders.acute.remind;
