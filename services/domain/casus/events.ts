import type { Answer, Norm } from '../afwegingskader.ts';
import type { CorrectionInput } from '../correction.ts';
import type { PersonId } from '../people.ts';
import type { Stap } from '../protocol.ts';
import type { ToldEvent } from '../reminders/told.ts';
import type { Day } from '../time.ts';
import type { TurnEvent } from '../turns/turns.ts';
import type { Brings, CasusInputs, CasusStart } from './inputs.ts';
import type { Consented } from './toestemming.ts';
import type { Keeping } from './bewaren.ts';
import type { Concerning } from '../signaal/evolveRoute.ts';
import type { Agreement } from './informs.ts';
import type { WeighedObjection } from './melding.ts';
import type { Back, HolidayWatch, Leaving, ParentsThen, Proposed, Reaction, Shielded } from './eventData.ts';

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
