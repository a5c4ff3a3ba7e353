import type { CasusEvent } from './events.ts';
import type { Asker } from './inzage.ts';
import { isOneOfFour } from './toestemming.ts';

/** What says, around a melding or an alarm, that there was one. */
const REPORTS: readonly CasusEvent['type'][] = [
  'ParentsTold',
  'AfwegingAnswered',
  'OutcomeProposed',
  'OutcomeFrozen',
  'BezwaarProposed',
  'BezwaarWeighed',
  'OudersIngelicht',
  'LeerlingIngelicht',
];

/** Does a line say so? The decision does only where it came to a melding. */
export const tellsOfMelding = (event: CasusEvent, events: readonly CasusEvent[]): boolean =>
  isMelding(event) || (REPORTS.includes(event.type) && events.some(isMelding));

const CALLED: readonly CasusEvent['type'][] = ['EmergencyRecorded', 'MeldingAssigned', 'MeldingRecorded'];

/** Veilig Thuis or the emergency service was called, or the school decided to. */
const isMelding = (event: CasusEvent): boolean => {
  if (event.type === 'DossierExported') return isOneOfFour(event.data.recipient);
  if (event.type === 'OutcomeFrozen') return event.data.outcome === 'melden' || event.data.outcome === 'meldenEnHulp';
  return CALLED.includes(event.type);
};

/**
 * Was it said to who asks? A school may keep silent to the family for somebody's safety (R65, R97): then a file does not say
 * it instead, unless the directie chooses that line. What was written down last counts; without a word of it nobody knows.
 */
export const knowsOfMelding = (asker: Asker, events: readonly CasusEvent[]): boolean =>
  events.flatMap((event) => toldIn(event, asker)).at(-1) ?? false;

const isTold = (told: string): boolean => !told.startsWith('niet');

const toldIn = (event: CasusEvent, asker: Asker): boolean[] => {
  if (asker === 'leerling') return event.type === 'LeerlingIngelicht' ? [isTold(event.data.spoken)] : [];
  if (event.type === 'OudersIngelicht' || event.type === 'ParentsTold') return [isTold(event.data.told)];
  return event.type === 'MeldingRecorded' && event.data.parents !== undefined ? [isTold(event.data.parents.told)] : [];
};
