import type { PersonId } from '../people.ts';
import type { Day, Instant } from '../time.ts';

/** `threat`: who was threatened, until it is agreed how staff stay safe. `help`: asked of a colleague, until it is read. */
export type Talk = {
  held: number;
  planned: PlannedTalk | null;
  otherCause: boolean;
  noShow: number;
  threat: { by: PersonId; version: number } | null;
  help: { by: PersonId; whom: PersonId; version: number; answered: number } | null;
  /** The day that was named for a next talk, until one is planned or recorded (R58). */
  next: { by: PersonId; day: Day; version: number } | null;
  /** The one that was held last, and who of the school held it. */
  last: { day: Day; people: PersonId[] } | null;
};

/** `by` holds the talk, `together` with him (empty for nobody); `by` is asked afterwards whether all is well, when it may be tense. */
export type PlannedTalk = {
  day: Day;
  time: string;
  until: string;
  by: PersonId;
  together: PersonId;
  togetherKnows: boolean;
  togetherDeclined: boolean;
  near: PersonId;
  nearKnows: boolean;
  nearDeclined: boolean;
  tense: boolean;
  fine: boolean;
  /** When help was called; 0 when it was not. */
  helpAt: Instant;
  lookedBy: PersonId;
  withPupil: boolean;
  version: number;
};
