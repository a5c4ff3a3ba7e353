import type { Answer } from '../afwegingskader.ts';
import type { PersonId } from '../people.ts';
import type { Day } from '../time.ts';

/** The round of weighing: who weighs, and what each of them saw. */
export type Weging = {
  version: number;
  date: Day;
  time: string;
  chair: PersonId;
  members: PersonId[];
  declined: PersonId[];
  /** The parents sit in on it. */
  parents: boolean;
  share: 'metNaam' | 'zonderNaam';
  /** Version of the commit with the text without names; 0 when there is none. */
  anonymous: number;
  /** `guest`: the number of who weighs along without an account; then the chair wrote it down, and `person` is empty. */
  views: { person: PersonId; guest: number; version: number; danger: Answer; doubt: boolean }[];
  /** How many weigh along without an account. */
  guests: number;
  /** How often those were reminded who had not given a view. */
  reminded: number;
  /** A view says that there is danger now, until it is written down what was done. */
  danger: { by: PersonId; version: number } | null;
  opened: boolean;
  recorded: number;
  /** Who tells the parents, once the second person agrees. */
  informs: PersonId;
};
