import type { CasusEvent } from '../events.ts';
import type { CasusState } from '../casus.ts';

const PARENTS: readonly string[] = ['moeder', 'vader', 'verzorger'];

const isParent = (one: string): boolean => PARENTS.includes(one);

/** Was somebody who has care of the child talked with by the school (R81)? A talk with the pupil alone is none of these. */
export const withParents = (state: CasusState, event: CasusEvent): CasusState =>
  state.parentsHeard || !heardIn(event) ? state : { ...state, parentsHeard: true };

const heardIn = (event: CasusEvent): boolean => {
  if (event.type === 'GesprekRecorded') return event.data.held !== 'nietGekomen' && event.data.present.some(isParent);
  if (event.type === 'IntakeRecorded') return event.data.with.some(isParent);
  return (event.type === 'ParentsTold' || event.type === 'OudersIngelicht') && event.data.told === 'besproken';
};
