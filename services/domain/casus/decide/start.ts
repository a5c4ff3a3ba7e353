import { addSchoolDays } from '../../calendar/schoolCalendar.ts';
import type { Facts } from '../../decision.ts';
import { standsInFor } from '../../people.ts';
import { PACES, type Pace } from '../../protocol.ts';
import { holdsAny } from '../../school/school.ts';
import type { Back } from '../eventData.ts';
import type { CasusEvent } from '../events.ts';
import type { CasusState } from '../casus.ts';
import type { CasusCommand } from '../inputs.ts';
import { broughtBy } from './attach.ts';
import { type Decided, dueOn, firstNo, hasApprover, isColleague, nothing } from './common.ts';

type Start = Extract<CasusCommand, { type: 'casus.start' }>['input'];

const paceOf = (pace: string): Pace => PACES.find((known) => known === pace) ?? 'gewoon';

/**
 * From here on there is a file on a child (R25 to R31). Nobody starts what nobody else can approve, and
 * there is one casus on a child at a time.
 */
export const start = ({ running, brings, ...input }: Start, state: CasusState, facts: Facts): Decided => {
  if (state.version > 0) return nothing;
  const shut: CasusState = { ...state, excluded: closedTo(input.shield, brings.shut) };
  const no = firstNo(
    [running !== '', 'RUNNING', { code: running }],
    [input.born > facts.today, 'DATE_FUTURE'],
    [!isColleague(input.leadWho, shut, facts), 'NO_ACCOUNT'],
    [!holdsAny(input.leadWho, facts.protocol.leads, facts), 'NO_ACCOUNT'],
    [!hasApprover(shut, 'step', input.leadWho, facts), 'LEAD_APPROVES'],
  );
  if (no !== undefined) return no;
  const data = { ...input, dueOn: dueOn('signaleren', paceOf(input.pace), facts) };
  const back = backTo(paceOf(input.pace), shut, facts);
  const started: CasusEvent = { type: 'CasusStarted', v: 1, data: back === undefined ? data : { ...data, back } };
  const before = { ...state, excluded: closedTo(input.shield, []) };
  return { events: [started, ...broughtBy(brings, before, facts)] };
};

/** Who stands in for the AF keeps what cannot wait; the AF is asked on the next school day, when she may be back (storyboard 5c). */
const backTo = (pace: Pace, { excluded }: CasusState, { actor, school, today, calendar }: Facts): Back | undefined => {
  const to = pace === 'vandaag' ? standsInFor(school.people, actor.person, 'af', today) : undefined;
  return to === undefined || excluded.includes(to) ? undefined : { to, on: addSchoolDays(calendar, today, 1) };
};

const closedTo = (shield: string, shut: string[]): string[] => [...new Set(shield === '' ? shut : [shield, ...shut])];
