import type { Since } from './since.ts';
import type { Answer, Answers, Norm, Outcome, Unsafe } from '../afwegingskader.ts';
import type { Change, CorrectionInput } from '../correction.ts';
import type { PersonId } from '../people.ts';
import type { Pace, Stap } from '../protocol.ts';
import { nothingTold, type Told, type ToldEvent } from '../reminders/told.ts';
import type { Day, Instant } from '../time.ts';
import { ordinaryTurns, type TurnEvent, type Turns } from '../turns/turns.ts';
import type { Brings, CasusInputs, CasusStart, REACTIONS } from './inputs.ts';
import type { Consented, Ledger } from './toestemming.ts';
import { type Bewaren, type Keeping, noBewaren } from './bewaren.ts';
import type { Danger } from './danger.ts';
import type { Evaluatie } from './evaluatie.ts';
import type { Hulp } from './hulp.ts';
import type { Concerning } from '../signaal/evolveRoute.ts';
import type { AboutColleague } from './collega.ts';
import type { Agreement, Informs } from './informs.ts';
import { noTally, type Tally } from './tally.ts';
import type { Melding, WeighedObjection } from './melding.ts';
import type { Verzoek } from './verzoek.ts';
import type { Terugkoppeling } from './terugkoppeling.ts';

type Fact<Type extends string, Command extends keyof CasusInputs> = { type: Type; v: 1; data: CasusInputs[Command] };

/** What happened in a casus. Typed text lives here and nowhere else. */
export type CasusEvent =
  | { type: 'CasusStarted'; v: 1; data: CasusStart & { dueOn: Day; back?: Back } }
  | { type: 'SignaalLinked'; v: 2; data: { signaal: string; author: PersonId } }
  | { type: 'SignaalBrought'; v: 3; data: Omit<Brings, 'shut'> }
  | { type: 'CasusShielded'; v: 1; data: Shielded }
  | Fact<'ShieldLiftAsked', 'casus.liftShield'>
  | { type: 'ShieldLifted'; v: 1; data: { person: PersonId } }
  | { type: 'ShieldKept'; v: 1; data: { person: PersonId } }
  | { type: 'SignaalLost'; v: 1; data: { signaal: string } }
  | { type: 'CasusMovedToStaff'; v: 1; data: Concerning & { reason: string; signals: string[] } }
  | Fact<'SignaalUnlinked', 'casus.detachSignaal'>
  | Fact<'SiblingLinked', 'sibling.link'>
  | Fact<'SiblingUnlinked', 'sibling.unlink'>
  | { type: 'CasusMerged'; v: 1; data: { into: string; shut: PersonId[]; signals: string[]; why: string } }
  | Fact<'CasusAbsorbed', 'casus.absorb'>
  | { type: 'CasusSplit'; v: 1; data: { from: string; signals: string[]; why: string } }
  | Fact<'CasusReleased', 'casus.release'>
  | { type: 'CasusCorrected'; v: 1; data: CorrectionInput }
  | Fact<'ChildCorrected', 'casus.correctChild'>
  | { type: 'ChangeRead'; v: 1; data: Record<string, never> }
  | { type: 'ObservationAdded'; v: 1; data: Omit<CasusInputs['observation.add'], 'hinted'> }
  | Fact<'ObservationDeclined', 'observation.decline'>
  | Fact<'ObservationInvited', 'observation.invite'>
  | Fact<'ConsultatieRecorded', 'consultatie.record'>
  | Fact<'AdviesVTRecorded', 'adviesVT.record'>
  | { type: 'ConsentRecorded'; v: 3; data: Consented }
  | { type: 'ReactionSignalled'; v: 1; data: { kind: Reaction } }
  | Fact<'IntakeAsked', 'intake.ask'>
  | Fact<'IntakeRecorded', 'intake.record'>
  | Fact<'KindcheckRecorded', 'kindcheck.record'>
  | Fact<'VerwijsindexRecorded', 'verwijsindex.record'>
  | { type: 'ProtocolMoved'; v: 1; data: { from: string; to: string; why: string } }
  | Fact<'GesprekPlanned', 'gesprek.plan'>
  | Fact<'NearAccepted', 'gesprek.near'>
  | Fact<'NearDeclined', 'gesprek.nearDecline'>
  | Fact<'GesprekCheckedIn', 'gesprek.checkIn'>
  | Fact<'GesprekHelpCalled', 'gesprek.callHelp'>
  | Fact<'GesprekLookedAt', 'gesprek.look'>
  | Fact<'GesprekHelpAsked', 'gesprek.askHelp'>
  | Fact<'GesprekHelpGiven', 'gesprek.help'>
  | Fact<'GesprekHelpRead', 'gesprek.readHelp'>
  | Fact<'StaffSafetyAgreed', 'gesprek.staffSafe'>
  | { type: 'GesprekRecorded'; v: 2; data: CasusInputs['gesprek.record'] }
  | Fact<'GesprekSkipProposed', 'gesprek.skip'>
  | Fact<'StepSubmitted', 'step.submit'>
  | { type: 'StepApproved'; v: 1; data: { step: Stap; next: Stap | ''; dueOn: Day; remark: string } }
  | { type: 'StepReturned'; v: 1; data: { step: Stap; remark: string } }
  | { type: 'StepTakenOver'; v: 1; data: { step: Stap; takeReason: string } }
  | { type: 'WegingPlanned'; v: 2; data: CasusInputs['weging.plan'] }
  | Fact<'WegingAnonymised', 'weging.anonymise'>
  | Fact<'WegingViewGiven', 'weging.view'>
  | Fact<'WegingGuestViewGiven', 'weging.guestView'>
  | { type: 'WegingDeclined'; v: 2; data: CasusInputs['weging.decline'] }
  | Fact<'WegingReminded', 'weging.remind'>
  | Fact<'WegingDangerHandled', 'weging.dangerHandled'>
  | { type: 'WegingBegunAgain'; v: 1; data: CasusInputs['weging.again'] & { dueOn: Day } }
  | Fact<'WegingOpened', 'weging.open'>
  | {
      type: 'WegingRecorded';
      v: 2;
      data: Omit<CasusInputs['weging.record'], 'parentsCame'> & { parentsCame: '' | 'erbij' | 'nietErbij' };
    }
  | Fact<'AdviesGiven', 'advies.give'>
  | Fact<'AdviesRead', 'advies.read'>
  | { type: 'ParentsInformed'; v: 1; data: { what: Agreement; person: PersonId } }
  | { type: 'InformingLapsed'; v: 1; data: CasusInputs['ouders.lapse'] & { what: Agreement } }
  | { type: 'AfwegingAnswered'; v: 2; data: CasusInputs['afwegingskader.answer'] }
  | { type: 'OutcomeProposed'; v: 2; data: Proposed }
  | { type: 'OutcomeFrozen'; v: 2; data: Proposed }
  | { type: 'MeldingAssigned'; v: 1; data: CasusInputs['melding.assign'] & { changed: string } }
  | Fact<'OudersIngelicht', 'melding.parents'>
  | { type: 'LeerlingIngelicht'; v: 2; data: CasusInputs['melding.pupil'] }
  | { type: 'BezwaarProposed'; v: 2; data: CasusInputs['bezwaar.weigh'] & Pick<WeighedObjection, 'whose'> }
  | { type: 'BezwaarWeighed'; v: 2; data: WeighedObjection }
  | { type: 'MeldingRecorded'; v: 2; data: CasusInputs['melding.record'] & { parents?: ParentsThen } }
  | Fact<'HulpPlanned', 'hulp.plan'>
  | Fact<'HulpArrived', 'hulp.arrived'>
  | { type: 'TerugkoppelingRecorded'; v: 1; data: Omit<CasusInputs['terugkoppeling.record'], 'process'> }
  | { type: 'ProcesNoted'; v: 1; data: { text: string } }
  | Fact<'LeavingProposed', 'leerling.leaves'>
  | { type: 'LeerlingLeft'; v: 1; data: Leaving }
  | Fact<'EvaluatieAsked', 'evaluatie.ask'>
  | Fact<'EvaluatieGiven', 'evaluatie.give'>
  | Fact<'EvaluatieTalked', 'evaluatie.talked'>
  | Fact<'LookedOnce', 'casus.look'>
  | { type: 'DossierExported'; v: 2; data: CasusInputs['dossier.export'] }
  | Fact<'FollowUpPlanned', 'followUp.plan'>
  | Fact<'FollowUpNoted', 'followUp.note'>
  | { type: 'VerdictProposed'; v: 2; data: CasusInputs['followUp.verdict'] }
  | { type: 'VerdictConfirmed'; v: 2; data: { answer: Answer; norms: Norm[]; framework: string } }
  | Fact<'ClosingProposed', 'casus.close'>
  | { type: 'CasusClosed'; v: 1; data: { reason: CasusInputs['casus.close']['reason']; check: Day } }
  | Fact<'ClosingRead', 'casus.read'>
  | Fact<'VertrekRecorded', 'bewaren.left'>
  | Fact<'BewarenLooked', 'bewaren.stays'>
  | Fact<'BewarenProposed', 'bewaren.propose'>
  | { type: 'BewarenConfirmed'; v: 1; data: Keeping }
  | Fact<'BewarenReturned', 'bewaren.return'>
  | Fact<'BewarenSeen', 'bewaren.seen'>
  | Fact<'BewarenHeld', 'bewaren.hold'>
  | Fact<'BewarenReleased', 'bewaren.release'>
  | { type: 'BewarenEnded'; v: 1; data: Record<string, never> }
  | Fact<'OverdrachtRecorded', 'overdracht.record'>
  | Fact<'VerzoekRecorded', 'verzoek.record'>
  | { type: 'VerzoekAnswered'; v: 1; data: CasusInputs['verzoek.answer'] & { on: Day } }
  | Fact<'InzageChosen', 'inzage.choose'>
  | Fact<'InzageMade', 'inzage.make'>
  | { type: 'EmergencyRecorded'; v: 2; data: CasusInputs['acuut.record'] }
  | Fact<'ParentsTold', 'acuut.parents'>
  | { type: 'VakantieWatched'; v: 1; data: HolidayWatch }
  | TurnEvent
  | ToldEvent;

/** For whom its starter stood in, and the day from which that person is asked to take it over. */
export type Back = { to: PersonId; on: Day };

/** Somebody it is closed to from here on; `instead` takes what was his, empty when nothing was. */
export type Shielded = { person: PersonId; why: string; instead: PersonId };

/** `person` looks on `on`; both empty where nobody of the school has to. */
type HolidayWatch = CasusInputs['vakantie.watch'] & { from: Day; person: PersonId; on: Day };

export type Reaction = (typeof REACTIONS)[number];
/** That a child leaves, and what was decided because of it. */
export type Leaving = Pick<CasusInputs['leerling.leaves'], 'where' | 'date' | 'decision'>;
/** What the parents knew, from before that was recorded apart from the melding. */
type ParentsThen = { told: CasusInputs['melding.parents']['told']; why: string };

/** The outcome as it follows from the answers, with the version of the framework that it was derived by. */
type Proposed = { outcome: Outcome; norms: Norm[]; framework: string; comment: string };

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

export const noCasus: CasusState = {
  version: 0,
  status: 'none',
  revision: 0,
  initials: '',
  group: '',
  bornOn: '',
  pace: 'gewoon',
  startedBy: '',
  startedAt: 0,
  lead: '',
  excluded: [],
  signals: [],
  staff: null,
  step: 'signaleren',
  steps: {},
  pending: null,
  lastApproval: null,
  invited: [],
  observations: { count: 0, against: 0, reactions: 0 },
  consultations: 0,
  doubt: false,
  advice: { state: 'none', talkOk: '' },
  consent: {},
  intake: { asked: null, held: 0 },
  kindcheck: '',
  verwijsindex: '',
  protocol: '',
  talk: { held: 0, planned: null, otherCause: false, noShow: 0, threat: null, help: null, next: null, last: null },
  parentsHeard: false,
  weging: null,
  adviceUnread: [],
  informs: null,
  approach: 0,
  adviceGiven: 0,
  authors: {},
  answers: {},
  unsafe: [],
  outcome: null,
  meldingDue: false,
  reportedAhead: false,
  melding: null,
  feedback: null,
  helpDue: false,
  hulp: null,
  fourthAgain: false,
  left: null,
  callDue: false,
  evaluatie: { asked: [], versions: [], talk: [] },
  took: [],
  meldingen: 0,
  followUp: null,
  verdict: null,
  closed: null,
  bewaren: noBewaren,
  verzoek: null,
  overdracht: null,
  acuut: 0,
  danger: null,
  call: null,
  movedAt: 0,
  since: {},
  told: nothingTold,
  turns: ordinaryTurns,
  vakantie: null,
  siblings: [],
  merge: null,
  bounced: false,
  absorbed: [],
  writers: [],
  change: null,
  parentsAsk: null,
  lifting: null,
  honour: '',
  disclosed: false,
  tally: noTally,
};

/** The state of the step that the casus is in. */
export const currentStep = (state: CasusState): StepState => state.steps[state.step] ?? emptyStep(state.lead);

export const emptyStep = (doer: PersonId): StepState => ({ status: 'todo', doer, dueOn: '', returns: 0, content: [] });
