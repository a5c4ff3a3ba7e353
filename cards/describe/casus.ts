import { clockOf, dayOf, shownDay } from '../../services/domain/calendar.ts';
import type { CasusEvent } from '../../services/domain/casus/casus.ts';
import type { Protocol } from '../../services/domain/protocol.ts';
import { nameOf, type SchoolState } from '../../services/domain/school/school.ts';
import type { Told } from '../page.ts';
import { akkoordLines } from './casus/akkoord.ts';
import { beslissenLines } from './casus/beslissen.ts';
import { gesprekLines } from './casus/gesprek.ts';
import { kijkenLines } from './casus/kijken.ts';
import { startLines } from './casus/start.ts';
import { volgenLines } from './casus/volgen.ts';
import { wegenLines } from './casus/wegen.ts';
import type { Line } from './signaal.ts';

type Grounds = Pick<Protocol, 'skipTalkGrounds'>;

/** A line that knows of which commit it is. */
export type CasusLine = Line & { version: number };

/**
 * A casus's events as lines, in the order they are told: who, when and what it is; below it people's own
 * words. Facts and interpretation stay apart (R43). Without the protocol a ground has no words.
 */
export const describeCasus = (
  told: Told<CasusEvent>[],
  school: SchoolState,
  grounds: Grounds = { skipTalkGrounds: [] },
): Line[] => casusLines(told, school, grounds).map(({ head, text }) => ({ head, text }));

/** The same, with the commit that each line is from. */
export const casusLines = (told: Told<CasusEvent>[], school: SchoolState, grounds: Grounds): CasusLine[] =>
  told.flatMap(({ event, by, at, version }) => {
    const who = `${nameOf(school, by)} · ${shownDay(dayOf(at))} ${clockOf(at)}`;
    return linesOf(event, school, grounds)
      .filter(({ text }) => text !== '')
      .map(({ head, text }) => ({ head: `${who} · ${head}`, text, version }));
  });

/** The lines of one event, without who and when; a line without words is left out later. */
const linesOf = (event: CasusEvent, school: SchoolState, grounds: Grounds): Line[] => {
  switch (event.type) {
    case 'CasusStarted':
    case 'SignaalLinked':
    case 'EmergencyRecorded':
      return startLines(event);
    case 'ObservationAdded':
    case 'ObservationDeclined':
    case 'ObservationInvited':
    case 'ConsultatieRecorded':
    case 'AdviesVTRecorded':
    case 'ConsentRecorded':
      return kijkenLines(event, school);
    case 'GesprekPlanned':
    case 'NearAccepted':
    case 'GesprekRecorded':
    case 'GesprekSkipProposed':
      return gesprekLines(event, school, grounds);
    case 'StepSubmitted':
    case 'StepApproved':
    case 'StepReturned':
    case 'StepTakenOver':
      return akkoordLines(event);
    case 'WegingPlanned':
    case 'WegingViewGiven':
    case 'WegingDeclined':
    case 'WegingOpened':
    case 'WegingRecorded':
      return wegenLines(event, school);
    case 'AfwegingAnswered':
    case 'OutcomeProposed':
    case 'OutcomeFrozen':
    case 'MeldingRecorded':
      return beslissenLines(event);
    case 'FollowUpPlanned':
    case 'FollowUpNoted':
    case 'VerdictProposed':
    case 'VerdictConfirmed':
    case 'ClosingProposed':
    case 'CasusClosed':
      return volgenLines(event, school);
    case 'AdviesRead':
    case 'ClosingRead':
      return [];
    default:
      return unknownEvent(event);
  }
};

const unknownEvent = (event: never): never => {
  throw new Error(`unknown Casus event: ${JSON.stringify(event)}`);
};
