import { clockOf, dayOf, longDay, shownDay } from '../../services/domain/calendar.ts';
import { nameOf, type SchoolState } from '../../services/domain/school/school.ts';
import type { SignaalEvent } from '../../services/domain/signaal/signaal.ts';
import { labelOf } from '../labels.ts';
import type { Told } from '../page.ts';
import { turnLines } from './turns.ts';
import { routeLines } from './routeLines.ts';
import { correctedIn, correctionLines, LATER } from './correction.ts';

/** A line of a reading page: who, when and how on top; people's own words, literally, below. */
export type Line = { head: string; text: string };

/** A signal's events as lines. Facts and interpretation stay apart (R43). */
export const describeSignaal = (told: Told<SignaalEvent>[], school: SchoolState): Line[] => {
  const better = correctedIn(told);
  return told.flatMap((one) => {
    const who = `${nameOf(school, one.by)} · ${shownDay(dayOf(one.at))} ${clockOf(one.at)}`;
    const mark = better.has(one.version) ? LATER : '';
    return linesOf(one.event, school).map(({ head, text }) => ({
      head: [who, head, mark].filter(Boolean).join(' · '),
      text,
    }));
  });
};

const linesOf = (event: SignaalEvent, school: SchoolState): Line[] => {
  switch (event.type) {
    case 'SignaalRecorded':
      return present([
        { head: event.data.told ? 'het kind vertelde' : 'zelf gezien of gehoord', text: event.data.what },
        { head: 'gezegd tegen het kind', text: event.data.promise },
      ]);
    case 'SignaalAdded':
      return present([
        {
          head: `${labelOf('where', event.data.where)}, ${labelOf('source', event.data.source)}`,
          text: labelOf('kind', event.data.kind),
        },
        { head: 'letterlijk', text: event.data.words },
        { head: 'eigen uitleg', text: event.data.meaning },
      ]);
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
      return present([
        { head: `gebeld om ${event.data.when}: ${labelOf('called', event.data.called)}`, text: event.data.agreed },
        { head: 'gesproken met', text: event.data.spoke },
      ]);
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
      return present(routeLines(event, school));
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

const closedLine = ({ why, keep, until }: Extract<SignaalEvent, { type: 'SignaalClosed' }>['data']): Line => ({
  head: keep === 'wissen' ? 'afgesloten, wordt gewist' : `afgesloten, bewaard tot ${longDay(until)}`,
  text: why || 'Een tweede collega keek mee.',
});

const present = (lines: Line[]): Line[] => lines.filter(({ text }) => text !== '');

const unknownEvent = (event: never): never => {
  throw new Error(`unknown Signaal event: ${JSON.stringify(event)}`);
};
