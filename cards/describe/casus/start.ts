import { NAMED, SIBLINGS, STARTED } from '../../../services/domain/casus/inzage.ts';
import { labelOf } from '../../labels.ts';
import { schoolLabel, type Words } from '../../schoolWords.ts';
import { WHY } from '../correction.ts';
import type { Line } from '../signaal.ts';
import { day, joined, labelled, line, type Some, unknownEvent } from './line.ts';

type StartEvent = Some<'CasusStarted' | 'ChildCorrected' | 'SignaalLinked' | 'SignaalLost' | 'EmergencyRecorded'>;

const bornFormat = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', dateStyle: 'long' });

/** How a casus began, and what was done when it could not wait. */
export const startLines = (event: StartEvent, words: Words): Line[] => {
  switch (event.type) {
    case 'CasusStarted':
      return started(event.data);
    case 'ChildCorrected':
      return [line(NAMED, whoOf(event.data)), line(WHY, event.data.why)];
    case 'SignaalLinked':
      return [line('signaal', 'Een signaal hoort nu bij deze zaak.')];
    case 'SignaalLost':
      return [line('signaal', 'Een signaal hoort niet meer bij deze zaak.')];
    case 'EmergencyRecorded':
      return emergency(event.data, words);
    default:
      return unknownEvent(event);
  }
};

const whoOf = ({
  fullName,
  group,
  born,
}: Pick<Some<'ChildCorrected'>['data'], 'fullName' | 'group' | 'born'>): string =>
  `${fullName}, ${group}, geboren op ${bornFormat.format(Date.parse(`${born}T00:00:00Z`))}`;

const started = (data: Some<'CasusStarted'>['data']): Line[] => {
  const siblings = data.siblings === 'nee' ? '' : data.siblingWho || labelOf('siblings', data.siblings);
  return [line(STARTED, whoOf(data)), line('waarom nu', data.reason), line(SIBLINGS, siblings)];
};

const emergency = (
  { called, day: on, when, spoke, agreed, reported, next }: Some<'EmergencyRecorded'>['data'],
  words: Words,
): Line[] => [
  line(
    joined([
      on === '' ? `gebeld om ${when}` : `gebeld op ${day(on)} om ${when}`,
      labelOf('called', called),
      labelled('ook gemeld', labelOf('reported', reported)),
      labelled('houdt zicht', schoolLabel('keepsSight', words, next)),
    ]),
    agreed,
  ),
  line('gesproken met', spoke),
];
