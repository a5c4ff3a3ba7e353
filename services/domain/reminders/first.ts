import { dayOf } from '../calendar.ts';
import type { Around } from '../decision.ts';
import type { Day, Instant } from '../time.ts';
import type { Expected, Ground } from './expected.ts';
import { begunAt, isForToday } from './rule.ts';
import { schoolMoment, sendingAt } from './sending.ts';

type Of = Pick<Ground, 'moved' | 'pace'>;

/**
 * When somebody can first know that it waits for him. What began on Friday evening is told on Monday morning: what is
 * counted from there gives no second message on that same morning. What is for today is counted from when it began.
 */
export const toldAt = (one: Expected, { moved, pace }: Of, around: Around): Instant => {
  const begun = begunAt(one, moved);
  return isForToday(one, { pace }) ? begun : sendingAt(one, begun, pace, around);
};

/** From which day his reminders are counted: the one that was agreed, else on which he can first know. */
export const countsFrom = (one: Expected, ground: Of, around: Around): Day =>
  one.due ?? dayOf(toldAt(one, ground, around));

/**
 * From which day is counted to when somebody else hears of it: his own days off do not count here, or it would stay
 * where it is for a week.
 */
export const climbsFrom = (one: Expected, { moved, pace }: Of, around: Around): Day => {
  if (one.due !== undefined) return one.due;
  const begun = begunAt(one, moved);
  return dayOf(isForToday(one, { pace }) ? begun : schoolMoment(one, begun, pace, around));
};
