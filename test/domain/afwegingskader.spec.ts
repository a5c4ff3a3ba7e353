import { readFileSync } from 'node:fs';
import { z } from 'zod';
import {
  type Answer,
  type Answers,
  ANSWERS,
  asksHulp,
  asksMelding,
  type Consideration,
  nextConsideration,
  type Norm,
  NORMS,
  OUTCOMES,
  type Outcome,
  type Unsafe,
  UNSAFE,
  weeg as weegAs,
  weegResultaat,
} from '../../services/domain/afwegingskader.ts';

const LOOKS = ['geen', 'zichtHouden', 'opnieuwMelden'] as const;

/**
 * What follows from five answers, written by hand from the two sources of domain.md B.1; `*` is any answer,
 * `NORM1` the norms of how the child is unsafe. Each of the 243 combinations is in it exactly once.
 */
const TABLE = z
  .array(
    z.strictObject({
      antwoorden: z.array(z.string()).length(5),
      uitkomst: z.enum(OUTCOMES),
      normen: z.array(z.string()),
      terugblik: z.enum(LOOKS),
    }),
  )
  .parse(JSON.parse(readFileSync(new URL('./afwegingskader.table.json', import.meta.url), 'utf8')));

const fits = (pattern: string | undefined, answer: Answer): boolean =>
  pattern === '*' || (pattern ?? '').split('|').includes(answer);

const FIVE: Answer[][] = ANSWERS.flatMap((first) =>
  ANSWERS.flatMap((second) =>
    ANSWERS.flatMap((third) =>
      ANSWERS.flatMap((fourth) => ANSWERS.map((fifth) => [first, second, third, fourth, fifth])),
    ),
  ),
);

const NORM1: Record<Unsafe, Norm> = {
  acuut: 'NORM1_ACUUT',
  structureel: 'NORM1_STRUCTUREEL',
  disclosure: 'NORM1_DISCLOSURE',
};
const WAYS: Unsafe[][] = [['acuut'], ['structureel'], ['disclosure'], ['acuut', 'structureel', 'disclosure']];

/** The same, where it does not matter in which way a child is unsafe. */
const weeg = (answers: Answers) => weegAs(answers, ['structureel']);

const given = (first?: Answer, second?: Answer, third?: Answer, fourth?: Answer): Answers => ({
  ...(first === undefined ? {} : { 1: first }),
  ...(second === undefined ? {} : { 2: second }),
  ...(third === undefined ? {} : { 3: third }),
  ...(fourth === undefined ? {} : { 4: fourth }),
});

const EACH = [undefined, ...ANSWERS];

/** Every way in which four questions can be answered or open: 256. */
const ALL: Answers[] = EACH.flatMap((first) =>
  EACH.flatMap((second) => EACH.flatMap((third) => EACH.map((fourth) => given(first, second, third, fourth)))),
);
const unsafe = (answers: Answers): boolean => answers[2] === 'ja' || answers[2] === 'twijfel';
const outcomesOf = (all: Answers[]): (Outcome | undefined)[] => all.map((answers) => weeg(answers)?.outcome);

describe('the outcome', () => {
  it('is written in the table for each of the 3^5 combinations, once', () => {
    expect(FIVE).toHaveLength(243);
    const found = FIVE.map((five) =>
      TABLE.filter(({ antwoorden }) => five.every((one, at) => fits(antwoorden[at], one))),
    );
    expect(found.filter((rows) => rows.length !== 1)).toEqual([]);
  });
  it.each(WAYS)('follows the table for every combination when the child is unsafe in this way: %s', (...unsafe) => {
    for (const five of FIVE) {
      const row = TABLE.find(({ antwoorden }) => five.every((one, at) => fits(antwoorden[at], one)));
      const norms = row?.normen.flatMap((norm) => (norm === 'NORM1' ? unsafe.map((way) => NORM1[way]) : [norm]));
      const [first, second, third, fourth, fifth = 'twijfel'] = five;
      expect([five, weegAs(given(first, second, third, fourth), unsafe)]).toEqual([
        five,
        { outcome: row?.uitkomst, norms },
      ]);
      if (row?.terugblik !== 'geen')
        expect([five, weegResultaat(fifth)]).toEqual([
          five,
          row?.terugblik === 'zichtHouden'
            ? { melden: false, norms: [] }
            : { melden: true, norms: ['NORM3_STOPT_NIET'] },
        ]);
    }
  });
  it('keeps the norms in one order, whichever way was chosen first', () => {
    expect(weegAs(given('ja', 'ja', 'nee'), ['disclosure', 'acuut'])?.norms).toEqual([
      'NORM1_ACUUT',
      'NORM1_DISCLOSURE',
      'NORM2_GEEN_HULP',
    ]);
  });
  it('stays a melding when it was not asked in which way the child is unsafe', () => {
    expect(weegAs(given('ja', 'twijfel', 'ja', 'ja'), [])).toEqual({
      outcome: 'meldenEnHulp',
      norms: ['NORM1_ONVEILIG'],
    });
  });
  it('lets the suspicion go when there is none any more, whatever else was answered before', () => {
    const without = ALL.filter((answers) => answers[1] === 'nee');
    expect(without).toHaveLength(64);
    expect(without.map(weeg)).toEqual(without.map(() => ({ outcome: 'weerlegd', norms: [] })));
  });
  it('is not known while a question is open, and is known when none is', () => {
    expect(ALL.map((answers) => weeg(answers) === undefined)).toEqual(
      ALL.map((answers) => nextConsideration(answers) !== undefined),
    );
  });
  it('reaches every outcome and every norm, but for the one that only a look back can find', () => {
    const found = ALL.flatMap((answers) => [weegAs(answers, UNSAFE) ?? [], weegAs(answers, []) ?? []].flat());
    expect(new Set(found.map(({ outcome }) => outcome))).toEqual(new Set(OUTCOMES));
    expect(new Set(found.flatMap(({ norms }) => norms))).toEqual(
      new Set(NORMS.filter((norm) => norm !== 'NORM3_STOPT_NIET')),
    );
  });
  it('names a norm with every melding, and none without', () => {
    const found = ALL.flatMap((answers) => weeg(answers) ?? []);
    expect(found.map(({ norms }) => norms.length > 0)).toEqual(found.map(({ outcome }) => asksMelding(outcome)));
  });
});

describe('doubt', () => {
  const become = (answers: Answers, n: Consideration, answer: Answer): Answers => ({ ...answers, [n]: answer });
  it.each([1, 2] as const)('counts as yes at question %d', (n) => {
    const doubtful = ALL.filter((answers) => answers[n] === 'twijfel');
    expect(doubtful.map(weeg)).toEqual(doubtful.map((answers) => weeg(become(answers, n, 'ja'))));
  });
  it.each([3, 4] as const)('counts as no at question %d', (n) => {
    const doubtful = ALL.filter((answers) => answers[n] === 'twijfel');
    expect(doubtful.map(weeg)).toEqual(doubtful.map((answers) => weeg(become(answers, n, 'nee'))));
  });
  it('never leads away from Veilig Thuis', () => {
    const melding = (answers: Answers): boolean => {
      const weighed = weeg(answers);
      return weighed !== undefined && asksMelding(weighed.outcome);
    };
    const doubtful = ALL.filter((answers) => [2, 3, 4].some((n) => answers[n as Consideration] === 'twijfel'));
    const sure = (answers: Answers, answer: Answer): Answers =>
      given(
        answers[1],
        answers[2] === 'twijfel' ? answer : answers[2],
        answers[3] === 'twijfel' ? answer : answers[3],
        answers[4] === 'twijfel' ? answer : answers[4],
      );
    for (const answers of doubtful.filter((each) => weeg(each) !== undefined))
      expect([answers, melding(answers)]).toEqual([
        answers,
        melding(answers) || melding(sure(answers, 'ja')) || melding(sure(answers, 'nee')),
      ]);
  });
});

describe('help that is accepted', () => {
  it('never cancels a melding of a child that is unsafe, or of which that is doubted', () => {
    const helped = ALL.filter((answers) => unsafe(answers) && answers[3] === 'ja' && answers[4] === 'ja');
    const suspected = helped.filter((answers) => answers[1] === 'ja' || answers[1] === 'twijfel');
    expect(suspected).toHaveLength(4);
    expect(outcomesOf(suspected)).toEqual(suspected.map(() => 'meldenEnHulp'));
  });
  it('is enough by itself only when the child is not unsafe', () => {
    const helped = ALL.filter((answers) => weeg(answers)?.outcome === 'hulp');
    expect(helped).toEqual([given('ja', 'nee', 'ja', 'ja'), given('twijfel', 'nee', 'ja', 'ja')]);
  });
});

describe('the next question', () => {
  it.each<[Answers, Consideration | undefined]>([
    [{}, 1],
    [given('nee'), undefined],
    [given('ja'), 2],
    [given('twijfel'), 2],
    [given('ja', 'nee'), 3],
    [given('ja', 'ja'), 3],
    [given('ja', 'twijfel'), 3],
    [given('ja', 'nee', 'nee'), undefined],
    [given('ja', 'nee', 'twijfel'), undefined],
    [given('ja', 'nee', 'ja'), 4],
    [given('ja', 'nee', 'ja', 'nee'), undefined],
  ])('after %j is %s', (answers, next) => {
    expect(nextConsideration(answers)).toBe(next);
  });
  it('asks on help also when the child is unsafe: together with Veilig Thuis', () => {
    const begun = ALL.filter((answers) => answers[1] === 'ja' && unsafe(answers) && answers[3] === undefined);
    expect(new Set(begun.map(nextConsideration))).toEqual(new Set([3]));
  });
  it('is never one that has an answer', () => {
    const open = ALL.flatMap((answers) => {
      const next = nextConsideration(answers);
      return next === undefined ? [] : [answers[next]];
    });
    expect(new Set(open)).toEqual(new Set([undefined]));
  });
});

describe('the fifth question', () => {
  it.each([
    ['ja', false],
    ['nee', true],
    ['twijfel', true],
  ] as const)('answered with "%s": a melding (again) is %s', (fifth, melden) => {
    expect(weegResultaat(fifth)).toMatchObject({ melden });
  });
});

describe('an outcome', () => {
  it.each([
    ['melden', true, false],
    ['meldenEnHulp', true, true],
    ['hulp', false, true],
    ['weerlegd', false, false],
  ] as const)('%s asks for a melding: %s, and for help: %s', (outcome, melding, help) => {
    expect([asksMelding(outcome), asksHulp(outcome)]).toEqual([melding, help]);
  });
});
