import { shownDay } from '../../services/domain/calendar.ts';
import type { Weging } from '../../services/domain/casus/casus.ts';
import { nameOf, type SchoolState } from '../../services/domain/school/school.ts';

/** When the weighing is, where, and who is in the chair. */
export const weighingDay = (weging: Weging | null, school: SchoolState, place = ''): string =>
  weging === null
    ? ''
    : `De weging is ${shownDay(weging.date)} om ${weging.time}${place === '' ? '' : `, ${place}`}. ${nameOf(school, weging.chair)} zit voor.`;
