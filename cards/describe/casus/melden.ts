import type { Objector } from '../../../services/domain/casus/melding.ts';
import { nameOf, type SchoolState } from '../../../services/domain/school/school.ts';
import { labelOf } from '../../labels.ts';
import type { Line } from '../signaal.ts';
import { day, joined, labelled, line, type Some, unknownEvent } from './line.ts';

type MeldenEvent = Some<
  'MeldingAssigned' | 'OudersIngelicht' | 'LeerlingIngelicht' | 'BezwaarProposed' | 'BezwaarWeighed' | 'MeldingRecorded'
>;

/** Who reports, what parents and child know and think of it, and the melding itself. */
export const meldenLines = (event: MeldenEvent, school: SchoolState): Line[] => {
  const who = (id: string): string => (id === '' ? '' : nameOf(school, id));
  switch (event.type) {
    case 'MeldingAssigned':
      return assigned(event.data, who(event.data.reporter));
    case 'OudersIngelicht':
      return parents(event.data, who(event.data.by));
    case 'LeerlingIngelicht':
      return pupil(event.data, who(event.data.by));
    case 'BezwaarProposed':
      return objection(event.data);
    case 'BezwaarWeighed':
      return [
        line(
          `bezwaar van ${objectorsLine(event.data.whose)} gewogen, akkoord`,
          `${labelOf('objectionResult', event.data.result)}.`,
        ),
      ];
    case 'MeldingRecorded':
      return reported(event.data, who(event.data.informs));
    default:
      return unknownEvent(event);
  }
};

const OBJECTOR: Record<Objector, string> = { ouders: 'de ouders', leerling: 'het kind' };

/** Whose objection it is, in words. */
export const objectorsLine = (whose: readonly Objector[]): string => whose.map((one) => OBJECTOR[one]).join(' en ');

const assigned = ({ why, anon, anonWhy, changed }: Some<'MeldingAssigned'>['data'], who: string): Line[] => [
  line('er gebeurde sinds de vorige melding', changed),
  line(`${who} meldt, omdat`, why),
  line(`naam bekend bij het gezin: ${labelOf('anonymity', anon)}`, anonWhy),
];

const parents = (data: Some<'OudersIngelicht'>['data'], by: string): Line[] => [
  line(
    joined([`ouders: ${labelOf('parentsTold', data.told)}`, day(data.when), labelled('door', by)]),
    data.why || 'Zij weten van de melding.',
  ),
  line('reactie van de ouders', data.reaction),
  line('bezwaar', data.objects === 'ja' ? 'De ouders hebben bezwaar.' : ''),
];

const pupil = (data: Some<'LeerlingIngelicht'>['data'], by: string): Line[] => [
  line(
    joined([
      `met het kind besproken: ${labelOf('pupilTold', data.spoken)}`,
      data.when === '' ? '' : day(data.when),
      labelled('door', by),
    ]),
    data.why || 'Het kind weet van de melding.',
  ),
  line('reactie van het kind', data.reaction),
  line('bezwaar', data.objects === 'ja' ? 'Het kind heeft bezwaar.' : ''),
];

const objection = (data: Some<'BezwaarProposed'>['data']): Line[] => [
  line(`aan het bezwaar van ${objectorsLine(data.whose)} tegemoetkomen: ${labelOf('meet', data.meet)}`, data.how),
  line(
    joined([`gewogen: ${labelOf('objectionResult', data.result)}`, data.date === '' ? '' : `op ${day(data.date)}`]),
    data.weigh,
  ),
];

const reported = (data: Some<'MeldingRecorded'>['data'], informs: string): Line[] => [
  line(
    joined([`melding op ${day(data.when)}`, labelOf('reportHow', data.how)]),
    joined(
      [
        labelled('regio', data.region),
        labelled('gesproken met', data.spoke),
        data.confirmed === '' ? '' : labelled('bevestiging', labelOf('confirmed', data.confirmed)),
      ],
      ' · ',
    ),
  ),
  ...(data.parents === undefined
    ? []
    : [line(`ouders: ${labelOf('parentsTold', data.parents.told)}`, data.parents.why)]),
  line('wat de school zelf doet', data.schoolDoes),
  line('vaste contactpersoon', data.contact),
  line('houdt de ouders op de hoogte', informs),
];
