import { dayOf, momentOf } from '../calendar.ts';
import { OVERVIEW } from '../calendar/sendingHours.ts';
import type { Around } from '../decision.ts';
import { holdersOf, type Person, type PersonId, type Role } from '../people.ts';
import type { Level, ReminderRule } from '../protocol.ts';
import { onDuty } from '../school/duty.ts';
import { type Day, MINUTE } from '../time.ts';
import { atPace, countedFrom } from './days.ts';
import type { Expected, Ground } from './expected.ts';
import { climbsFrom } from './first.ts';
import type { Reminder } from './reminder.ts';
import { begunAt, latestAndNext, levelsOf, reminderOf, ruleOf, sinceOf, type Time } from './rule.ts';
import { heldUntil } from '../turns/quiet.ts';
import { isSameWait } from '../turns/turns.ts';

/** Whoever it climbed to is asked again after so many days, as long as it waits. */
const AGAIN = 10;
const ROLE: Record<Level, Role> = { af: 'af', deputy: 'af', directie: 'directie', bestuurscontact: 'bestuurscontact' };

/** Something that waits too long, to whom it climbs, and when. */
type Climb = { one: Expected; level: Level; to: Person; since: Day; times: Time[] };

/**
 * To who must know that it waits too long (R122), at every level until somebody acts. Somebody to whom several
 * things of one stream climb at the same moment is told once: his page says all of them.
 */
export const climbReminders = (ground: Ground, around: Around): Reminder[] => {
  const all = climbsOf(ground, around).flatMap((climb) =>
    latestAndNext(climb.times, around.now).map((time) => reminderAt(climb, time, ground)),
  );
  const isFirst = (one: Reminder, index: number): boolean =>
    all.findIndex(({ person, at }) => person === one.person && at === one.at) === index;
  return all.filter(isFirst);
};

/** What has climbed to somebody by now. Rights ask this at every act: what climbs to others is not worked out. */
export const climbedTo = (person: PersonId, ground: Ground, around: Around): Pick<Climb, 'one' | 'level' | 'since'>[] =>
  climbsOf(ground, around, person)
    .filter(({ times }) => times.some(({ at }) => at <= around.now))
    // Who stands at two levels hears it once.
    .filter(({ one }, index, all) => all.findIndex((other) => isSameWait(other.one, one)) === index);

const reminderAt = ({ one, level, to, since }: Climb, { number, at }: Time, { climbs }: Ground): Reminder =>
  reminderOf(one, {
    slot: `${one.person}.${level}${number}`,
    kind: 'climb',
    person: to.id,
    page: level === 'bestuurscontact' ? 'process-note' : climbs === 'itself' ? one.page : 'escalation',
    line: one.kind === 'acute' ? 'N3' : 'N2',
    minutes: 2,
    day: since,
    at,
    urgency: 'now',
  });

/** To nobody for whom it waits already: he has his own message. `only`: what climbs to one person. */
const climbsOf = (ground: Ground, around: Around, only?: PersonId): Climb[] => {
  const all = ground.expected(around.today);
  const at = holdersAt(around);
  return all.flatMap((one) =>
    levelsOf(climbsFor(one, around)).flatMap(({ level, after }) => {
      const to = whoAt(one, at(level), ground);
      if (to === undefined || (only !== undefined && to.id !== only)) return [];
      const has = all.some(({ page, key, person }) => page === one.page && key === one.key && person === to.id);
      return has ? [] : [{ one, level, to, ...timesAt({ ...one, to: to.id }, after, ground, around) }];
    }),
  );
};

/** To whom something climbs first; undefined where nobody else may hear of it. */
export const nextUp = (one: Expected, ground: Ground, around: Around): Person | undefined => {
  const at = holdersAt(around);
  const [first] = levelsOf(climbsFor(one, around)).flatMap(({ level }) => {
    const to = whoAt(one, at(level), ground);
    return to === undefined || level === 'bestuurscontact' ? [] : [to];
  });
  return first;
};

const climbsFor = ({ kind }: Expected, { protocol: { reminders } }: Around): Partial<Record<Level, number>> => {
  if (kind === 'once') return {};
  return kind === 'acute' ? reminders.acute.climbs : reminders.kinds[kind].climbs;
};

/** Who stand at each level, worked out once; while the school is closed, in the place of an AF whoever is on duty. */
const holdersAt = (around: Around): ((level: Level) => Person[]) => {
  const { people } = around.school;
  const known = new Map<Role, Person[]>();
  const standing = (role: Role): Person[] => {
    const duty = role === 'af' ? onDuty(people, SEES, around) : undefined;
    return duty === undefined ? holdersOf(people, role, around.today) : [duty];
  };
  return (level) => {
    const role = ROLE[level];
    const found = known.get(role) ?? standing(role);
    known.set(role, found);
    return found;
  };
};

/**
 * The first at a level who is not the one it waits for, to whom it is not closed, and whom messages reach. Undefined
 * where there is nobody: the next level has its own day.
 */
const whoAt = ({ person, never = [] }: Expected, holders: Person[], { excluded, told }: Ground): Person | undefined => {
  const not = [person, ...never, ...excluded, ...told.unreached];
  return holders.find(({ id }) => !not.includes(id));
};

/** Who is shown what waits for a colleague (`escalated`). */
const SEES: readonly Role[] = ['af', 'directie'];

/** Minutes for what is acute, days for everything else. */
const timesAt = (
  { to, ...one }: Expected & { to: PersonId },
  after: number,
  ground: Ground,
  around: Around,
): Pick<Climb, 'since' | 'times'> => {
  if (one.kind === 'once') return { since: dayOf(one.from), times: [] };
  if (one.kind === 'acute') return { since: dayOf(one.from), times: [{ number: 1, at: one.from + after * MINUTE }] };
  const rule = ruleOf(one.kind, one, ground, around);
  const since = sinceOf(one, ground.moved);
  const [days = after] = atPace([after], ground.pace, around.protocol.reminders.lanes);
  const counted = countedFrom(climbsFrom(one, ground, around), days, rule.days, around.calendar);
  const held = heldUntil(one, to, ground.turns);
  const first = held === 0 || counted > dayOf(held) ? counted : dayOf(held);
  const times = timesFrom(first, rule.days, around).filter(({ at }) => at > begunAt(one, ground.moved));
  return { since, times };
};

/** The first time, and again until after now. */
const timesFrom = (first: Day, counts: ReminderRule['days'], { now, calendar }: Around): Time[] => {
  const times = [{ number: 1, at: momentOf(first, OVERVIEW) }];
  let day = first;
  for (let last = times.at(-1); last !== undefined && last.at <= now; last = times.at(-1)) {
    day = countedFrom(day, AGAIN, counts, calendar);
    times.push({ number: last.number + 1, at: momentOf(day, OVERVIEW) });
  }
  return times;
};
