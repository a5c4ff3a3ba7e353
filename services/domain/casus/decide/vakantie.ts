import { closedAt } from '../../calendar/schoolCalendar.ts';
import { isWorkingDay } from '../../calendar/workingDays.ts';
import type { Facts } from '../../decision.ts';
import type { CasusState } from '../casus.ts';
import type { CasusInputs } from '../inputs.ts';
import { holidayNow, keeperOf } from '../awaitedVakantie.ts';
import { type Decided, firstNo, isColleague, missing, only } from './common.ts';

/** Who keeps sight in the holiday, and on which day; or why nobody of the school has to (storyboard 3.K). */
export const watchHoliday = (input: CasusInputs['vakantie.watch'], state: CasusState, facts: Facts): Decided => {
  const holiday = holidayNow(state, facts);
  if (holiday === undefined) return firstNo([true, 'NOT_NOW']) ?? missing('de vakantie');
  const { how, on, why } = input;
  const asks = how === 'ik' || how === 'plaatsvervanger' || how === 'casemanager';
  const person = keeperOf(how, state, facts);
  if (!asks && why === '') return missing('waarom');
  if (asks && on === '') return missing('de dag');
  const within = closedAt({ closed: [holiday] }, on) !== undefined && isWorkingDay(on);
  const no = firstNo(
    [asks && (person === '' || !isColleague(person, state, facts)), 'NO_ACCOUNT'],
    [asks && !within, 'HOLIDAY_DAY'],
  );
  const data = { from: holiday.from, how, person, on: asks ? on : '', why };
  return no ?? only({ type: 'VakantieWatched', v: 1, data });
};
