import type { CasusEvent } from './events.ts';

/** What a child was called in a casus: as it was started, and as it was put right since; the last is the name of now. */
export const namesIn = (events: readonly CasusEvent[]): string[] =>
  events.flatMap((event) =>
    event.type === 'CasusStarted' || event.type === 'ChildCorrected' ? [event.data.fullName] : [],
  );
