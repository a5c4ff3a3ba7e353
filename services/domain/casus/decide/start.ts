import type { Facts } from '../../decision.ts';
import { PACES, type Pace } from '../../protocol.ts';
import { holdsAny } from '../../school/school.ts';
import type { CasusState } from '../casus.ts';
import type { CasusCommand, CasusInputs } from '../inputs.ts';
import { type Decided, dueOn, firstNo, hasApprover, isColleague, nothing, only } from './common.ts';

type Start = Extract<CasusCommand, { type: 'casus.start' }>['input'];

const paceOf = (pace: string): Pace => PACES.find((known) => known === pace) ?? 'gewoon';

/**
 * From here on there is a file on a child (R25 to R31). Nobody starts what nobody else can approve, and
 * there is one casus on a child at a time.
 */
export const start = ({ running, ...input }: Start, state: CasusState, facts: Facts): Decided => {
  if (state.version > 0) return nothing;
  const shut: CasusState = { ...state, excluded: input.shield === '' ? [] : [input.shield] };
  const no = firstNo(
    [running !== '', 'RUNNING', { code: running }],
    [input.born > facts.today, 'DATE_FUTURE'],
    [!isColleague(input.leadWho, shut, facts), 'NO_ACCOUNT'],
    [!holdsAny(input.leadWho, facts.protocol.leads, facts), 'NO_ACCOUNT'],
    [!hasApprover(shut, 'step', input.leadWho, facts), 'LEAD_APPROVES'],
  );
  if (no !== undefined) return no;
  return only({
    type: 'CasusStarted',
    v: 1,
    data: { ...input, dueOn: dueOn('signaleren', paceOf(input.pace), facts) },
  });
};

/** A signal belongs to the casus; who wrote it hears later what helps in class. Known already: nothing happens. */
export const link = (input: CasusInputs['casus.attachSignaal'], { signals, authors }: CasusState): Decided => {
  const known = signals.includes(input.signaal) && (input.author === '' || authors[input.signaal] === input.author);
  return known ? nothing : only({ type: 'SignaalLinked', v: 2, data: input });
};
