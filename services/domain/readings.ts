import { clockOf, dayOf } from './calendar.ts';
import { isWorkingDay } from './calendar/workingDays.ts';
import type { PersonId } from './people.ts';
import type { Day, Instant } from './time.ts';

/** One reading, as it is shown: never what was read. `code`: of the stream; empty for a list. */
export type Reading = { person: PersonId; at: Instant; code: string; view: string; why: string };

/** Something that a privacyfunctionaris may want to ask about. It accuses nobody: there may be a good reason. */
export type Odd = { person: PersonId; day: Day; what: 'veel' | 'buitenTijd'; count: number };

/** Why something is read along with the file of a casus: it is part of that file, and opened by nobody. */
export const PART_OF_FILE = { signal: 'signaal', merged: 'samengevoegd' } as const;

const isOpened = ({ why }: Reading): boolean => !Object.values<string>(PART_OF_FILE).includes(why);

const MANY = 12;
const EARLY = '06:30';
const LATE = '20:00';

/**
 * Readings that stand out: one person many files in a day, or somebody outside hours. Newest day first. A file with all
 * its signals is one.
 */
export const oddReadings = (readings: readonly Reading[]): Odd[] => {
  const days = new Map<string, { person: PersonId; day: Day; codes: Set<string>; outside: number }>();
  for (const { person, at, code } of readings.filter(isOpened)) {
    const day = dayOf(at);
    const known = days.get(`${day}|${person}`) ?? { person, day, codes: new Set<string>(), outside: 0 };
    if (code !== '') known.codes.add(code);
    days.set(`${day}|${person}`, { ...known, outside: known.outside + (isOutside(at) ? 1 : 0) });
  }
  return [...days.values()]
    .flatMap(({ person, day, codes, outside }): Odd[] => [
      ...(codes.size >= MANY ? [{ person, day, what: 'veel' as const, count: codes.size }] : []),
      ...(outside > 0 ? [{ person, day, what: 'buitenTijd' as const, count: outside }] : []),
    ])
    .toSorted((one, other) => (one.day < other.day ? 1 : -1));
};

const isOutside = (at: Instant): boolean => {
  const time = clockOf(at);
  return time < EARLY || time > LATE || !isWorkingDay(dayOf(at));
};
