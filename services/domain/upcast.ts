import type { CasusEvent } from './casus/events.ts';
import { CASUS_LIFTS } from './casus/lifts.ts';
import { SCHOOL_LIFTS } from './school/lifts.ts';
import type { SchoolEvent } from './school/school.ts';
import { SIGNAAL_LIFTS } from './signaal/lifts.ts';
import type { SignaalEvent } from './signaal/events.ts';

/** An event as it was stored: whatever version of Pluis wrote it. */
export type StoredEvent = { type: string; v: number; data: unknown };

type Versions<Event extends StoredEvent> = { [Type in Event['type']]: Extract<Event, { type: Type }>['v'] };

/** Every event that may be written, with its version of today. */
export const SIGNAAL_EVENTS: Versions<SignaalEvent> = {
  SignaalRecorded: 1,
  SignaalAdded: 2,
  SignaalSeen: 1,
  SignaalTriaged: 1,
  SignaalAcknowledged: 1,
  SignaalWithdrawn: 1,
  SignaalAttached: 1,
  SignaalShielded: 1,
  SignaalUnshielded: 1,
  HonourRecorded: 1,
  MedewerkerRouteOpened: 1,
  MovedToStaff: 1,
  StaffAdded: 1,
  StaffNextRecorded: 1,
  StaffFollowed: 1,
  StaffClosed: 1,
  SignaalDetached: 1,
  SignaalJoined: 1,
  SignaalParted: 1,
  SignaalApart: 1,
  SiblingLinked: 1,
  SiblingUnlinked: 1,
  SignaalWatched: 1,
  ErasureProposed: 1,
  SignaalClosed: 1,
  SignaalHeld: 1,
  SignaalReleased: 1,
  SignaalLetGo: 1,
  SignaalCorrected: 1,
  ChildCorrected: 1,
  ChangeRead: 1,
  AlarmGiven: 1,
  AlarmTaken: 1,
  AlarmHeld: 2,
  AlarmCancelled: 1,
  CallerNeeded: 1,
  EmergencyRecorded: 2,
  ReminderSnoozed: 1,
  TurnHandedOver: 1,
  TurnTaken: 1,
  TurnKept: 1,
  EscalationAnswered: 1,
  Reminded: 1,
  RouteGone: 1,
};

export const CASUS_EVENTS: Versions<CasusEvent> = {
  CasusStarted: 1,
  SignaalLinked: 2,
  SignaalLost: 1,
  SignaalUnlinked: 1,
  SiblingLinked: 1,
  SiblingUnlinked: 1,
  CasusMerged: 1,
  CasusAbsorbed: 1,
  CasusMovedToStaff: 1,
  CasusSplit: 1,
  CasusReleased: 1,
  CasusCorrected: 1,
  ChildCorrected: 1,
  ChangeRead: 1,
  SignaalBrought: 3,
  CasusShielded: 1,
  ShieldLiftAsked: 1,
  ShieldLifted: 1,
  ShieldKept: 1,
  ParentsTold: 1,
  ObservationAdded: 1,
  ObservationDeclined: 1,
  ObservationInvited: 1,
  ConsultatieRecorded: 1,
  AdviesVTRecorded: 1,
  ConsentRecorded: 3,
  ReactionSignalled: 1,
  IntakeAsked: 1,
  IntakeRecorded: 1,
  KindcheckRecorded: 1,
  VerwijsindexRecorded: 1,
  ProtocolMoved: 1,
  GesprekPlanned: 1,
  NearAccepted: 1,
  NearDeclined: 1,
  GesprekCheckedIn: 1,
  GesprekHelpCalled: 1,
  GesprekLookedAt: 1,
  GesprekHelpAsked: 1,
  GesprekHelpGiven: 1,
  GesprekHelpRead: 1,
  StaffSafetyAgreed: 1,
  GesprekRecorded: 2,
  GesprekSkipProposed: 1,
  StepSubmitted: 1,
  StepApproved: 1,
  StepReturned: 1,
  StepTakenOver: 1,
  WegingPlanned: 2,
  WegingAnonymised: 1,
  WegingViewGiven: 1,
  WegingGuestViewGiven: 1,
  WegingDeclined: 2,
  WegingReminded: 1,
  WegingDangerHandled: 1,
  WegingBegunAgain: 1,
  WegingOpened: 1,
  WegingRecorded: 2,
  AdviesGiven: 1,
  AdviesRead: 1,
  ParentsInformed: 1,
  InformingLapsed: 1,
  AfwegingAnswered: 2,
  OutcomeProposed: 2,
  OutcomeFrozen: 2,
  MeldingAssigned: 1,
  OudersIngelicht: 1,
  LeerlingIngelicht: 2,
  BezwaarProposed: 2,
  BezwaarWeighed: 2,
  MeldingRecorded: 2,
  HulpPlanned: 1,
  HulpArrived: 1,
  TerugkoppelingRecorded: 1,
  ProcesNoted: 1,
  LeavingProposed: 1,
  LeerlingLeft: 1,
  EvaluatieAsked: 1,
  EvaluatieGiven: 1,
  EvaluatieTalked: 1,
  LookedOnce: 1,
  DossierExported: 2,
  FollowUpPlanned: 1,
  FollowUpNoted: 1,
  VerdictProposed: 2,
  VerdictConfirmed: 2,
  ClosingProposed: 1,
  CasusClosed: 1,
  ClosingRead: 1,
  VertrekRecorded: 1,
  BewarenLooked: 1,
  BewarenProposed: 1,
  BewarenConfirmed: 1,
  BewarenReturned: 1,
  BewarenSeen: 1,
  BewarenHeld: 1,
  BewarenReleased: 1,
  BewarenEnded: 1,
  OverdrachtRecorded: 1,
  VerzoekRecorded: 1,
  VerzoekAnswered: 1,
  InzageChosen: 1,
  InzageMade: 1,
  EmergencyRecorded: 2,
  VakantieWatched: 1,
  ReminderSnoozed: 1,
  TurnHandedOver: 1,
  TurnTaken: 1,
  TurnKept: 1,
  EscalationAnswered: 1,
  Reminded: 1,
  RouteGone: 1,
};

export const SCHOOL_EVENTS: Versions<SchoolEvent> = {
  SchoolCreated: 1,
  ContactAsked: 1,
  ContactMade: 1,
  ProtocolStored: 4,
  ProtocolWithdrawn: 1,
  NoticeRaised: 1,
  NoticeSettled: 1,
  Reminded: 1,
  RouteGone: 1,
  SetupConfirmed: 1,
  RoleProposed: 1,
  RoleGiven: 1,
  RoleReturned: 1,
  RoleEnded: 1,
  RolesRead: 1,
  PersonAdded: 1,
  PersonChanged: 1,
  ProtocolChosen: 1,
  TermsSet: 1,
  CalendarSet: 1,
  SocialeKaartSet: 2,
  EndResponsibleSet: 1,
  DutySet: 1,
  StreamDestroyed: 1,
  ChannelSet: 1,
  AfUrenRecorded: 1,
};

/** What brings the data of an event from the version named to the next one, by type. */
export type Lifts = Record<string, Record<number, (data: unknown) => unknown>>;

const lift = (stored: StoredEvent, lifts: Lifts[string]): StoredEvent => {
  const up = lifts[stored.v];
  return up === undefined ? stored : lift({ ...stored, v: stored.v + 1, data: up(stored.data) }, lifts);
};

/**
 * Brings a stored event to today's shape; pure. Data was parsed before it was written, so what has the version
 * of today is handed on as it is. An unknown type or version is a fault of that stream (design.md 1.1), never skipped.
 */
const upcaster = <Event extends StoredEvent>(known: Versions<Event>, lifts: Lifts = {}) => {
  const versions: Record<string, number> = known;
  const isKnown = (stored: StoredEvent): stored is Event => versions[stored.type] === stored.v;
  return (stored: StoredEvent): Event => {
    const lifted = lift(stored, lifts[stored.type] ?? {});
    if (isKnown(lifted)) return lifted;
    throw new Error(`unknown event ${stored.type} version ${stored.v}`);
  };
};

export const upcastSignaal = upcaster<SignaalEvent>(SIGNAAL_EVENTS, SIGNAAL_LIFTS);
export const upcastCasus = upcaster<CasusEvent>(CASUS_EVENTS, CASUS_LIFTS);
export const upcastSchool = upcaster<SchoolEvent>(SCHOOL_EVENTS, SCHOOL_LIFTS);
