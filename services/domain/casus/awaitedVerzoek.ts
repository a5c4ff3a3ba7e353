import type { Awaited } from '../awaited.ts';
import type { Around } from '../decision.ts';
import { keepersOf } from './bewarenTerm.ts';
import type { CasusState } from './casus.ts';
import { isToMake } from './verzoek.ts';
import { afOf, wait, withDue } from './waits.ts';

/** Who asked to read the file, or that it goes, hears within a month: the directie decides, then the AF makes the file. */
export const requestWaits = (state: CasusState, around: Around): Awaited[] => {
  const { verzoek } = state;
  if (verzoek === null) return [];
  const { by, at, version, due, answer, answered } = verzoek;
  const key = `r${version}`;
  if (answer === '') {
    const [to] = keepersOf(state, by, around);
    // Where nobody is left who may decide, the AF sees to it that there is somebody.
    const one =
      to === undefined
        ? afOf(state, around, 'casus', key, 'N2', 5, at)
        : wait(to.id, 'access-decide', key, 'N2', at, 5);
    return [withDue(one, due)];
  }
  return isToMake(verzoek) ? [withDue(afOf(state, around, 'access-file', key, 'N1', 10, answered), due)] : [];
};
