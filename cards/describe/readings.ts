import { clockOf, dayOf, shownDay } from '../../services/domain/calendar.ts';
import type { Odd, Reading } from '../../services/domain/readings.ts';
import { nameOf, type SchoolState } from '../../services/domain/school/school.ts';

const VIEWS: Record<string, string> = {
  'casus-file': 'het dossier',
  casus: 'de zaak',
  'casus-more': 'de zaak',
  dossier: 'een bestand om door te geven',
  triage: 'een nieuw signaal',
  signals: 'signalen bij elkaar',
  'my-case': 'het eigen signaal',
  'my-cases': 'de eigen lijst',
  'af-desk': 'de lijst van open zaken',
  figures: 'de cijfers',
  'step-review': 'een voorstel',
  bewaren: 'hoe lang iets blijft',
  'access-decide': 'een verzoek om inzage',
  'access-file': 'wat er bij inzage gelezen mag worden',
  overdracht: 'een bestand voor een andere school',
  inzage: 'een bestand voor ouder of leerling',
  'bewaren-review': 'een voorstel',
  correct: 'eigen woorden',
  'casus-correct': 'eigen woorden',
  'weighing-view': 'de tekst voor de weging',
  'weighing-record': 'de weging',
};

const viewOf = ({ view, code }: Reading): string =>
  [VIEWS[view] ?? 'een bladzijde', code === '' ? '' : code].filter((part) => part !== '').join(' · ');

/** Who, when and what kind of page; never what stood on it. */
export const readingLine = (reading: Reading, school: SchoolState): string =>
  `${shownDay(dayOf(reading.at))} ${clockOf(reading.at)} · ${nameOf(school, reading.person)} · ${viewOf(reading)}`;

/** What stands out, without a verdict. */
export const oddLine = ({ person, day, what, count }: Odd, school: SchoolState): string => {
  const who = `${shownDay(day)} · ${nameOf(school, person)}`;
  switch (what) {
    case 'veel':
      return `${who} opende ${count} verschillende zaken of signalen.`;
    case 'buitenTijd':
      return `${who} las ${count} keer vroeg, laat of op een vrije dag.`;
    default:
      return unknownOdd(what);
  }
};

const unknownOdd = (what: never): never => {
  throw new Error(`unknown: ${JSON.stringify(what)}`);
};
