import { isRefused } from '../../../services/domain/decision.ts';
import type { StoredEvent } from '../../../services/domain/upcast.ts';
import type { Given } from '../../domain/support/given.ts';
import { EVERYBODY } from '../../domain/support/school.ts';
import type { Random } from './random.ts';

/** How often somebody tries something in vain before a stream counts as done. */
const PATIENCE = 4000;

/**
 * Acts by random people, one after the other: whatever is not refused and changes something happens. Where a stream
 * is done, the next begins: so a wander is as long as it says.
 */
export const wander = <State, Command, Event extends StoredEvent>(
  begin: () => Given<State, Command, Event>,
  acts: Command[],
  length: number,
  random: Random,
  visit: (story: Given<State, Command, Event>) => void,
): void => {
  let story = begin();
  for (let done = 0; done < length; done += 1) {
    const next = nextOf(story, acts, random);
    story = next ?? begin();
    if (next !== undefined) visit(next);
  }
};

const nextOf = <State, Command, Event extends StoredEvent>(
  story: Given<State, Command, Event>,
  acts: Command[],
  random: Random,
): Given<State, Command, Event> | undefined => {
  for (let tried = 0; tried < PATIENCE; tried += 1) {
    const command = random.oneOf(acts);
    const by = random.oneOf(EVERYBODY);
    const { decision } = story.when(command, by);
    if (!isRefused(decision) && decision.events.length > 0) return story.and(by, command);
  }
  return undefined;
};
