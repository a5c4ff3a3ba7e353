import { dayOf, momentOf } from '../../services/domain/calendar.ts';
import { schoolDaysUntil } from '../../services/domain/calendar/schoolCalendar.ts';
import type { AwaitedPage } from '../../services/domain/awaited.ts';
import type { NeutralLine } from '../../services/domain/neutral.ts';
import { dueOn } from '../../services/domain/casus/decide/common.ts';
import { PACES, type Pace, REMINDED, type Reminded, type Stap } from '../../services/domain/protocol.ts';
import type { Expected, Ground } from '../../services/domain/reminders/expected.ts';
import { plannedReminders } from '../../services/domain/reminders/planned.ts';
import { dueReminders, nextDueAt, type Reminder } from '../../services/domain/reminders/reminder.ts';
import { sendingAt } from '../../services/domain/reminders/sending.ts';
import { evolveTold, nothingTold } from '../../services/domain/reminders/told.ts';
import { bundleOf } from '../../services/domain/reminders/together.ts';
import { DAY, type Day, type Instant, MINUTE } from '../../services/domain/time.ts';
import { ordinaryTurns } from '../../services/domain/turns/turns.ts';
import { AROUND, CALENDAR, factsOf, ID, ROUTES, schoolWhere, type Who, whoIs } from './support/school.ts';

/** Anna is the contact person at the board. */
const SCHOOL = schoolWhere('anna', { role: 'bestuurscontact', from: '2026-08-01' });

/** `when`: `open` counts since it waits, `due` from a day that was agreed, `talk` from an appointment at half past three. */
type Row = { page: AwaitedPage; who: Who; when: 'open' | 'due' | 'talk'; lanes: Record<Pace, string> };

const row = (
  page: AwaitedPage,
  who: Who,
  when: Row['when'],
  gewoon: string,
  dezeWeek: string,
  vandaag: string,
): Row => ({ page, who, when, lanes: { gewoon, 'deze week': dezeWeek, vandaag } });

/**
 * By hand, from storyboard 3.K: the days on which who has it is reminded, and after the line to whom it climbs. A dash
 * is before a day that was agreed. Ordinary pace as it stands there; half of it for this week, a quarter for today, in
 * whole days, and never less than one.
 */
const TABLE: Record<Reminded, Row> = {
  eersteBlik: row(
    'triage',
    'marja',
    'open',
    '1 | ilse 1, peter 2, anna 5',
    '1 | ilse 1, peter 1, anna 3',
    '1 | ilse 1, peter 1, anna 2',
  ),
  antwoord: row(
    'triage',
    'marja',
    'open',
    '3 5 | ilse 5, peter 7, anna 10',
    '2 3 | ilse 3, peter 4, anna 5',
    '1 2 | ilse 2, peter 2, anna 3',
  ),
  kijken: row(
    'keep-watching',
    'marja',
    'open',
    '2 4 | ilse 5, peter 7, anna 12',
    '1 2 | ilse 3, peter 4, anna 6',
    '1 | ilse 2, peter 2, anna 3',
  ),
  akkoord: row(
    'step-review',
    'marja',
    'open',
    '2 4 | ilse 4, peter 6, anna 10',
    '1 2 | ilse 2, peter 3, anna 5',
    '1 | ilse 1, peter 2, anna 3',
  ),
  stap: row(
    'casus',
    'sanne',
    'due',
    '-2 0 2 | marja 2, peter 5, anna 10',
    '-2 0 1 | marja 1, peter 3, anna 5',
    '-2 0 1 | marja 1, peter 2, anna 3',
  ),
  gesprekStraks: row('talk-coach', 'sanne', 'talk', '-1 | ', '-1 | ', '-1 | '),
  gesprekOpschrijven: row(
    'talk-record',
    'sanne',
    'open',
    '1 3 | marja 3, peter 6, anna 10',
    '1 2 | marja 2, peter 3, anna 5',
    '1 | marja 1, peter 2, anna 3',
  ),
  wegingPlannen: row(
    'weighing-plan',
    'marja',
    'due',
    '-3 0 2 | ilse 2, peter 3, anna 8',
    '-3 0 1 | ilse 1, peter 2, anna 4',
    '-3 0 1 | ilse 1, peter 1, anna 2',
  ),
  kijkGeven: row(
    'weighing-view',
    'fatma',
    'due',
    '-1 0 | marja 1, peter 3, anna 8',
    '-1 0 | marja 1, peter 2, anna 4',
    '-1 0 | marja 1, peter 1, anna 2',
  ),
  overleg: row(
    'weighing-status',
    'sanne',
    'due',
    '-1 2 | marja 2, peter 4, anna 8',
    '-1 1 | marja 1, peter 2, anna 4',
    '-1 1 | marja 1, peter 1, anna 2',
  ),
  besluit: row(
    'consideration',
    'marja',
    'open',
    '2 | ilse 2, peter 4, anna 8',
    '1 | ilse 1, peter 2, anna 4',
    '1 | ilse 1, peter 1, anna 2',
  ),
  melden: row(
    'report-record',
    'marja',
    'open',
    '1 2 | ilse 1, peter 2, anna 5',
    '1 | ilse 1, peter 1, anna 3',
    '1 | ilse 1, peter 1, anna 2',
  ),
  terugkoppeling: row(
    'feedback',
    'marja',
    'open',
    '2 | ilse 2, peter 4, anna 8',
    '1 | ilse 1, peter 2, anna 4',
    '1 | ilse 1, peter 1, anna 2',
  ),
  hulp: row(
    'help-arrived',
    'sanne',
    'due',
    '-2 2 | marja 2, peter 5, anna 10',
    '-2 1 | marja 1, peter 3, anna 5',
    '-2 1 | marja 1, peter 2, anna 3',
  ),
  zicht: row(
    'follow-note',
    'sanne',
    'due',
    '-2 2 | marja 2, peter 5, anna 10',
    '-2 1 | marja 1, peter 3, anna 5',
    '-2 1 | marja 1, peter 2, anna 3',
  ),
  nazorg: row(
    'talk-threat',
    'marja',
    'open',
    '2 5 | ilse 5, peter 7, anna 12',
    '1 3 | ilse 3, peter 4, anna 6',
    '1 2 | ilse 2, peter 2, anna 3',
  ),
  vraag: row('talk-help', 'sanne', 'due', '-1 2 4 | marja 5', '-1 1 2 | marja 3', '-1 1 | marja 2'),
  lezen: row('teacher-advice', 'sanne', 'open', '3 | ', '2 | ', '1 | '),
  stilte: row('casus', 'marja', 'open', '20 | peter 30, anna 40', '10 | peter 15, anna 20', '5 | peter 8, anna 10'),
  vakantie: row('holiday-list', 'marja', 'due', '-5 -1 | peter -1', '-5 -1 | peter -1', '-5 -1 | peter -1'),
  collega: row('staff-next', 'peter', 'open', '1 2 5 | ', '1 3 | ', '1 2 | '),
  instelling: row('notices', 'karin', 'open', '2 5 | peter 10', '1 3 | peter 5', '1 2 | peter 3'),
  bewaren: row(
    'bewaren',
    'marja',
    'due',
    '-10 -2 5 | peter 5, anna 20',
    '-10 -2 3 | peter 3, anna 10',
    '-10 -2 2 | peter 2, anna 5',
  ),
  inhoud: row('signal-retention', 'karin', 'open', '10 | peter 20', '5 | peter 10', '3 | peter 5'),
};

/** A school week without days off: what falls on a Monday for one of these is in the overview, for the others it is not. */
const STARTS: Day[] = ['2027-01-11', '2027-01-12', '2027-01-13', '2027-01-14', '2027-01-15'];
/** Fifteen school days after each of them. */
const DUES: Day[] = ['2027-02-01', '2027-02-02', '2027-02-03', '2027-02-04', '2027-02-05'];

const expectedOf = (kind: Reminded, { page, who, when }: Row, now: Instant, due: Day, line: NeutralLine): Expected => ({
  person: ID[who],
  page,
  key: 'x1',
  line,
  from: when === 'talk' ? momentOf(due, '15:30') : now,
  minutes: 2,
  kind,
  ...(when === 'open' ? {} : { due }),
});

/** Everything that goes out of one thing in so many days in which nobody does anything. */
const quietly = (one: Expected, pace: Pace, start: Instant, days: number): Reminder[] => {
  const went: Reminder[] = [];
  let told = nothingTold;
  for (let now = start; ; ) {
    const around = factsOf('marja', { ...AROUND, school: SCHOOL, now });
    const ground: Ground = {
      expected: () => [one],
      moved: start,
      pace,
      excluded: [],
      told,
      turns: ordinaryTurns,
      climbs: 'escalation',
    };
    const planned = plannedReminders(ground, around);
    const due = dueReminders(planned, told, now);
    went.push(...due);
    const slots = due.map(({ slot }) => slot);
    if (slots.length > 0) told = evolveTold(told, { type: 'Reminded', v: 1, data: { slots } }, now);
    const next = nextDueAt(planned, told);
    if (next === null || next > start + days * DAY) return went;
    now = Math.max(next, now + MINUTE);
  }
};

/** School days between two days, negative when the second is earlier. */
const between = (from: Day, to: Day): number =>
  to < from ? -schoolDaysUntil(CALENDAR, to, from) : schoolDaysUntil(CALENDAR, from, to);

const isOverview = ({ slot }: Reminder): boolean => /\.o\d{4}-/.test(slot);
const isHourAhead = ({ slot }: Reminder): boolean => slot.endsWith('.hour');

const told = (kind: Reminded, rule: Row, pace: Pace): string => {
  const own = new Set<number>();
  const climbs = new Map<string, number>();
  STARTS.forEach((start, index) => {
    const now = momentOf(start, '10:00');
    const due = DUES[index] ?? start;
    const since = rule.when === 'open' ? start : due;
    for (const one of quietly(expectedOf(kind, rule, now, due, 'N1'), pace, now, 75)) {
      const days = between(since, dayOf(one.at));
      if (one.kind === 'climb') climbs.set(whoIs(one.person), Math.min(days, climbs.get(whoIs(one.person)) ?? days));
      else if (!isOverview(one) && !isHourAhead(one)) own.add(days);
    }
  });
  const ordered = [...own].toSorted((one, other) => one - other);
  return `${ordered.join(' ')} | ${[...climbs].map(([who, days]) => `${who} ${days}`).join(', ')}`;
};

describe.each(PACES)('at the pace %s', (pace) => {
  it.each(REMINDED)('%s is reminded of, and climbs, on the days of the table', (kind) => {
    expect(told(kind, TABLE[kind], pace)).toBe(TABLE[kind].lanes[pace]);
  });
});

/** By hand, from domain.md B.12: five school days to look, to consult; ten to talk, and ten after that to weigh. */
const TERMS: Record<Stap, Record<Pace, number>> = {
  signaleren: { vandaag: 0, 'deze week': 3, gewoon: 5 },
  consultatie: { vandaag: 0, 'deze week': 3, gewoon: 5 },
  gesprek: { vandaag: 1, 'deze week': 5, gewoon: 10 },
  wegen: { vandaag: 1, 'deze week': 5, gewoon: 10 },
  beslissen: { vandaag: 0, 'deze week': 2, gewoon: 2 },
  volgen: { vandaag: 1, 'deze week': 5, gewoon: 10 },
};

describe.each(ROUTES)('a step of $name', (protocol) => {
  it('is due after so many school days, by its pace, and before a holiday instead of in it', () => {
    const facts = factsOf('marja', { ...AROUND, protocol, now: momentOf('2027-01-11', '10:00') });
    const late = factsOf('marja', { ...AROUND, protocol, now: momentOf('2026-12-16', '10:00') });
    for (const { kind } of protocol.steps)
      for (const pace of PACES) {
        expect([kind, pace, between('2027-01-11', dueOn(kind, pace, facts))]).toEqual([kind, pace, TERMS[kind][pace]]);
        const before = Math.min(TERMS[kind][pace], 2);
        expect([kind, pace, between('2026-12-16', dueOn(kind, pace, late))]).toEqual([kind, pace, before]);
      }
  });
});

describe('an appointment', () => {
  it.each(PACES)('is said an hour ahead as well, at the pace %s', (pace) => {
    const now = momentOf('2027-01-11', '10:00');
    const one = expectedOf('gesprekStraks', TABLE.gesprekStraks, now, '2027-02-01', 'N1');
    const ahead = quietly(one, pace, now, 30).filter(isHourAhead);
    expect(ahead.map(({ at }) => at)).toEqual([momentOf('2027-02-01', '14:30')]);
  });
});

describe('in a holiday', () => {
  const before = momentOf('2026-12-18', '10:00');
  const inHoliday = (kind: Reminded, pace: Pace, line: NeutralLine): boolean =>
    quietly(expectedOf(kind, { ...TABLE[kind], when: 'open' }, before, '', line), pace, before, 16).some(
      ({ at }) => dayOf(at) > '2026-12-18' && dayOf(at) < '2027-01-04',
    );
  const kindsIn = (pace: Pace, line: NeutralLine): Reminded[] => REMINDED.filter((kind) => inHoliday(kind, pace, line));

  it('nothing waits on that counts working days: what the law asks, and what is about a colleague', () => {
    expect(kindsIn('gewoon', 'N1')).toEqual(['melden', 'terugkoppeling', 'collega']);
  });
  it('nothing waits on that is for today, by its pace or by itself; but what is only said ahead, or after weeks', () => {
    const over: Reminded[] = ['gesprekStraks', 'stilte', 'vakantie', 'inhoud'];
    for (const [pace, line] of [['vandaag', 'N1'] as const, ['gewoon', 'N2'] as const])
      expect(REMINDED.filter((kind) => !over.includes(kind) && !kindsIn(pace, line).includes(kind))).toEqual([]);
  });
});

/** By hand: when what came up on the last evening before the Christmas holiday leaves. */
const FRIDAY_NIGHT = momentOf('2026-12-18', '23:10');
const AT_ONCE: AwaitedPage[] = ['acute-watch', 'emergency', 'check-in', 'talk-look', 'weighing-danger'];
const IN_WORKING_DAYS: AwaitedPage[] = [
  'report-who',
  're-report',
  'report-parents',
  'report-pupil',
  'objection',
  'report-record',
  'acute-parents',
  'veilig-thuis-advice',
  'feedback',
  'staff-next',
  'staff-follow',
  'staff-record',
];
const CAN_WAIT: AwaitedPage[] = ['triage', 'casus', 'step-review', 'weighing-plan', 'weighing-view', 'consideration'];

describe('the hours in which is sent', () => {
  const around = factsOf('marja', { ...AROUND, school: SCHOOL, now: FRIDAY_NIGHT });
  const leaves = (page: AwaitedPage, line: NeutralLine, pace: Pace): Instant =>
    sendingAt({ person: ID.marja, page, line }, FRIDAY_NIGHT, pace, around);
  const holiday = momentOf('2026-12-21', '07:30');
  const afterwards = momentOf('2027-01-04', '07:30');

  it.each(PACES)('are not for what is acute, at the pace %s', (pace) => {
    for (const page of AT_ONCE) expect([page, leaves(page, 'N1', pace)]).toEqual([page, FRIDAY_NIGHT]);
    for (const page of CAN_WAIT) expect([page, leaves(page, 'N3', pace)]).toEqual([page, FRIDAY_NIGHT]);
  });
  it.each(PACES)('are those of a working day for what the law counts in those, at the pace %s', (pace) => {
    for (const page of IN_WORKING_DAYS) expect([page, leaves(page, 'N1', pace)]).toEqual([page, holiday]);
  });
  it('are those of a working day for what is for today, and of a school day for all else', () => {
    for (const page of CAN_WAIT) {
      expect([page, leaves(page, 'N2', 'gewoon')]).toEqual([page, holiday]);
      expect([page, leaves(page, 'N1', 'vandaag')]).toEqual([page, holiday]);
      expect([page, leaves(page, 'N1', 'deze week')]).toEqual([page, afterwards]);
      expect([page, leaves(page, 'N1', 'gewoon')]).toEqual([page, afterwards]);
    }
  });
});

describe('the overview of a morning', () => {
  const morning = momentOf('2026-12-01', '08:15');
  const bundled = (page: AwaitedPage, line: NeutralLine, pace: Pace): string =>
    bundleOf({ person: ID.marja, page, line }, morning, pace);
  it('takes what can wait, at the pace of this week and the ordinary one, and nothing at the pace of today', () => {
    for (const page of CAN_WAIT)
      expect(PACES.map((pace) => bundled(page, 'N1', pace))).toEqual(
        PACES.map((pace) => (pace === 'vandaag' ? 'now' : 'digest')),
      );
  });
  it('never takes what is for today, at once, a question of a colleague or a meeting', () => {
    for (const line of ['N2', 'N3', 'N4', 'N7', 'N9'] as const)
      for (const pace of PACES) expect([line, bundled('step-review', line, pace)]).toEqual([line, 'now']);
    for (const page of AT_ONCE) expect([page, bundled(page, 'N1', 'gewoon')]).toEqual([page, 'now']);
  });
});
