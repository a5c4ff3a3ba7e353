import { shownDay } from '../../services/domain/calendar.ts';
import type { Weging } from '../../services/domain/casus/weging.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { nameOf } from '../../services/domain/school/school.ts';

/** When the weighing is, or was to be, where, and who is in the chair. */
export const weighingDay = (weging: Weging | null, { school, today }: Facts, place = ''): string => {
  if (weging === null) return '';
  const is = weging.date < today ? 'stond gepland op' : 'is';
  const where = place === '' ? '' : `, ${place}`;
  return `De weging ${is} ${shownDay(weging.date)} om ${weging.time}${where}. ${nameOf(school, weging.chair)} zit voor.`;
};
