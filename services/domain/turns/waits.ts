import { type Awaited, inOverview } from '../awaited.ts';
import { dayOf, momentOf } from '../calendar.ts';
import { addSchoolDays } from '../calendar/schoolCalendar.ts';
import { FIRST } from '../calendar/sendingHours.ts';
import type { Around } from '../decision.ts';
import type { PersonId } from '../people.ts';
import type { Handed, Turns } from './turns.ts';

/** School days after which a turn that nobody took is told to the directie. */
const PATIENCE = 5;

const lapsesOn = ({ at }: Handed, { calendar }: Pick<Around, 'calendar'>) =>
  addSchoolDays(calendar, dayOf(at), PATIENCE);

/**
 * Both know that it is asked; who was asked for a week, who gave it until it is taken, and then the directie. Whoever
 * was stood in for is asked in his overview: it goes on meanwhile.
 */
export const turnWaits = ({ handed }: Turns, directie: PersonId | undefined, around: Around): Awaited[] => {
  if (handed === null || handed.taken) return [];
  const { by, to, on, at, version } = handed;
  const day = lapsesOn(handed, around);
  const wait = (person: PersonId, from: number): Awaited => ({
    person,
    page: 'hand-over-take',
    key: `t${version}`,
    line: 'N4',
    from,
    minutes: 1,
  });
  if (on !== undefined) return [inOverview(wait(to, at), on)];
  const asked = around.today < day ? [wait(to, at)] : [];
  const told =
    directie === undefined || (directie === to && asked.length > 0) ? [] : [wait(directie, momentOf(day, FIRST))];
  return [...asked, wait(by, at), ...told];
};
