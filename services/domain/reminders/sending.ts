import type { Awaited, AwaitedPage } from '../awaited.ts';
import { addDays, dayOf } from '../calendar.ts';
import { isSchoolDay } from '../calendar/schoolCalendar.ts';
import { isWorkingDay } from '../calendar/workingDays.ts';
import { sendingMoment } from '../calendar/sendingHours.ts';
import type { Around } from '../decision.ts';
import { worksOn } from '../people.ts';
import type { Pace } from '../protocol.ts';
import { dutyOn } from '../school/duty.ts';
import { personOf } from '../school/school.ts';
import type { Day, Instant } from '../time.ts';
import { kindOf } from './kinds.ts';

/** What a message is about, as far as its moment depends on it. */
export type ToSend = Pick<Awaited, 'person' | 'page' | 'line' | 'due'>;

/** What is never held back: it knows no hours and no days off. */
export const isAtOnce = ({ page, line }: Pick<ToSend, 'page' | 'line'>): boolean =>
  line === 'N3' || kindOf({ page, line }) === 'acute';

/** When something may be sent that would be sent at this moment: acute at once, all else within hours (storyboard 3.K). */
export const sendingAt = (what: ToSend, at: Instant, pace: Pace | '', around: Around): Instant => {
  if (isAtOnce(what)) return at;
  const first = schoolMoment(what, at, pace, around);
  return ownMoment(what, first, (day) => isDayFor(what, day, pace, around), around) ?? first;
};

/** The same, whoever works on that day. */
export const schoolMoment = (what: ToSend, at: Instant, pace: Pace | '', around: Around): Instant =>
  isAtOnce(what) ? at : sendingMoment(at, (day) => isDayFor(what, day, pace, around));

/** Who keeps sight does so on the day that was agreed, also in a holiday. */
const ON_ITS_DAY: AwaitedPage[] = ['follow-note'];

/** School days; for today every working day; for who is on duty every day on which he is. */
const isDayFor = (what: ToSend, day: Day, pace: Pace | '', { calendar, school, protocol }: Around): boolean =>
  isSchoolDay(calendar, day) ||
  ON_ITS_DAY.includes(what.page) ||
  dutyOn(school.agreed.duty, day)?.person === what.person ||
  (isWorkingDay(day) && countsWorkingDays(what, pace, protocol));

const countsWorkingDays = (what: ToSend, pace: Pace | '', { reminders }: Around['protocol']): boolean => {
  const kind = kindOf(what);
  return what.line === 'N2' || pace === 'vandaag' || (kind !== 'acute' && reminders.kinds[kind].days === 'working');
};

const WEEK = 7;

/** What can wait comes on a day on which he works: within a week, and not after the day that was agreed. */
const ownMoment = (
  { person: id, page, line, due }: ToSend,
  first: Instant,
  maySend: (day: Day) => boolean,
  { school }: Around,
): Instant | undefined => {
  const person = personOf(school, id);
  if (person === undefined || line === 'N2' || ON_ITS_DAY.includes(page)) return undefined;
  const last = addDays(dayOf(first), WEEK);
  const isHis = (day: Day): boolean =>
    (maySend(day) && (worksOn(person, day) || dutyOn(school.agreed.duty, day)?.person === id)) || day > last;
  const moment = sendingMoment(first, isHis);
  const day = dayOf(moment);
  return day > last || (due !== undefined && day > due) ? undefined : moment;
};
