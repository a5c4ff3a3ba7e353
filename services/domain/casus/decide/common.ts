import { termDay } from '../../calendar/schoolCalendar.ts';
import type { Decision, Facts } from '../../decision.ts';
import { STAFF } from '../../people.ts';
import type { Pace, Stap } from '../../protocol.ts';
import { stepOf } from '../../protocol.ts';
import { type RefusalCode, refuse } from '../../refusals.ts';
import { holdsAny } from '../../school/school.ts';
import type { Day } from '../../time.ts';
import { approversOf } from '../approvers.ts';
import type { CasusEvent } from '../events.ts';
import type { CasusState } from '../casus.ts';
import type { Pending } from '../step.ts';

export type Decided = Decision<CasusEvent>;

export const nothing: Decided = { events: [] };
export const only = (event: CasusEvent): Decided => ({ events: [event] });

export const missing = (veld: string): Decided => refuse('MISSING', { veld });

/** The first rule that says no; undefined when none does. */
export const firstNo = (...rules: [boolean, RefusalCode, Record<string, string>?][]): Decided | undefined => {
  const broken = rules.find(([isBroken]) => isBroken);
  return broken === undefined ? undefined : refuse(broken[1], broken[2]);
};

/** Somebody who works at the school, and to whom the casus is not closed. */
export const isColleague = (person: string, state: CasusState, facts: Facts): boolean =>
  holdsAny(person, STAFF, facts) && !state.excluded.includes(person);

/** Four eyes: without a second person nothing may be laid before one. */
export const hasApprover = (state: CasusState, what: Pending['what'], by: string, facts: Facts): boolean =>
  approversOf(state, what, by, facts).length > 0;

/** The day on which a step must be done, by the pace that triage set; sooner where the school agreed on less. */
export const dueOn = (kind: Stap, pace: Pace, { protocol, school, today, calendar }: Facts): Day => {
  const days = stepOf(protocol, kind).term[pace];
  return termDay(calendar, today, Math.min(days, school.agreed.terms[kind] ?? days));
};
