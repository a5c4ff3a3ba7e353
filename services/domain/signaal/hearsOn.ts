import { dayOf, momentOf } from '../calendar.ts';
import { addSchoolDays, termDay } from '../calendar/schoolCalendar.ts';
import { FIRST } from '../calendar/sendingHours.ts';
import type { Around } from '../decision.ts';
import type { Day, Instant } from '../time.ts';
import type { SignaalState } from './signaal.ts';

const ORDINARY = 5;
const SOON = 1;

type Promised = Pick<SignaalState, 'at' | 'danger'>;
type ByCalendar = Pick<Around, 'calendar'>;

/** The day on which the author hears more at the latest: sooner when there may be danger. */
export const hearsOn = ({ at, danger }: Promised, { calendar }: ByCalendar): Day =>
  termDay(calendar, dayOf(at), danger === 'nee' ? ORDINARY : SOON);

/** When that day has passed: the next morning at school. */
export const lateFrom = (state: Promised, { calendar }: ByCalendar): Instant =>
  momentOf(addSchoolDays(calendar, hearsOn(state, { calendar }), 1), FIRST);

/** Its author was promised an answer and got none; where it goes on without one (R36, an end) he is promised none. */
export const isUnanswered = ({ status, triage, staff }: Pick<SignaalState, 'status' | 'triage' | 'staff'>): boolean =>
  staff === null && triage === null && (status === 'new' || status === 'attached' || status === 'loose');
