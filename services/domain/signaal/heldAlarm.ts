import type { PersonId } from '../people.ts';
import { HOUR, type Instant } from '../time.ts';
import type { SignaalState } from './signaal.ts';

const JUST_BEFORE = 2 * HOUR;

type Asked = { person: PersonId; child: Pick<SignaalState, 'initials' | 'group'>; now: Instant };

/** An alarm that this person gave just before, that a colleague has, and that is about no other child. */
export const isHeldAlarm = (
  { author, alarm, initials, group }: Pick<SignaalState, 'author' | 'alarm' | 'initials' | 'group'>,
  { person, child, now }: Asked,
): boolean => {
  if (alarm === null || alarm.cancelled || alarm.takenBy === '' || alarm.takenBy === person) return false;
  const same = initials === '' || (initials === child.initials && group === child.group);
  return author === person && same && now - alarm.at < JUST_BEFORE;
};
