import type { Awaited, AwaitedPage } from '../awaited.ts';
import type { Around } from '../decision.ts';
import type { NeutralLine } from '../neutral.ts';
import { firstHoldersOf, holdersOf, type Role } from '../people.ts';
import type { Instant } from '../time.ts';
import type { CasusState } from './casus.ts';

/** The hour at which what waits for a day is told. */
export const MORNING = '07:30';

export const wait = (
  person: string,
  page: AwaitedPage,
  key: string,
  line: NeutralLine,
  from: Instant,
  minutes: number,
): Awaited => ({
  person,
  page,
  key,
  line,
  from,
  minutes,
});

/** The AF leads; when she is the one it is closed to, her deputy; without either, the directie. */
export const afOf = (
  state: CasusState,
  around: Around,
  page: AwaitedPage,
  key: string,
  line: NeutralLine,
  from: Instant,
  minutes: number,
): Awaited => {
  const holders = (role: Role) => holdersOf(around.school.people, role, around.today);
  const away = [...state.excluded, ...state.told.unreached];
  const all = [...holders('af'), ...holders('directie')].filter(({ id }) => !away.includes(id));
  const own = firstHoldersOf(all, 'af', around.today).find(({ id }) => id === state.startedBy);
  const to = own ?? all[0];
  return wait(to?.id ?? state.startedBy, page, key, line, from, minutes);
};
