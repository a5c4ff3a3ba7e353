import type { Facts } from '../../decision.ts';
import type { CasusState } from '../casus.ts';
import type { CasusInputs } from '../inputs.ts';
import { holidayNow, keeperOf, lookDay } from '../awaitedVakantie.ts';
import { type Decided, firstNo, isColleague, missing, only } from './common.ts';

/** Who keeps sight in the holiday, on a day in the middle of it; or why nobody of the school has to (storyboard 3.K). */
export const watchHoliday = (input: CasusInputs['vakantie.watch'], state: CasusState, facts: Facts): Decided => {
  const holiday = holidayNow(state, facts);
  if (holiday === undefined) return firstNo([true, 'NOT_NOW']) ?? missing('de vakantie');
  const { how, why } = input;
  const watched = (person: string, on: string): Decided =>
    only({ type: 'VakantieWatched', v: 1, data: { from: holiday.from, how, person, on, why } });
  if (how === 'veiligThuis' || how === 'nietNodig') return why === '' ? missing('waarom') : watched('', '');
  const person = keeperOf(how, state, facts);
  const no = firstNo([person === '' || !isColleague(person, state, facts), 'NO_ACCOUNT']);
  return no ?? watched(person, lookDay(holiday));
};
