import type { Norm, Outcome } from '../afwegingskader.ts';
import type { PersonId } from '../people.ts';
import type { Day } from '../time.ts';
import type { CasusInputs } from './inputs.ts';
import type { REACTIONS } from './inputs/gesprek.ts';

/** For whom its starter stood in, and the day from which that person is asked to take it over. */
export type Back = { to: PersonId; on: Day };

/** Somebody it is closed to from here on; `instead` takes what was his, empty when nothing was. */
export type Shielded = { person: PersonId; why: string; instead: PersonId };

/** `person` looks on `on`; both empty where nobody of the school has to. */
export type HolidayWatch = CasusInputs['vakantie.watch'] & { from: Day; person: PersonId; on: Day };

/** What parents or the pupil did with a question or a talk. */
export type Reaction = (typeof REACTIONS)[number];

/** That a child leaves, and what was decided because of it. */
export type Leaving = Pick<CasusInputs['leerling.leaves'], 'where' | 'date' | 'decision'>;

/** What the parents knew, from before that was recorded apart from the melding. */
export type ParentsThen = { told: CasusInputs['melding.parents']['told']; why: string };

/** The outcome as it follows from the answers, with the version of the framework that it was derived by. */
export type Proposed = { outcome: Outcome; norms: Norm[]; framework: string; comment: string };
