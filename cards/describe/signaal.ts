import { longDay, shownDay } from '../../services/domain/calendar.ts';
import { nameOf, type SchoolState } from '../../services/domain/school/school.ts';
import type { SignaalInputs } from '../../services/domain/signaal/inputs.ts';
import type { SignaalEvent } from '../../services/domain/signaal/events.ts';
import { labelOf } from '../labels.ts';
import type { Told } from '../page.ts';
import { turnLines } from './turns.ts';
import { routeLines } from './routeLines.ts';
import { correctionLines } from './correction.ts';
import { type FileLine, linesIn } from './fileLine.ts';

/** A line of a reading page: who, when and how on top; people's own words, literally, below. */
export type Line = { head: string; text: string };

/** A signal's events as lines. Facts and interpretation stay apart (R43). */
export const describeSignaal = (told: Told<SignaalEvent>[], school: SchoolState): Line[] =>
  signaalLines(told, school).map(({ head, text }) => ({ head, text }));

/** The same, with the commit that each line is from. */
export const signaalLines = (told: Told<SignaalEvent>[], school: SchoolState): FileLine[] =>
  linesIn(told, school, (event) => linesOf(event, school));

const linesOf = (event: SignaalEvent, school: SchoolState): Line[] => {
  switch (event.type) {
    case 'SignaalRecorded':
      return [
        { head: event.data.told ? 'het kind vertelde' : 'zelf gezien of gehoord', text: event.data.what },
        { head: 'gezegd tegen het kind', text: event.data.promise },
      ];
    case 'SignaalAdded':
      return added(event.data);
    case 'SignaalTriaged':
      return [{ head: labelOf('triage', event.data.next), text: event.data.answer }];
    case 'SignaalWithdrawn':
      return [
        {
          head: `ingetrokken: ${labelOf('withdrawWhy', event.data.why)}`,
          text: event.data.text || 'Geen toelichting.',
        },
      ];
    case 'EmergencyRecorded':
      return called(event.data);
    case 'HonourRecorded':
      return [
        { head: 'eer, dwang of besnijdenis', text: event.data.what },
        {
          head: 'reis of datum',
          text: event.data.date === '' ? labelOf('journey', event.data.leaving) : shownDay(event.data.date),
        },
      ];
    case 'SignaalUnshielded':
      return [{ head: `weer open voor ${nameOf(school, event.data.person)}`, text: 'Een tweede persoon gaf akkoord.' }];
    case 'SignaalShielded':
      return [
        {
          head: `dicht voor ${nameOf(school, event.data.person)}`,
          text: event.data.why || 'Zoals eerder afgesproken.',
        },
      ];
    case 'MedewerkerRouteOpened':
    case 'MovedToStaff':
    case 'StaffAdded':
    case 'StaffNextRecorded':
    case 'StaffFollowed':
    case 'StaffClosed':
      return routeLines(event, school);
    case 'SignaalDetached':
      return [{ head: 'losgemaakt van een zaak', text: event.data.why || 'De zaak kon dit signaal niet opnemen.' }];
    case 'SiblingLinked':
      return [{ head: 'broer of zus op school', text: event.data.why || 'Vastgelegd bij de broer of zus.' }];
    case 'SiblingUnlinked':
      return [{ head: 'toch geen broer of zus', text: event.data.why || 'Vastgelegd bij de ander.' }];
    case 'SignaalWatched':
      return [
        {
          head: `hoe het nu gaat: ${labelOf('watched', event.data.now)}`,
          text: event.data.what || 'Zonder toelichting.',
        },
      ];
    case 'ErasureProposed':
      return [{ head: 'voorstel om te wissen', text: event.data.why }];
    case 'SignaalClosed':
      return [closedLine(event.data)];
    case 'SignaalHeld':
      return [{ head: 'vastgehouden', text: event.data.why }];
    case 'SignaalReleased':
      return [{ head: 'niet meer vastgehouden', text: event.data.why }];
    case 'ReminderSnoozed':
    case 'TurnHandedOver':
    case 'TurnTaken':
    case 'TurnKept':
    case 'EscalationAnswered':
      return turnLines(event, school);
    case 'SignaalCorrected':
      return correctionLines(event.data);
    case 'ChildCorrected':
      return [{ head: `kind verbeterd: ${event.data.initials} · ${event.data.group}`, text: event.data.why }];
    case 'SignaalLetGo':
    case 'SignaalJoined':
    case 'SignaalParted':
    case 'SignaalApart':
    case 'ChangeRead':
    case 'SignaalSeen':
    case 'SignaalAcknowledged':
    case 'SignaalAttached':
    case 'AlarmGiven':
    case 'AlarmTaken':
    case 'AlarmHeld':
    case 'AlarmCancelled':
    case 'CallerNeeded':
    case 'Reminded':
    case 'RouteGone':
      return [];
    default:
      return unknownEvent(event);
  }
};

/** How it is known, when and where it was, and what it is about; then the words themselves. */
const added = ({ source, day, time, where, points, kind, words, meaning }: SignaalInputs['signaal.add']): Line[] => {
  const when = [day === '' ? '' : shownDay(day), time].filter((part) => part !== '').join(' ');
  const seen = [labelOf('source', source), when, labelOf('where', where)].filter((part) => part !== '').join(', ');
  return [
    {
      head: points === '' ? seen : `${seen} · ${labelOf('points', points)}`,
      text: `Het gaat over: ${labelOf('kind', kind)}.`,
    },
    { head: 'letterlijk', text: words },
    { head: 'eigen uitleg', text: meaning },
  ];
};

const called = ({ day, when, called: whom, reported, agreed, spoke }: SignaalInputs['acuut.record']): Line[] => [
  {
    head: `gebeld ${day === '' ? '' : `op ${shownDay(day)} `}om ${when}: ${labelOf('called', whom)}, ook gemeld: ${labelOf('reported', reported)}`,
    text: agreed,
  },
  { head: 'gesproken met', text: spoke },
];

const closedLine = ({ why, keep, until }: Extract<SignaalEvent, { type: 'SignaalClosed' }>['data']): Line => ({
  head: keep === 'wissen' ? 'afgesloten, wordt gewist' : `afgesloten, bewaard tot ${longDay(until)}`,
  text: why || 'Een tweede collega keek mee.',
});

const unknownEvent = (event: never): never => {
  throw new Error(`unknown Signaal event: ${JSON.stringify(event)}`);
};
