import { nameOf, type SchoolState } from '../../../services/domain/school/school.ts';
import { labelOf } from '../../labels.ts';
import type { Line } from '../signaal.ts';
import { day, joined, labelled, line, type Some, unknownEvent } from './line.ts';

type WegenEvent = Some<
  | 'WegingPlanned'
  | 'WegingAnonymised'
  | 'WegingViewGiven'
  | 'WegingGuestViewGiven'
  | 'WegingDeclined'
  | 'WegingDangerHandled'
  | 'WegingBegunAgain'
  | 'WegingOpened'
  | 'WegingRecorded'
>;

/** The weighing round. Who may read which view is decided before it is described. */
export const wegenLines = (event: WegenEvent, school: SchoolState): Line[] => {
  switch (event.type) {
    case 'WegingPlanned':
      return planned(event.data, school);
    case 'WegingAnonymised':
      return [line('tekst zonder naam, want er is geen toestemming meer', event.data.anonText)];
    case 'WegingViewGiven':
      return viewed(event.data);
    case 'WegingDeclined':
      return [line(joined(['kan er niet bij zijn', instead(event.data.who, school)]), event.data.why)];
    case 'WegingGuestViewGiven':
      return viewed({ ...event.data, know: '' }, `kijk van gast ${event.data.guest}, opgeschreven door de voorzitter`);
    case 'WegingDangerHandled':
      return [line('gevaar gezien, gedaan', event.data.did)];
    case 'WegingBegunAgain':
      return [line('weegt opnieuw, omdat', event.data.changed)];
    case 'WegingOpened':
      return [line('opende de weging', event.data.why || 'De weging is begonnen.')];
    case 'WegingRecorded':
      return weighed(event.data, school);
    default:
      return unknownEvent(event);
  }
};

const namesOf = (people: string[], school: SchoolState): string => joined(people.map((id) => nameOf(school, id)));

const planned = (data: Some<'WegingPlanned'>['data'], school: SchoolState): Line[] => [
  line(
    'weging gepland',
    joined([
      `${day(data.date)} om ${data.time}`,
      data.place,
      labelled('voorzitter', nameOf(school, data.chair)),
      labelled('gevraagd', namesOf(data.members, school)),
      labelled('zonder account', data.guests),
      labelled('ouders', labelOf('parents', data.parents)),
      labelOf('share', data.share),
    ]),
  ),
  line('wat nog ontbreekt', data.whyMissing),
  line('tekst zonder naam', data.anonText),
];

const instead = (who: string, school: SchoolState): string => (who === '' ? '' : `${nameOf(school, who)} komt`);

const viewed = (data: Some<'WegingViewGiven'>['data'], whose = ''): Line[] => [
  line(
    joined([
      whose,
      labelled('direct gevaar', labelOf('answer', data.danger)),
      labelled('ontwikkeling in de weg', labelOf('answer', data.growth)),
      labelled('risico', labelOf('risk', data.risk)),
    ]),
    data.why,
  ),
  line('wat het tegenspreekt', data.against),
  line('wat anderen niet weten', data.know),
];

const weighed = (data: Some<'WegingRecorded'>['data'], school: SchoolState): Line[] => [
  line('weging, aanwezig', joined([namesOf(data.present, school), data.absentWhy], ' · ')),
  line('ouders', data.parentsCame === '' ? '' : labelOf('parents', data.parentsCame)),
  line('ook aanwezig', data.others),
  line('Veilig Thuis geraadpleegd', labelOf('vtConsulted', data.vt)),
  line('instrument', data.instrument),
  line('vermoeden', labelOf('nature', data.nature)),
  line('hoe ernstig', data.severity),
  line('risico', data.risk),
  line('wie het anders ziet', data.dissent),
  line('veiligheid van het kind', data.childSafe),
  line('steun voor de ouders', data.parentSupport),
  line('advies voor de klas', data.teacherAdvice),
  line('informeert de ouders', nameOf(school, data.informs)),
];
