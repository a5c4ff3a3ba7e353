import type { Decision, Facts } from '../../decision.ts';
import { firstHoldersOf, holdersOf } from '../../people.ts';
import { refuse } from '../../refusals.ts';
import type { SignaalEvent } from '../events.ts';
import type { SignaalState } from '../signaal.ts';

export type Decided = Decision<SignaalEvent>;

export const nothing: Decided = { events: [] };
export const only = (event: SignaalEvent): Decided => ({ events: [event] });

/** Nobody answers or closes what he recorded himself; the sentence names who can. */
export const ownSignal = ({ author, excluded }: SignaalState, { actor, school, today }: Facts): Decided | undefined => {
  if (author !== actor.person) return undefined;
  const others = [...holdersOf(school.people, 'af', today), ...firstHoldersOf(school.people, 'directie', today)];
  const helper = others.find(({ id }) => id !== actor.person && !excluded.includes(id));
  return refuse('OWN_SIGNAL', { naam: helper?.name ?? 'De directie' });
};
