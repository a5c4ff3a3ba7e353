import fc from 'fast-check';
import { casus } from '../../services/aggregates/casus.ts';
import { signaal } from '../../services/aggregates/signaal.ts';
import { dayOf, momentOf, weekdayOf } from '../../services/domain/calendar.ts';
import type { Around as Known } from '../../services/domain/decision.ts';
import { groundOfCasus } from '../../services/domain/casus/expected.ts';
import type { Expected, Ground } from '../../services/domain/reminders/expected.ts';
import { countsFrom } from '../../services/domain/reminders/first.ts';
import { plannedReminders } from '../../services/domain/reminders/planned.ts';
import { begunAt, isForToday, sinceOf } from '../../services/domain/reminders/rule.ts';
import { sendingAt } from '../../services/domain/reminders/sending.ts';
import { dueReminders, nextDueAt, type Reminder } from '../../services/domain/reminders/reminder.ts';
import type { Told } from '../../services/domain/reminders/told.ts';
import { evolveTold, heardFrom, nothingTold } from '../../services/domain/reminders/told.ts';
import type { SchoolState } from '../../services/domain/school/school.ts';
import { DAY, type Instant } from '../../services/domain/time.ts';
import {
  afgesproken,
  gemeld,
  gepland,
  gestart,
  gevolgd,
  overleggen,
  rondEer,
  stil,
  voorgelegd,
} from './support/casus.ts';
import type { GivenCasus, GivenSignaal } from './support/given.ts';
import { givenCasus } from './support/given.ts';
import { does, signals, starts } from './support/inputs.ts';
import { AROUND, factsOf, ID, inDays, NOW, schoolWhere, whoIs } from './support/school.ts';
import { gevaar, vastgelegd } from './support/signaal.ts';
import { CASUS_ACTS, everybodyDoes, MOMENTS, walk } from './support/walk.ts';

/** Anna is the contact person at the board. */
const BOARD: SchoolState = schoolWhere('anna', { role: 'bestuurscontact', from: '2026-08-01' });

type Went = Reminder & { went: Instant };
type Rules<State> = { reminders: (state: State, around: Known) => Reminder[]; told: (state: State) => Told };

/** Everything that goes out by itself in so many days in which nobody does anything, and what is remembered of it. */
const quietly = <State extends { told: Told }>(
  { reminders, told }: Rules<State>,
  start: State,
  days: number,
  school: SchoolState = BOARD,
  from: Instant = NOW,
): { went: Went[]; told: Told } => {
  const went: Went[] = [];
  let state = start;
  let now = from;
  for (;;) {
    const around = factsOf('marja', { ...AROUND, school, now });
    const planned = reminders(state, around);
    const due = dueReminders(planned, told(state), now);
    went.push(...due.map((one) => ({ ...one, went: now })));
    const slots = due.map(({ slot }) => slot);
    if (slots.length > 0)
      state = { ...state, told: evolveTold(told(state), { type: 'Reminded', v: 1, data: { slots } }, now) };
    const next = nextDueAt(reminders(state, around), told(state));
    if (next === null || next > from + days * DAY) return { went, told: told(state) };
    now = Math.max(next, now + 60_000);
  }
};

const silence = <State extends { told: Told }>(
  rules: Rules<State>,
  start: State,
  days: number,
  school: SchoolState = BOARD,
  from: Instant = NOW,
): Went[] => quietly(rules, start, days, school, from).went;

const inCasus = (story: GivenCasus, days: number, school = BOARD) => silence(casus, story.state, days, school);
const inSignaal = (story: GivenSignaal, days: number) => silence(signaal, story.state, days);

/** `di 1 dec marja again step-review`, without overviews. */
const said = (all: Went[]): string[] =>
  all
    .filter(({ urgency }) => urgency === 'now')
    .map(({ at, person, kind, page }) => `${dayOf(at).slice(5)} ${whoIs(person)} ${kind} ${page}`);
const about = (page: string, all: Went[]): string[] => said(all).filter((line) => line.endsWith(page));

describe('what waits is reminded of, and climbs', () => {
  it('an approval: again and again, then the deputy, the directie, and the board', () => {
    expect(said(inCasus(voorgelegd, 15)).slice(0, 5)).toEqual([
      '11-24 marja again step-review',
      '11-25 marja again step-review',
      '11-25 ilse climb escalation',
      '11-26 peter climb escalation',
      '11-30 anna climb process-note',
    ]);
  });
  it('slower at the ordinary pace than when it is for this week', () => {
    const ordinary = givenCasus()
      .and('marja', starts({ pace: 'gewoon' }))
      .and('sanne', does('observation.add'), does('step.submit'));
    expect(said(inCasus(ordinary, 15)).slice(0, 4)).toEqual([
      '11-25 marja again step-review',
      '11-27 marja again step-review',
      '11-27 ilse climb escalation',
      '12-01 peter climb escalation',
    ]);
  });
  it('a step: before its last day, on it, and after it', () => {
    const step = about('casus', inCasus(gestart, 9));
    expect(step).toEqual(['11-24 sanne before casus', '11-26 sanne before casus', '11-27 sanne again casus']);
  });
  it('a weighing: everybody who has not given a view, the day before and the morning itself', () => {
    const all = about('weighing-view', inCasus(gepland.and('fatma', does('weging.view')), 9));
    expect(all).toEqual([
      '11-30 hanna before weighing-view',
      '11-30 peter before weighing-view',
      '12-01 hanna before weighing-view',
      '12-01 peter before weighing-view',
    ]);
    expect(about('weighing-status', inCasus(gepland, 9))).toContain('11-30 peter before weighing-status');
  });
  it('a talk: an hour ahead, and whoever holds it when nothing was written down', () => {
    const all = inCasus(afgesproken, 5);
    const hour = all.find(({ page, kind }) => page === 'talk-coach' && kind === 'before');
    expect(hour?.at).toBe(momentOf(inDays(1), '14:30'));
    expect(about('talk-record', all)).toContain('11-25 sanne again talk-record');
  });
  it('what Veilig Thuis says: in working days, and the directie is told of what is not heard', () => {
    const all = said(inCasus(gemeld, 14)).filter((line) => /feedback|peter climb/.test(line));
    expect(all).toContain('12-01 marja again feedback');
    expect(all.some((line) => line.includes('peter climb escalation'))).toBe(true);
  });
  it('nothing heard of Veilig Thuis three times: the board as well, and it is over when something is heard', () => {
    const twoWeeks = NOW + 14 * DAY;
    const board = (story: GivenCasus) =>
      silence(casus, story.state, 1, BOARD, twoWeeks)
        .filter(({ slot, person }) => slot.startsWith('feedback.stil') && person !== ID.peter)
        .map(({ person, page }) => `${whoIs(person)} ${page}`);
    expect(board(stil)).toEqual(['anna process-note']);
    expect(board(stil.and('marja', does('terugkoppeling.record')))).toEqual([]);
  });
  it('a day to look how it goes: before it and after it', () => {
    expect(about('follow-note', inCasus(gevolgd, 20)).slice(0, 2)).toEqual([
      '12-03 joost before follow-note',
      '12-08 joost again follow-note',
    ]);
  });
  it('a signal that nobody read: the AF and the deputy after a day, then the directie', () => {
    expect(said(inSignaal(vastgelegd, 8)).slice(0, 3)).toEqual([
      '11-24 marja again triage',
      '11-24 ilse climb escalation',
      '11-25 peter climb escalation',
    ]);
  });
  it('a signal that was read and not answered waits a little longer', () => {
    const seen = vastgelegd.and('marja', signals('signaal.seen'));
    expect(said(inSignaal(seen, 8))[0]).toBe('11-26 marja again triage');
  });
});

describe('what cannot wait', () => {
  it('comes again in minutes, on any day and at any hour, and nobody sleeps over it', () => {
    const saturday = momentOf('2026-11-28', '23:50');
    const { state } = gevaar;
    const alarm = state.alarm === null ? null : { ...state.alarm, at: saturday };
    const all = silence(signaal, { ...state, at: saturday, alarm }, 1, BOARD, saturday);
    const minutes = all.filter(({ kind }) => kind === 'again').map(({ at }) => (at - saturday) / 60_000);
    expect(Math.min(...minutes)).toBe(10);
    expect(all.every(({ urgency }) => urgency === 'now')).toBe(true);
  });
});

describe('an overview', () => {
  it('comes on the first school day of a week, and on the last one before a holiday', () => {
    const days = inCasus(gestart, 60)
      .filter(({ urgency }) => urgency === 'digest')
      .map(({ at }) => dayOf(at));
    expect(days.every((day) => weekdayOf(day) === 'maandag' || day === '2026-12-18')).toBe(true);
    expect(days).toContain('2026-12-18');
    expect(days).toContain('2027-01-04');
  });
});

describe('school days', () => {
  const christmas = momentOf('2026-12-18', '15:00');
  const atChristmas = (story: GivenCasus): GivenCasus['state'] => ({
    ...story.state,
    movedAt: christmas,
    pending: story.state.pending && { ...story.state.pending, at: christmas },
  });

  it('what can wait comes back after the holiday', () => {
    const all = silence(casus, { ...atChristmas(voorgelegd), pace: 'gewoon' }, 20, BOARD, christmas);
    expect(about('step-review', all)[0]).toBe('01-05 marja again step-review');
  });
  it('what is for today does not: it goes to who is on duty', () => {
    const duty = { from: '2026-12-19', till: '2027-01-03', person: ID.ilse, phone: '06' };
    const school = { ...BOARD, agreed: { ...BOARD.agreed, duty: [duty] } };
    const due = { ...gemeld.state, movedAt: christmas, pace: 'gewoon' as const };
    const feedback = due.feedback && { ...due.feedback, on: '2026-12-28' };
    const all = silence(casus, { ...due, feedback }, 20, school, christmas);
    expect(about('feedback', all)[0]).toBe('12-30 ilse again feedback');
  });
  it('nobody is reminded on a day off; it comes on the next day on which she works', () => {
    const parttime: SchoolState = {
      ...BOARD,
      people: BOARD.people.map((one) =>
        one.id === ID.sanne ? { ...one, roles: [{ role: 'medewerker', from: '2026-08-01', days: ['ma', 'do'] }] } : one,
      ),
    };
    const days = inCasus(overleggen, 20, parttime)
      .filter(({ person, urgency }) => person === ID.sanne && urgency === 'now')
      .map(({ at }) => weekdayOf(dayOf(at)));
    expect(days.length).toBeGreaterThan(0);
    expect(days.filter((day) => day !== 'maandag' && day !== 'donderdag')).toEqual([]);
  });
});

const LONG = process.env['PLUIS_TEST_LONG'] !== undefined;
const RUNS = LONG ? { numRuns: 300 } : { numRuns: 12, seed: 7 };
const acts = everybodyDoes(CASUS_ACTS);

/** What is wrong with a casus in which nobody acts any more. */
const wrongInSilence = ({ state }: GivenCasus): string[] => {
  if (state.status !== 'open') return [];
  const all = inCasus({ ...gestart, state }, 70);
  const heard = (id: string, kind?: string) =>
    all.some(({ person, kind: of }) => person === id && (of === kind || !kind));
  return [
    ...(heard(ID.anna, 'climb') ? [] : ['the board never hears']),
    ...(heard(ID.peter) || state.excluded.includes(ID.peter) ? [] : ['the directie never hears']),
    ...all.filter(({ person }) => state.excluded.includes(person)).map(({ slot }) => `closed to him: ${slot}`),
    ...all
      .filter(({ person, page }) => person === ID.anna && page !== 'process-note')
      .map(({ slot }) => `board: ${slot}`),
  ];
};

describe('a case in which nobody acts', () => {
  it.each(MOMENTS.map((moment, index) => [index, moment] as const))(
    'moment %i reaches directie and board',
    (_, story) => {
      expect(wrongInSilence(story)).toEqual([]);
    },
  );
  it('reaches them from wherever a walk came', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (numbers) => {
        const end = walk(givenCasus(), acts, numbers, () => {});
        expect(wrongInSilence(end)).toEqual([]);
      }),
      RUNS,
    );
  });
  it('sends nothing twice, and nothing outside a morning but what is planned to the minute', () => {
    for (const moment of MOMENTS) {
      const all = inCasus(moment, 40);
      expect(all.filter(({ went, at }) => went < at)).toEqual([]);
      expect(new Set(all.map(({ slot }) => slot)).size).toBe(all.length);
    }
  });
});

describe('two years in which nobody acts', () => {
  it.each([gepland, rondEer])('send nothing twice, and what is remembered does not grow', (story) => {
    const year = quietly(casus, story.state, 365).told;
    const { went, told } = quietly(casus, story.state, 730);
    expect(new Set(went.map(({ slot }) => slot)).size).toBe(went.length);
    expect(told.waits.length).toBeLessThanOrEqual(year.waits.length);
    expect(JSON.stringify(told).length).toBeLessThan(8000);
  });
});

describe('what began while nobody was told', () => {
  const EVENINGS = fc
    .integer({ min: 0, max: 340 * 24 })
    .map((hour) => momentOf('2026-09-01', '00:20') + hour * 3_600_000);
  const told = ({ state }: GivenCasus, now: Instant): [Expected, Ground, Known][] => {
    const around = factsOf('marja', { ...AROUND, school: BOARD, now });
    const ground = groundOfCasus({ ...state, movedAt: now, since: {} }, around);
    return ground.expected(around.today).map((one) => [one, ground, around]);
  };

  it('is never told of twice on the day on which it is told of first', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MOMENTS), EVENINGS, (story, now) => {
        for (const [one, ground, around] of told(story, now)) {
          if (one.kind === 'acute' || isForToday(one, ground)) continue;
          const first = sendingAt(one, begunAt(one, ground.moved), ground.pace, around);
          const of = { ...ground, expected: () => [one] };
          const next = plannedReminders(of, { ...around, now: first }).filter(({ kind }) => kind === 'again');
          expect(next.filter(({ at }) => at <= first || dayOf(at) === dayOf(first)).map(({ slot }) => slot)).toEqual(
            [],
          );
        }
      }),
      { ...RUNS, numRuns: LONG ? 2000 : 150 },
    );
  });
  it('is never later for that when it is acute or for today', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MOMENTS), EVENINGS, (story, now) => {
        for (const [one, ground, around] of told(story, now))
          if (one.kind === 'acute' || isForToday(one, ground))
            expect(countsFrom(one, ground, around)).toBe(sinceOf(one, ground.moved));
      }),
      { ...RUNS, numRuns: LONG ? 2000 : 150 },
    );
  });
  it('on a Friday evening comes on Monday, and again on Tuesday', () => {
    const friday = momentOf('2026-11-20', '19:00');
    const { state } = vastgelegd;
    const went = silence(signaal, { ...state, at: friday }, 6, BOARD, friday);
    expect(said(went)[0]).toBe('11-24 marja again triage');
  });
});

describe('somebody who was not reached', () => {
  it('is remembered until he acts again', () => {
    const gone = evolveTold(nothingTold, { type: 'RouteGone', v: 1, data: { person: ID.marja, tell: '' } }, NOW);
    expect(gone.unreached).toEqual([ID.marja]);
    expect(heardFrom(gone, ID.peter).unreached).toEqual([ID.marja]);
    expect(heardFrom(gone, ID.marja).unreached).toEqual([]);
  });
});

describe('who was away for weeks', () => {
  it('is told of the latest time alone, not of each', () => {
    const late = factsOf('marja', { ...AROUND, school: BOARD, now: NOW + 21 * DAY });
    const due = dueReminders(casus.reminders(voorgelegd.state, late), nothingTold, late.now);
    const own = due.filter(({ person, urgency }) => person === ID.marja && urgency === 'now');
    expect(own.filter(({ page }) => page === 'step-review')).toHaveLength(1);
  });
});
