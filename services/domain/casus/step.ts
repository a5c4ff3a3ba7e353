import type { Answer } from '../afwegingskader.ts';
import type { PersonId } from '../people.ts';
import type { Day, Instant } from '../time.ts';
import type { CasusInputs } from './inputs.ts';
import type { WeighedObjection } from './melding.ts';
import type { Leaving } from './eventData.ts';

/** How far one step is, and who does it. */
export type StepState = {
  status: 'todo' | 'doing' | 'submitted' | 'approved';
  /** Who does the step: the lead, or the AF who took it over. */
  doer: PersonId;
  dueOn: Day;
  /** How often it was returned: a returned step waits anew. */
  returns: number;
  /** Versions of the commits with this step's content, latest 24: what a review reads. */
  content: number[];
};

/** What lies ready for a second person. `by` is never the one who approves it. */
export type Pending = {
  what: 'step' | 'skip' | 'outcome' | 'bezwaar' | 'verdict' | 'vertrek' | 'closing';
  by: PersonId;
  at: Instant;
  version: number;
  /** Only with a closing. */
  closing?: { reason: CasusInputs['casus.close']['reason']; check: Day; tell: PersonId };
  /** Only with an objection that was weighed. */
  bezwaar?: WeighedObjection;
  /** Only with a child that leaves. */
  vertrek?: Leaving;
  /** Only with a verdict. `term`: by when help must work after all; empty when there is none, or it works. */
  answer?: Answer;
  term?: Day;
};

/** A step that nobody began. */
export const emptyStep = (doer: PersonId): StepState => ({ status: 'todo', doer, dueOn: '', returns: 0, content: [] });
