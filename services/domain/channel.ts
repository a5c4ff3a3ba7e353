import type { PersonId } from './people.ts';

const PREFIX = 'kanaal:';

/**
 * The channel of a school's team as the recipient of a delivery. Others read along there: what goes to it says nothing
 * but that there is a meeting, and goes once; in doubt it waits for a person.
 */
export const channelOf = (school: string): PersonId => `${PREFIX}${school}`;
export const isChannel = (recipient: PersonId): boolean => recipient.startsWith(PREFIX);
