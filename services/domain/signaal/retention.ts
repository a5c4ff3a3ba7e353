import type { Awaited } from '../awaited.ts';
import { addDays, dayOf, momentOf, schoolYearOf } from '../calendar.ts';
import type { Around } from '../decision.ts';
import { retentionOf } from '../protocol.ts';
import type { Day, Instant } from '../time.ts';
import { lookersAt } from './lookers.ts';
import type { SignaalEvent } from './events.ts';
import type { SignaalState } from './signaal.ts';

type ByProtocol = Pick<Around, 'protocol'>;

/** Until when a signal that never became a casus is kept: the end of a school year after this one (domain.md B.6). */
export const keptUntil = (today: Day, { protocol }: ByProtocol): Day =>
  `${schoolYearOf(today) + 1 + retentionOf(protocol).signalSchoolYears}-07-31`;

/** The last day of a signal that is over; empty for every other, and for one about a colleague: that is the board's. */
export const lastDayOf = ({ status, closed, staff, at }: SignaalState, around: ByProtocol): Day => {
  if (staff !== null) return '';
  if (status === 'closed' && closed !== null && !closed.erase) return closed.until;
  return status === 'withdrawn' ? keptUntil(dayOf(at), around) : '';
};

const MORNING = '07:30';
const YEAR = 365;

/**
 * Before the term of a closed signal ends somebody looks; what its author took back just ends. What is held comes back each year, so that nothing is
 * held for ever.
 */
export const retentionWaits = (state: SignaalState, around: Around): Awaited[] => {
  const last = lastDayOf(state, around);
  const [to] = lookersAt(state, around);
  const { held, letGo, status } = state;
  if (last === '' || to === undefined || (held === null && (letGo || status !== 'closed'))) return [];
  const [key, day] =
    held === null
      ? [`k${last}`, addDays(last, -retentionOf(around.protocol).reviewDays)]
      : [`h${held.version}`, addDays(dayOf(held.at), YEAR)];
  return [{ person: to.id, page: 'signal-retention', key, line: 'N1', from: momentOf(day, MORNING), minutes: 2 }];
};

/** What Pluis does by itself when the term has passed: nobody has to press for it, unless it is held. */
export const endOfSignaal = (
  state: SignaalState,
  around: Around,
): { at: Instant; events: SignaalEvent[] } | undefined => {
  const last = lastDayOf(state, around);
  if (last === '' || state.held !== null || state.erasure !== null) return undefined;
  const data = { why: '', keep: 'wissen', until: last } as const;
  return { at: momentOf(addDays(last, 1), MORNING), events: [{ type: 'SignaalClosed', v: 1, data }] };
};
