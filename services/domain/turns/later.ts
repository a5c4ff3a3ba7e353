import { addDays, shownDay, weekdayIndexOf } from '../calendar.ts';
import { actBy, isSchoolDay, openOn } from '../calendar/schoolCalendar.ts';
import type { Around, Facts } from '../decision.ts';
import type { PersonId } from '../people.ts';
import type { Reminded } from '../protocol.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { nextUp } from '../reminders/climbs.ts';
import { atPace, countedFrom } from '../reminders/days.ts';
import type { Expected, Ground } from '../reminders/expected.ts';
import { ruleOf, sinceOf } from '../reminders/rule.ts';
import type { Day } from '../time.ts';
import type { LaterInput } from './inputs.ts';
import { isSameWait, type TurnEvent } from './turns.ts';

/** Something that waits for somebody and may come later: until `last` at most. */
export type PutOff = { one: Expected; last: Day };

export const refOf = ({ page, key }: Pick<Expected, 'page' | 'key'>): string => `${page} ${key}`;

/**
 * What somebody may put off of what waits for him. As long as the protocol's table says, counted from the first time
 * that he did; never past the day that was agreed or the last day of a step, and never what is acute.
 */
export const mayPutOff = (person: PersonId, ground: Ground, around: Around): PutOff[] =>
  ground
    .expected(around.today)
    .filter((one) => one.person === person && one.from <= around.now)
    .flatMap((one) => {
      const last = one.kind === 'acute' || one.kind === 'once' ? undefined : lastDay(one, one.kind, ground, around);
      return last === undefined || last <= around.today ? [] : [{ one, last }];
    });

const lastDay = (one: Expected, kind: Reminded, ground: Ground, around: Around): Day | undefined => {
  const { later, days, remind } = ruleOf(kind, one, ground, around);
  const { calendar, today } = around;
  if (later === 0 || isStillQuiet(one, kind, remind, ground, around)) return undefined;
  const first = ground.turns.later.find((other) => isSameWait(other, one))?.first ?? today;
  const [most = later] = atPace([later], ground.pace, around.protocol.reminders.lanes);
  const bound = countedFrom(first, most, days, calendar);
  if (one.due === undefined) return bound;
  const agreed = actBy(calendar, one.due);
  return agreed < bound ? agreed : bound;
};

/** That nothing happens in a casus is nothing to put off before anybody was told so. */
const isStillQuiet = (one: Expected, kind: Reminded, remind: number[], ground: Ground, around: Around): boolean => {
  const [first = 0] = remind;
  return kind === 'stilte' && countedFrom(sinceOf(one, ground.moved), first, 'school', around.calendar) > around.today;
};

type Decided = { events: TurnEvent[] } | { refused: Refusal };

/** Later, with a day and a reason (storyboard 3.K). Whoever it climbs to is named where it may not be so late. */
export const putOff = (input: LaterInput, ground: Ground, facts: Facts): Decided => {
  const mine = ground
    .expected(facts.today)
    .find((one) => one.person === facts.actor.person && refOf(one) === input.wait);
  if (mine === undefined) return refuse('NOT_NOW');
  const next = nextUp(mine, ground, facts)?.name ?? 'je AF';
  const found = mayPutOff(facts.actor.person, ground, facts).find(({ one }) => refOf(one) === input.wait);
  if (found === undefined) return refuse('NOT_LATER', { naam: next });
  if (input.when === 'datum' && input.date === '') return refuse('MISSING', { veld: 'de dag' });
  if (input.why === 'anders' && input.text === '') return refuse('MISSING', { veld: 'waarom' });
  const until = chosenDay(input, facts);
  if (until <= facts.today) return refuse('DATE_PAST');
  if (until > found.last) return refuse('LATER_BOUND', { dag: shownDay(found.last), naam: next });
  const { page, key } = found.one;
  return { events: [{ type: 'ReminderSnoozed', v: 1, data: { page, key, until, why: input.why, text: input.text } }] };
};

const MONDAY = 1;
const WEEK = 7;

/** A day on which the school is closed counts as the school day before it. */
const chosenDay = ({ when, date }: LaterInput, { today, calendar }: Facts): Day => {
  if (when === 'morgen') return openOn(calendar, addDays(today, 1));
  const toMonday = (MONDAY - weekdayIndexOf(today) + WEEK) % WEEK || WEEK;
  if (when === 'maandag') return openOn(calendar, addDays(today, toMonday));
  return date <= today || isSchoolDay(calendar, date) ? date : actBy(calendar, date);
};
