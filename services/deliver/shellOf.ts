import { awaitedOf, remindersOf, toldOf } from '../aggregates/index.ts';
import type { Reason } from '../codec.ts';
import type { About, Shell } from '../shell.ts';

export type ToTell = Exclude<Reason, { why: 'command' }>;

/** What a delivery says, from the stream as it is now; undefined when it no longer applies (design.md 1.8). */
export const shellOf = (reason: ToTell, to: string, about: About): Shell | undefined => {
  switch (reason.why) {
    case 'waits': {
      const isIt = (wait: { person: string; page: string; key: string }) =>
        wait.person === to && wait.page === reason.page && wait.key === reason.key;
      const wait = awaitedOf(about).find(isIt);
      return wait && { to, about, why: 'waits', wait };
    }
    case 'reminder': {
      const reminder = remindersOf(about).find(({ slot, at }) => slot === reason.slot && at <= about.facts.now);
      return reminder && { to, about, why: 'reminder', reminder };
    }
    case 'unreached':
      return toldOf(about).unreached.includes(reason.person) ? { to, about, ...reason } : undefined;
    case 'channel': {
      const people = awaitedOf(about).flatMap(({ page, person }) => (page === 'weighing-view' ? [person] : []));
      return people.length === 0 ? undefined : { to, about, why: 'channel', people };
    }
    case 'done':
    case 'later':
    case 'receipt':
      return { to, about, ...reason };
    default:
      return unknownReason(reason);
  }
};

const unknownReason = (reason: never): never => {
  throw new Error(`unknown reason: ${JSON.stringify(reason)}`);
};
