import { dayOf } from '../calendar.ts';
import type { Around } from '../decision.ts';
import type { Level, Reminded, ReminderRule } from '../protocol.ts';
import { LEVELS } from '../protocol.ts';
import type { Day, Instant } from '../time.ts';
import { atPace } from './days.ts';
import type { Expected, Ground } from './expected.ts';
import type { Reminder } from './reminder.ts';

/** From which day is counted: the one that was agreed, else since when it waits. */
export const sinceOf = ({ due, from }: Expected, moved: Instant): Day => due ?? dayOf(from === 0 ? moved : from);

/** From when on somebody knows that it waits: nothing is reminded of before that. */
export const begunAt = ({ from }: Expected, moved: Instant): Instant => (from === 0 ? moved : from);

/** May it wait until tomorrow? What may not is counted in working days, and moved by no holiday. */
export const isForToday = ({ line }: Expected, { pace }: Pick<Ground, 'pace'>): boolean =>
  line === 'N2' || pace === 'vandaag';

/** The row of the protocol's table, at the pace of this stream. */
export const ruleOf = (kind: Reminded, one: Expected, ground: Ground, { protocol }: Around): ReminderRule => {
  const { lanes, kinds } = protocol.reminders;
  const rule = kinds[kind];
  return {
    ...rule,
    remind: atPace(rule.remind, ground.pace, lanes),
    days: isForToday(one, ground) ? 'working' : rule.days,
  };
};

/** The levels that something climbs to, in the order in which they are asked. */
export const levelsOf = (climbs: Partial<Record<Level, number>>): { level: Level; after: number }[] =>
  LEVELS.flatMap((level) => {
    const after = climbs[level];
    return after === undefined ? [] : [{ level, after }];
  });

export type Time = { number: number; at: Instant };

/** Of the times in order: the latest that has come, and the one after it. */
export const latestAndNext = <Each extends Time>(times: Each[], now: Instant): Each[] => {
  const next = times.findIndex(({ at }) => at > now);
  return next < 0 ? times.slice(-1) : times.slice(Math.max(0, next - 1), next + 1);
};

/** A reminder of something, with what is particular to this one. Its slot says what it is about, for whom, which time. */
export const reminderOf = (
  { person, page, key, line, minutes, bundle }: Expected,
  what: Pick<Reminder, 'slot' | 'kind' | 'day' | 'at'> & Partial<Reminder>,
): Reminder => ({
  person,
  page,
  line,
  minutes,
  urgency: bundle ?? 'now',
  ...what,
  slot: [page, key, what.person ?? person, what.day, what.slot].join('.'),
});
