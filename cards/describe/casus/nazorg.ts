import { nameOf, type SchoolState } from '../../../services/domain/school/school.ts';
import { labelOf } from '../../labels.ts';
import { schoolLabel, type Words } from '../../schoolWords.ts';
import type { Line } from '../signaal.ts';
import { day, joined, labelled, line, type Some, unknownEvent } from './line.ts';

type NazorgEvent = Some<
  | 'HulpPlanned'
  | 'HulpArrived'
  | 'TerugkoppelingRecorded'
  | 'ProcesNoted'
  | 'LeavingProposed'
  | 'LeerlingLeft'
  | 'EvaluatieGiven'
  | 'LookedOnce'
>;

/** Help, what Veilig Thuis said, a child that leaves, and how it went. */
export const nazorgLines = (event: NazorgEvent, school: SchoolState, words: Words): Line[] => {
  switch (event.type) {
    case 'HulpPlanned':
      return planned(event.data, school, words);
    case 'HulpArrived':
      return arrived(event.data);
    case 'TerugkoppelingRecorded':
      return heard(event.data);
    case 'ProcesNoted':
      return [line('over de samenwerking', event.data.text)];
    case 'LeavingProposed':
      return leaving(event.data);
    case 'LeerlingLeft':
      return [
        line(`gaat van school op ${day(event.data.date)}, akkoord`, `${labelOf('leaving', event.data.decision)}.`),
      ];
    case 'EvaluatieGiven':
      return evaluated(event.data);
    case 'LookedOnce':
      return [line('nog één keer gekeken', event.data.seen === 'niets' ? 'Niets gezien.' : 'Er is iets gezien.')];
    default:
      return unknownEvent(event);
  }
};

const planned = (data: Some<'HulpPlanned'>['data'], school: SchoolState, words: Words): Line[] => [
  line(
    joined([
      `hulp door ${schoolLabel('provider', words, data.provider)} (${data.providerWho})`,
      `merkbaar voor ${day(data.term)}`,
      `${nameOf(school, data.casemanager)} houdt de hulp bij`,
    ]),
    data.what,
  ),
  line('wat we merken als het helpt', data.goal),
  line('wie wat doet', data.roles),
  line('ouders weten dit', labelOf('parentsKnow', data.parentsKnow)),
];

const arrived = (data: Some<'HulpArrived'>['data']): Line[] => [
  line(
    joined([`hulp: ${labelOf('arrived', data.arrived)}`, day(data.date)]),
    data.note || (data.bridge === '' ? 'Zo staat het ervoor.' : ''),
  ),
  line('wat we tot die dag doen', data.bridge),
];

const heard = (data: Some<'TerugkoppelingRecorded'>['data']): Line[] => [
  line(
    joined([`gehoord van Veilig Thuis: ${labelOf('yesNo', data.heard)}`, labelled('van', data.who)]),
    data.what || 'Nog niets.',
  ),
  line('hoort weer iets op', day(data.next)),
];

const leaving = (data: Some<'LeavingProposed'>['data']): Line[] => [
  line(
    joined([`gaat van school op ${day(data.date)}: ${labelOf('leftFor', data.where)}`, data.school]),
    `${labelOf('leaving', data.decision)}.`,
  ),
  line('omdat', data.why),
];

const evaluated = (data: Some<'EvaluatieGiven'>['data']): Line[] => [
  line(`gesteund: ${labelOf('supported', data.support)}`, data.good || data.better || 'Zonder toelichting.'),
  line('wat kan beter', data.good === '' ? '' : data.better),
  line('wat ouders of kind vonden', data.heardThem),
];
