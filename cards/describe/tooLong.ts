import { shownDay } from '../../services/domain/calendar.ts';
import type { Around } from '../../services/domain/decision.ts';
import type { PersonId } from '../../services/domain/people.ts';
import { climbedTo } from '../../services/domain/reminders/climbs.ts';
import type { Expected, Ground } from '../../services/domain/reminders/expected.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { waitingFor } from './waiting.ts';

/** What waits too long by what it is, since when, and with whom. Without blame: the first line of the card says so. */
export const tooLong = (person: PersonId, ground: Ground, around: Around) => {
  const climbed = climbedTo(person, ground, around);
  const name = (id: PersonId): string => nameOf(around.school, id);
  const [first] = climbed;
  return {
    lines: climbed.map(
      ({ one, since }) => `Dit wacht sinds ${shownDay(since)} bij ${name(one.person)}: ${waitingFor(one.page)}.`,
    ),
    waits: climbed.length > 0,
    over: climbed.length === 0,
    speaks: first !== undefined,
    who: first === undefined ? '' : name(first.one.person),
  };
};

const DAY_MS = 86_400_000;

/** The same for the board: what kind of thing, and how many days. No child, no name, no institution. */
export const tooLongForBoard = (person: PersonId, ground: Ground, around: Around): string[] => {
  const lines = climbedTo(person, ground, around).map(({ one, since }) => {
    const days = Math.max(0, Math.round((Date.parse(around.today) - Date.parse(since)) / DAY_MS));
    return `${KIND[one.kind]} · ${days === 1 ? '1 dag' : `${days} dagen`}`;
  });
  return [...new Set(lines)];
};

/** What kind of thing waits, in words of the process alone. */
export const KIND: Record<Expected['kind'], string> = {
  acute: 'een vraag om hulp',
  once: 'iets om te lezen',
  eersteBlik: 'een eerste blik',
  antwoord: 'een antwoord aan een collega',
  kijken: 'een afgesproken moment',
  akkoord: 'een akkoord',
  stap: 'een stap',
  gesprekStraks: 'een afspraak',
  gesprekOpschrijven: 'een verslag',
  wegingPlannen: 'een overleg dat gepland moet worden',
  kijkGeven: 'een bijdrage aan een overleg',
  overleg: 'een overleg',
  besluit: 'een besluit',
  melden: 'iets dat na een besluit moet gebeuren',
  terugkoppeling: 'bericht van buiten de school',
  hulp: 'een afspraak over hulp',
  zicht: 'een afgesproken moment',
  nazorg: 'aandacht voor een collega',
  vraag: 'een vraag aan een collega',
  lezen: 'iets om te lezen',
  stilte: 'een zaak waarin niets gebeurt',
  vakantie: 'een afspraak voor de vakantie',
  collega: 'een vertrouwelijk bericht',
  instelling: 'een instelling',
  bewaren: 'hoe lang iets bewaard blijft',
  inhoud: 'nakijken van de stappen en nummers',
};
