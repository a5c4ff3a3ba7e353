import { shownDay } from '../../services/domain/calendar.ts';
import type { CasusEvent } from '../../services/domain/casus/events.ts';
import { nameOf, type SchoolState } from '../../services/domain/school/school.ts';
import type { Told } from '../page.ts';
import type { Words } from '../schoolWords.ts';
import { akkoordLines } from './casus/akkoord.ts';
import { bewarenLines } from './casus/bewaren.ts';
import { beslissenLines } from './casus/beslissen.ts';
import { byProtocolLines } from './casus/byProtocol.ts';
import { dichtLines } from './casus/dicht.ts';
import { gesprekLines } from './casus/gesprek.ts';
import { exportedLine } from './casus/dossier.ts';
import { kijkenLines } from './casus/kijken.ts';
import { oudersLines } from './casus/ouders.ts';
import { overdrachtLines } from './casus/overdracht.ts';
import { samenLines } from './casus/samen.ts';
import { startLines } from './casus/start.ts';
import { line } from './casus/line.ts';
import { meldenLines } from './casus/melden.ts';
import { nazorgLines } from './casus/nazorg.ts';
import { verzoekLines } from './casus/verzoek.ts';
import { volgenLines } from './casus/volgen.ts';
import { wegenLines } from './casus/wegen.ts';
import { correctionLines } from './correction.ts';
import { type FileLine, linesIn } from './fileLine.ts';
import type { Line } from './signaal.ts';
import { labelOf } from '../labels.ts';
import { turnLines } from './turns.ts';

/**
 * A casus's events as lines, in the order they are told: who, when and what it is; below it people's own
 * words. Facts and interpretation stay apart (R43). Teams, roles and grounds are called as the protocol calls them.
 */
export const describeCasus = (told: Told<CasusEvent>[], school: SchoolState, words: Words): Line[] =>
  casusLines(told, school, words).map(({ head, text }) => ({ head, text }));

/** The same, with the commit that each line is from. */
export const casusLines = (told: Told<CasusEvent>[], school: SchoolState, words: Words): FileLine[] =>
  linesIn(told, school, (event) => linesOf(event, school, words));

/** The lines of one event, without who and when; a line without words is left out later. */
const linesOf = (event: CasusEvent, school: SchoolState, words: Words): Line[] => {
  switch (event.type) {
    case 'CasusStarted':
    case 'ChildCorrected':
    case 'SignaalLinked':
    case 'SignaalLost':
    case 'EmergencyRecorded':
      return startLines(event, words);
    case 'ObservationAdded':
    case 'ObservationDeclined':
    case 'ObservationInvited':
    case 'ConsultatieRecorded':
    case 'AdviesVTRecorded':
    case 'ConsentRecorded':
    case 'ReactionSignalled':
      return kijkenLines(event, school, words);
    case 'IntakeAsked':
    case 'IntakeRecorded':
    case 'KindcheckRecorded':
    case 'VerwijsindexRecorded':
    case 'ProtocolMoved':
      return byProtocolLines(event, school);
    case 'GesprekPlanned':
    case 'NearAccepted':
    case 'NearDeclined':
    case 'GesprekCheckedIn':
    case 'GesprekHelpCalled':
    case 'GesprekLookedAt':
    case 'GesprekHelpAsked':
    case 'GesprekHelpGiven':
    case 'StaffSafetyAgreed':
    case 'GesprekRecorded':
    case 'GesprekSkipProposed':
      return gesprekLines(event, school, words);
    case 'StepSubmitted':
    case 'StepApproved':
    case 'StepReturned':
    case 'StepTakenOver':
      return akkoordLines(event, words);
    case 'WegingPlanned':
    case 'WegingAnonymised':
    case 'WegingViewGiven':
    case 'WegingGuestViewGiven':
    case 'WegingDeclined':
    case 'WegingDangerHandled':
    case 'WegingBegunAgain':
    case 'WegingOpened':
    case 'WegingRecorded':
      return wegenLines(event, school);
    case 'ParentsInformed':
    case 'InformingLapsed':
      return oudersLines(event, school);
    case 'AfwegingAnswered':
    case 'OutcomeProposed':
    case 'OutcomeFrozen':
      return beslissenLines(event, words);
    case 'MeldingAssigned':
    case 'OudersIngelicht':
    case 'LeerlingIngelicht':
    case 'BezwaarProposed':
    case 'BezwaarWeighed':
    case 'MeldingRecorded':
      return meldenLines(event, school);
    case 'HulpPlanned':
    case 'HulpArrived':
    case 'TerugkoppelingRecorded':
    case 'ProcesNoted':
    case 'LeavingProposed':
    case 'LeerlingLeft':
    case 'EvaluatieGiven':
    case 'LookedOnce':
      return nazorgLines(event, school, words);
    case 'DossierExported':
      return [line(exportedLine(event.data, words), event.data.why)];
    case 'FollowUpPlanned':
    case 'FollowUpNoted':
    case 'VerdictProposed':
    case 'VerdictConfirmed':
    case 'ClosingProposed':
    case 'CasusClosed':
      return volgenLines(event, school);
    case 'SignaalBrought':
    case 'CasusShielded':
    case 'ShieldLiftAsked':
    case 'ShieldLifted':
    case 'ShieldKept':
    case 'ParentsTold':
      return dichtLines(event, school);
    case 'SignaalUnlinked':
    case 'CasusMovedToStaff':
    case 'SiblingLinked':
    case 'SiblingUnlinked':
    case 'CasusMerged':
    case 'CasusAbsorbed':
    case 'CasusSplit':
    case 'CasusReleased':
      return samenLines(event);
    case 'OverdrachtRecorded':
      return overdrachtLines(event.data);
    case 'VerzoekRecorded':
    case 'VerzoekAnswered':
    case 'InzageChosen':
    case 'InzageMade':
      return verzoekLines(event);
    case 'VertrekRecorded':
    case 'BewarenLooked':
    case 'BewarenProposed':
    case 'BewarenConfirmed':
    case 'BewarenReturned':
    case 'BewarenSeen':
    case 'BewarenHeld':
    case 'BewarenReleased':
    case 'BewarenEnded':
      return bewarenLines(event);
    case 'AdviesGiven':
      return [line('advies voor de klas', event.data.advice)];
    case 'VakantieWatched':
      return [line(watchLine(event.data, school), event.data.why || 'Afgesproken voor de vakantie.')];
    case 'ReminderSnoozed':
    case 'TurnHandedOver':
    case 'TurnTaken':
    case 'TurnKept':
    case 'EscalationAnswered':
      return turnLines(event, school);
    case 'CasusCorrected':
      return correctionLines(event.data);
    case 'ChangeRead':
    case 'EvaluatieAsked':
    case 'EvaluatieTalked':
    case 'AdviesRead':
    case 'GesprekHelpRead':
    case 'WegingReminded':
    case 'ClosingRead':
      return [];
    case 'Reminded':
    case 'RouteGone':
      return [];
    default:
      return unknownEvent(event);
  }
};

const watchLine = (
  { how, person, on }: Extract<CasusEvent, { type: 'VakantieWatched' }>['data'],
  school: SchoolState,
): string =>
  person === ''
    ? `zicht in de vakantie: ${labelOf('holidayWatch', how)}`
    : `zicht in de vakantie: ${nameOf(school, person)}, op ${shownDay(on)}`;

const unknownEvent = (event: never): never => {
  throw new Error(`unknown Casus event: ${JSON.stringify(event)}`);
};
