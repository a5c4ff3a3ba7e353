import { putRightBy, WHY } from '../cards/describe/correction.ts';
import type { FileLine } from '../cards/describe/fileLine.ts';
import type { Told } from '../cards/page.ts';
import { clockOf, datedDay, dayOf } from '../services/domain/calendar.ts';
import type { ReadLine } from '../services/domain/casus/inzage.ts';
import type { PersonId } from '../services/domain/people.ts';
import { nameOf, type SchoolState } from '../services/domain/school/school.ts';
import type { Instant } from '../services/domain/time.ts';
import type { Place } from '../services/dossier/places.ts';
import type { Placed } from '../services/dossier/sections.ts';

/** An entry with what it was made from: by whom, in which stream. */
export type LineOf<Event> = Placed & { by: PersonId; of: string; line: ReadLine<Event> };

/** How the events of a stream are told, where each line of them stands in a file, and by what it is chosen. */
type Telling<Event> = {
  linesOf: (one: Told<Event>) => FileLine[];
  placeOf: (event: Event, label: string) => Place | undefined;
  itemOf: (version: number) => string;
};

/** The lines of a stream as entries. A correction goes with what it corrects, and is nothing without it. */
export const linesOfFile = <Event extends { type: string; data: object }>(
  of: string,
  told: Told<Event>[],
  school: SchoolState,
  { linesOf, placeOf, itemOf }: Telling<Event>,
): LineOf<Event>[] => {
  const commitOf = (version: number): string => `${of}|${version}`;
  const all = told.flatMap((one) => linesOf(one).map((line) => ({ one, ...line })));
  const entryOf = ({ one, label, text }: (typeof all)[number], place: Place, corrects: string): LineOf<Event> => ({
    ...place,
    at: one.at,
    entry: { voice: place.voice, by: nameOf(school, one.by), when: momentOf(one.at), head: label, text },
    by: one.by,
    commit: commitOf(one.version),
    corrects,
    of,
    line: { event: one.event, version: one.version, label, item: itemOf(one.version) },
  });
  const words = all.flatMap((line) => {
    const place = placeOf(line.one.event, line.label);
    return place === undefined ? [] : [entryOf(line, place, '')];
  });
  const better = all.flatMap((line) => {
    const { event } = line.one;
    const corrected = putRightBy(event, told);
    const first = words.find(({ line: { version } }) => version === corrected);
    if (first === undefined) return [];
    const { section, voice } = first;
    return [entryOf(line, { section, voice: line.label === WHY ? 'uitleg' : voice }, first.commit)];
  });
  return [...words, ...better];
};

const momentOf = (at: Instant): string => `${datedDay(dayOf(at))} ${clockOf(at)}`;
