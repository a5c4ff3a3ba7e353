import { addDays } from '../../calendar.ts';
import type { Decision, Facts } from '../../decision.ts';
import { refuse } from '../../refusals.ts';
import type { SchoolInputs } from '../inputs.ts';
import type { SchoolEvent } from '../school.ts';

const MOST = 1440;
const YEAR = 366;

/** Time that an AF spent, so that the directie sees what this work asks (R113). A code, never whom it was about. */
export const recordHours = (
  { minutes, other, day, what, code }: SchoolInputs['afUren.record'],
  { today }: Facts,
): Decision<SchoolEvent> => {
  const spent = minutes === 'anders' ? Number(other) : Number(minutes);
  if (spent === 0) return refuse('MISSING', { veld: 'het aantal minuten' });
  if (spent > MOST) return refuse('HOURS_MANY');
  if (day > today) return refuse('DATE_FUTURE');
  if (day < addDays(today, -YEAR)) return refuse('DATE_OLD');
  return {
    events: [{ type: 'AfUrenRecorded', v: 1, data: { minutes: spent, day, what, code: what === 'zaak' ? code : '' } }],
  };
};
