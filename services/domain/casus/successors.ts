import type { Facts } from '../decision.ts';
import type { Person, PersonId } from '../people.ts';
import { approversOf } from './approvers.ts';
import type { CasusState } from './casus.ts';
import { leadersOf } from './leaders.ts';

/** Who may do what waits for somebody: other AFs for an AF, other approvers for who approves. */
export const successorsOf = (person: PersonId, state: CasusState, facts: Facts): Person[] => {
  const { pending } = state;
  const approves = pending === null ? [] : approversOf(state, pending.what, pending.by, facts);
  const circles = [leadersOf(state, facts), approves].filter((circle) => circle.some(({ id }) => id === person));
  const all = circles.flat().filter(({ id }) => id !== person);
  return all.filter(({ id }, index) => all.findIndex((one) => one.id === id) === index);
};
