import type { Awaited, AwaitedPage } from '../awaited.ts';
import type { Around } from '../decision.ts';
import type { NeutralLine } from '../neutral.ts';
import { firstHoldersOf, holdersOf, type PersonId, type Role } from '../people.ts';
import type { Instant } from '../time.ts';
import type { CasusState } from './casus.ts';

/** The hour at which what waits for a day is told. */
export const MORNING = '07:30';

export const wait = (
  person: PersonId,
  page: AwaitedPage,
  key: string,
  line: NeutralLine,
  from: Instant,
  minutes: number,
): Awaited => ({ person, page, key, line, from, minutes });

/** Those who lead and those who are finally responsible, to whom the casus is not closed and whom messages reach: AF first. */
export const leadersOf = ({ excluded, told }: Pick<CasusState, 'excluded' | 'told'>, { school, today }: Around) => {
  const holders = (role: Role) => holdersOf(school.people, role, today);
  const away = [...excluded, ...told.unreached];
  return [...holders('af'), ...holders('directie')].filter(({ id }) => !away.includes(id));
};

/** The AF who leads; when she is the one it is closed to, her deputy; without either, the directie. */
export const afWho = (state: CasusState, around: Around): PersonId => {
  const all = leadersOf(state, around);
  const own = firstHoldersOf(all, 'af', around.today).find(({ id }) => id === state.startedBy);
  return (own ?? all[0])?.id ?? state.startedBy;
};

/** The first of the directie to whom it is not closed and who is not this person; undefined when there is none. */
export const directieWho = ({ excluded }: CasusState, { school, today }: Around, not: PersonId): PersonId | undefined =>
  holdersOf(school.people, 'directie', today).find(({ id }) => id !== not && !excluded.includes(id))?.id;

/** What waits for the AF. */
export const afOf = (
  state: CasusState,
  around: Around,
  page: AwaitedPage,
  key: string,
  line: NeutralLine,
  from: Instant,
  minutes: number,
): Awaited => wait(afWho(state, around), page, key, line, from, minutes);
