import {
  type Answer,
  type Answers,
  ANSWERS,
  asksMelding,
  asksMeldingAgain,
  type Consideration,
  nextConsideration,
  NORMS,
  type Norm,
  OUTCOMES,
  type Outcome,
  weeg,
} from '../../services/domain/afwegingskader.ts';

/** The answers to the second, third and fourth question, and what follows; `-` where it is not asked. */
const TABLE: [second: Answer, third: Answer, fourth: Answer | '-', outcome: Outcome, norms: Norm[]][] = [
  ['nee', 'nee', '-', 'melden', ['GEEN_HULP']],
  ['nee', 'twijfel', '-', 'melden', ['GEEN_HULP']],
  ['nee', 'ja', 'nee', 'melden', ['HULP_NIET_AANVAARD']],
  ['nee', 'ja', 'twijfel', 'melden', ['HULP_NIET_AANVAARD']],
  ['nee', 'ja', 'ja', 'hulp', []],
  ['ja', 'nee', '-', 'melden', ['ONVEILIG', 'GEEN_HULP']],
  ['ja', 'twijfel', '-', 'melden', ['ONVEILIG', 'GEEN_HULP']],
  ['ja', 'ja', 'nee', 'melden', ['ONVEILIG', 'HULP_NIET_AANVAARD']],
  ['ja', 'ja', 'twijfel', 'melden', ['ONVEILIG', 'HULP_NIET_AANVAARD']],
  ['ja', 'ja', 'ja', 'meldenEnHulp', ['ONVEILIG']],
  ['twijfel', 'nee', '-', 'melden', ['ONVEILIG', 'GEEN_HULP']],
  ['twijfel', 'twijfel', '-', 'melden', ['ONVEILIG', 'GEEN_HULP']],
  ['twijfel', 'ja', 'nee', 'melden', ['ONVEILIG', 'HULP_NIET_AANVAARD']],
  ['twijfel', 'ja', 'twijfel', 'melden', ['ONVEILIG', 'HULP_NIET_AANVAARD']],
  ['twijfel', 'ja', 'ja', 'meldenEnHulp', ['ONVEILIG']],
];

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
  describe.each(['ja', 'twijfel'] as const)('with "%s" to a suspicion', (first) => {
    it.each(TABLE)('and then %s, %s, %s is "%s" because of %j', (second, third, fourth, outcome, norms) => {
      const answers = given(first, second, third, fourth === '-' ? undefined : fourth);
      expect(weeg(answers)).toEqual({ outcome, norms });
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
    const found = ALL.flatMap((answers) => weeg(answers) ?? []);
    expect(new Set(found.map(({ outcome }) => outcome))).toEqual(new Set(OUTCOMES));
    expect(new Set(found.flatMap(({ norms }) => norms))).toEqual(
      new Set(NORMS.filter((norm) => norm !== 'STOPT_NIET')),
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
  ] as const)('answered with "%s": a melding (again) is %s', (fifth, melding) => {
    expect(asksMeldingAgain(fifth)).toBe(melding);
  });
});
