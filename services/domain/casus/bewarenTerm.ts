import { addYears, momentOf } from '../calendar.ts';
import type { Around } from '../decision.ts';
import { holdersOf, type Person } from '../people.ts';
import { retentionOf } from '../protocol.ts';
import type { Day, Instant } from '../time.ts';
import { approversOf } from './approvers.ts';
import type { CasusEvent } from './events.ts';
import type { CasusState } from './casus.ts';
import { circleOf, closedTo } from './collega.ts';
import { isAsked } from './verzoek.ts';
import { MORNING } from './waits.ts';

/** Until when a casus certainly stays: so many years after the pupil left (domain.md B.6). */
export const termOf = (left: Day, { protocol }: Pick<Around, 'protocol'>): Day =>
  addYears(left, retentionOf(protocol).casusYears);

/** Who says as the second person how long a casus stays: the directie, then whoever may approve that it closes. */
export const keepersOf = (state: CasusState, by: string, around: Around): Person[] => {
  const directie = holdersOf(around.school.people, 'directie', around.today);
  const all = [...directie, ...circleOf(state, around), ...approversOf(state, 'closing', by, around)];
  const shut = closedTo(state, around);
  return all.filter(({ id }, index) => id !== by && !shut.includes(id) && index === firstOf(all, id));
};

const firstOf = (people: Person[], id: string): number => people.findIndex((person) => person.id === id);

/** What Pluis does by itself on the day on which two agreed: nothing else makes a casus go. */
export const endOfCasus = (state: CasusState): { at: Instant; events: CasusEvent[] } | undefined => {
  const { agreed, held, ending } = state.bewaren;
  if (state.status !== 'closed' || state.merge !== null || agreed?.what !== 'wissen') return undefined;
  // Who asked to read it gets an answer first.
  if (held !== null || ending !== null || isAsked(state)) return undefined;
  return { at: momentOf(agreed.on, MORNING), events: [{ type: 'BewarenEnded', v: 1, data: {} }] };
};
