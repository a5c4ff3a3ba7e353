import type { Facts } from '../../decision.ts';
import { PACES, type Pace } from '../../protocol.ts';
import { holdsAny } from '../../school/school.ts';
import type { CasusEvent, CasusState } from '../casus.ts';
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
  const started: CasusEvent = {
    type: 'CasusStarted',
    v: 1,
    data: { ...input, dueOn: dueOn('signaleren', paceOf(input.pace), facts) },
  };
  const before = { ...state, excluded: closedTo(input.shield, []) };
  return { events: [started, ...broughtBy(brings, before, facts)] };
};

const closedTo = (shield: string, shut: string[]): string[] => [...new Set(shield === '' ? shut : [shield, ...shut])];
