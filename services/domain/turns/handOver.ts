import { addDays, dayOf, momentOf } from '../calendar.ts';
import { addSchoolDays } from '../calendar/schoolCalendar.ts';
import { FIRST } from '../calendar/sendingHours.ts';
import type { Awaited } from '../awaited.ts';
import type { Around, Facts } from '../decision.ts';
import type { Person, PersonId } from '../people.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { HandOverInput } from './inputs.ts';
import type { Handed, TurnEvent, Turns } from './turns.ts';

type Decided = { events: TurnEvent[] } | { refused: Refusal };

const LONGEST = 56;

/** Somebody's turn to another who may do the same, until a day. He keeps it until the other takes it. */
export const handOver = (input: HandOverInput, to: Person[], { today }: Facts): Decided => {
  if (!to.some(({ id }) => id === input.to)) return refuse('NO_CHOICE');
  if (input.until <= today) return refuse('DATE_PAST');
  const most = addDays(today, LONGEST);
  if (input.until > most) return refuse('DATE_FAR', { max: most });
  return { events: [{ type: 'TurnHandedOver', v: 1, data: input }] };
};

export const takeTurn = ({ handed }: Turns, { actor }: Facts): Decided => {
  if (handed === null || handed.to !== actor.person) return refuse('NOT_NOW');
  return { events: handed.taken ? [] : [{ type: 'TurnTaken', v: 1, data: {} }] };
};

/** Who was asked says no, or who gave it takes it back; the directie may say so as well. */
export const keepTurn = ({ handed }: Turns): Decided =>
  handed === null ? { events: [] } : { events: [{ type: 'TurnKept', v: 1, data: {} }] };

/** School days after which a turn that nobody took is told to the directie. */
const PATIENCE = 5;

const lapsesOn = ({ at }: Handed, { calendar }: Pick<Around, 'calendar'>) =>
  addSchoolDays(calendar, dayOf(at), PATIENCE);

/** Both know that it is asked; who was asked for a week, who gave it until it is taken, and then the directie. */
export const turnWaits = ({ handed }: Turns, directie: PersonId | undefined, around: Around): Awaited[] => {
  if (handed === null || handed.taken) return [];
  const { by, to, at, version } = handed;
  const day = lapsesOn(handed, around);
  const wait = (person: PersonId, from: number): Awaited => ({
    person,
    page: 'hand-over-take',
    key: `t${version}`,
    line: 'N4',
    from,
    minutes: 1,
  });
  const asked = around.today < day ? [wait(to, at)] : [];
  return [...asked, wait(by, at), ...(directie === undefined ? [] : [wait(directie, momentOf(day, FIRST))])];
};
