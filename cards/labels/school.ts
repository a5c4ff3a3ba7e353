import { REGIONS } from '../../services/domain/calendar/schoolCalendar.ts';
import { CHANNEL, HOURS_FOR, KAART, MINUTES } from '../../services/domain/school/inputs.ts';
import { ROLES, WEEKDAYS } from '../../services/domain/people.ts';
import { DESTROYED_KINDS, GROUNDS } from '../../services/domain/school/destruction.ts';
import { labels, type Words } from './words.ts';

/** The words for the school: its people, its settings, its hours. */
export const schoolLabels = {
  minutes: labels(MINUTES, {
    '15': 'een kwartier',
    '30': 'een half uur',
    '60': 'een uur',
    '120': 'twee uur',
    anders: 'anders',
  }),
  hoursFor: labels(HOURS_FOR, {
    zaak: 'een zaak',
    overleg: 'overleg',
    scholing: 'scholing',
    beleid: 'beleid en afspraken',
  }),
  destroyedKind: labels(DESTROYED_KINDS, { signaal: 'signaal', casus: 'zaak met wat erbij hoorde' }),
  destroyedGround: labels(GROUNDS, {
    wissen: 'verkeerd kind of dubbel',
    termijn: 'de bewaartermijn is voorbij',
    bewaren: 'na kijken, door twee mensen',
    verzoek: 'op verzoek van de leerling zelf',
  }),
  role: labels(ROLES, {
    medewerker: 'medewerker',
    ib: 'intern begeleider',
    af: 'AF',
    directie: 'directie',
    zorgteamlid: 'lid van het zorgteam',
    bevoegdGezag: 'bevoegd gezag',
    bestuurscontact: 'contactpersoon bij het bestuur',
    privacyfunctionaris: 'privacyfunctionaris',
    beheerder: 'beheerder',
  }),
  weekday: labels(WEEKDAYS, { ma: 'maandag', di: 'dinsdag', wo: 'woensdag', do: 'donderdag', vr: 'vrijdag' }),
  kaart: labels(KAART, { overig: 'een ander nummer', crisis: 'de crisisdienst: komt meteen na 112' }),
  channel: labels(CHANNEL, { uit: 'nee', aan: 'ja, met een code' }),
  region: labels(REGIONS, { noord: 'noord', midden: 'midden', zuid: 'zuid' }),
} as const satisfies Words;
