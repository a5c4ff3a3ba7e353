import type { Since } from './since.ts';
import type { Answer, Answers, Norm, Outcome, Unsafe } from '../afwegingskader.ts';
import type { Change } from '../correction.ts';
import type { PersonId } from '../people.ts';
import type { Pace, Stap } from '../protocol.ts';
import type { Told } from '../reminders/told.ts';
import type { Day, Instant } from '../time.ts';
import type { Turns } from '../turns/turns.ts';
import type { CasusInputs } from './inputs.ts';
import type { Ledger } from './toestemming.ts';
import type { Bewaren } from './bewaren.ts';
import type { Danger } from './danger.ts';
import type { Evaluatie } from './evaluatie.ts';
import type { Hulp } from './hulp.ts';
import type { AboutColleague } from './collega.ts';
import type { Informs } from './informs.ts';
import type { Tally } from './tally.ts';
import type { Melding } from './melding.ts';
import type { Verzoek } from './verzoek.ts';
import type { Terugkoppeling } from './terugkoppeling.ts';
import type { Leaving } from './eventData.ts';
import { emptyStep, type Pending, type StepState } from './step.ts';
import type { Talk } from './talk.ts';
import type { Weging } from './weging.ts';

/** What the rules need to know of a casus. No typed text but initials and group; bounded in size. */
export type CasusState = {
  version: number;
  status: 'none' | 'open' | 'closed';
  /** Version of the last commit that changed the step shown; what a card has "seen". */
  revision: number;
  initials: string;
  group: string;
  bornOn: Day;
  pace: Pace;
  startedBy: PersonId;
  startedAt: Instant;
  lead: PersonId;
  excluded: PersonId[];
  signals: string[];
  /** It turned out to be about a colleague: only the directie or the board reads it. */
  staff: AboutColleague | null;
  step: Stap;
  steps: Partial<Record<Stap, StepState>>;
  pending: Pending | null;
  lastApproval: { by: PersonId; at: Instant; version: number } | null;
  /** `on`: asked to look on that day, and not before. */
  invited: { person: PersonId; by: Day; version: number; on?: Day }[];
  /** `reactions`: how many of them are what parents did with a question or a talk, and no fact about the child. */
  observations: { count: number; against: number; reactions: number };
  consultations: number;
  doubt: boolean;
  advice: { state: 'none' | 'given' | 'declined'; talkOk: string };
  consent: Ledger;
  /** The talk before the team meets, where the protocol has one: who was asked, and how often it was held. */
  intake: { asked: { person: PersonId; by: Day; version: number } | null; held: number };
  kindcheck: '' | CasusInputs['kindcheck.record']['cares'];
  /** Given to the referral index or not; empty while nothing was recorded. */
  verwijsindex: '' | CasusInputs['verwijsindex.record']['given'];
  /** The version that the casus was moved to; empty while it is on the one that it started with. */
  protocol: string;
  talk: Talk;
  /** Was a parent talked with: in a talk, at the intake, or about a call or a melding? */
  parentsHeard: boolean;
  weging: Weging | null;
  /** Who has yet to read what helps in class: the lead, and the authors of signals. */
  adviceUnread: PersonId[];
  /** Who tells the parents what was agreed, until that is done. */
  informs: Informs | null;
  /** Version of the weighing that was approved last; 0 for none. */
  approach: number;
  /** Version of the advice for class that the AF gave last, before or besides that; 0 for none. */
  adviceGiven: number;
  /** Who wrote a signal that is attached, by signal. */
  authors: Record<string, PersonId>;
  answers: Answers;
  /** In which way the child is unsafe, or may be: what the second answer was about. */
  unsafe: Unsafe[];
  outcome: { outcome: Outcome; norms: Norm[]; framework: string; frozen: boolean; version: number } | null;
  /** A melding was decided and is not made yet. */
  meldingDue: boolean;
  /** It was made before the second person agreed: the decision finds it done. */
  reportedAhead: boolean;
  melding: Melding | null;
  feedback: Terugkoppeling | null;
  /** Help was decided and is not planned yet. */
  helpDue: boolean;
  hulp: Hulp | null;
  /** Help stopped or never began: the fourth question is asked anew. */
  fourthAgain: boolean;
  left: (Leaving & { version: number }) | null;
  /** Veilig Thuis is called because the child leaves. */
  callDue: boolean;
  evaluatie: Evaluatie;
  /** Who did something in it, latest 60: who hears of its end. */
  took: PersonId[];
  meldingen: number;
  /** `repeat`: every how many weeks is asked how it goes; `next`: the day on which that is asked (R100, R102). */
  followUp: { watch: PersonId; date: Day; repeat: number; next: Day; version: number; worse: boolean } | null;
  verdict: { answer: Answer; version: number } | null;
  /** `check`: the day of the one look back, by `looker`; empty when there is none (any more). */
  closed: { reason: string; at: Instant; unread: PersonId[]; check: Day; looker: PersonId } | null;
  /** Whether something of the file went to the next school; null while that was not decided. */
  overdracht: { goes: boolean; version: number } | null;
  /** How long it is kept after that. */
  bewaren: Bewaren;
  /** What a parent or the pupil asked last: to read the file, or that it goes. */
  verzoek: Verzoek | null;
  acuut: Instant;
  /** What somebody of the school has to answer now; null when there is nothing. */
  danger: Danger | null;
  /** A call that was made, until somebody else of those who lead says how it goes on. */
  call: { by: PersonId; version: number } | null;
  /** When somebody last did something in it. */
  movedAt: Instant;
  since: Since;
  told: Told;
  turns: Turns;
  /** The first day of the holiday for which it was said who keeps sight. */
  vakantie: { from: Day } | null;
  /** Signals and casussen on a brother or sister. */
  siblings: string[];
  /** Goes on in another casus of the same child; until `till` it can be taken apart again. */
  merge: { into: string; till: Day; signals: string[] } | null;
  /** Was taken back by the other casus, which could not take it. */
  bounced: boolean;
  /** Casussen of the same child that go on in this one. */
  absorbed: string[];
  /** Those who wrote something that counts, the latest of them. */
  writers: PersonId[];
  change: Change | null;
  /** After a call for help the school asks the next day whether the parents know. */
  parentsAsk: { at: Instant; version: number } | null;
  /** Somebody asked to open it again for a person it is closed to; a second person says so. */
  lifting: { person: PersonId; by: PersonId; at: Instant; version: number } | null;
  /** Honour, force or circumcision: no talk with the family before Veilig Thuis allows it (R61). */
  honour: '' | 'ask' | 'no' | 'ok';
  /** A child told it in its own words, and Veilig Thuis was not asked since (design.md 6). */
  disclosed: boolean;
  /** What it adds to the figures of the school. */
  tally: Tally;
};

/** The state of the step that the casus is in. */
export const currentStep = (state: CasusState): StepState => state.steps[state.step] ?? emptyStep(state.lead);
