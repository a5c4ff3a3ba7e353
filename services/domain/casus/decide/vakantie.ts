import type { Facts } from '../../decision.ts';
import type { CasusEvent } from '../events.ts';
import type { CasusState } from '../casus.ts';
import type { CasusInputs } from '../inputs.ts';
import { holidayNow, type Looks, looksOf } from '../awaitedVakantie.ts';
import { type Decided, firstNo, isColleague, missing } from './common.ts';

/** Who keeps sight in the holiday, and on which days; or why nobody of the school has to (storyboard 3.K). */
export const watchHoliday = (input: CasusInputs['vakantie.watch'], state: CasusState, facts: Facts): Decided => {
  const holiday = holidayNow(state, facts);
  if (holiday === undefined) return firstNo([true, 'NOT_NOW']) ?? missing('de vakantie');
  const { how, why } = input;
  const watched = ({ person, on }: Looks): CasusEvent => ({
    type: 'VakantieWatched',
    v: 1,
    data: { from: holiday.from, how, person, on, why },
  });
  if (how === 'veiligThuis' || how === 'nietNodig')
    return why === '' ? missing('waarom') : { events: [watched({ person: '', on: '' })] };
  const looks = looksOf(how, holiday, state, facts);
  const strange = looks.length === 0 || looks.some(({ person }) => !isColleague(person, state, facts));
  return firstNo([strange, 'NO_ACCOUNT']) ?? { events: looks.map(watched) };
};
