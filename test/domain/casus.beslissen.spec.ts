import { addWorkingDays } from '../../services/domain/calendar/workingDays.ts';
import { beantwoord, beslissen, besloten, gewogen, praten, voorgesteld } from './support/casus.ts';
import { does } from './support/inputs.ts';
import type { GivenCasus } from './support/given.ts';
import { FULL, ID, schoolWithout, TODAY } from './support/school.ts';

/** On from a talk that was skipped, to the question whether parents accept the help. */
const untilThird = (skipped: GivenCasus): GivenCasus =>
  skipped
    .and('marja', does('step.approve'), does('consent.record'), does('weging.plan'))
    .and('peter', does('weging.open', { why: 'Zij bellen mee.' }), does('weging.record'))
    .and('marja', does('step.approve'), does('afwegingskader.answer'))
    .and('marja', does('afwegingskader.answer', { n: 2, answer: 'nee' }))
    .and('marja', does('afwegingskader.answer', { n: 3, provider: 'wijkteam' }));

const FRAMEWORK = 'afwegingskader-2019';
const confirm = does('besluit.confirm');
const proposed = { framework: FRAMEWORK, comment: 'Samen besloten.' };

describe('answering a consideration', () => {
  it('takes one question at a time, in order', () => {
    const first = does('afwegingskader.answer');
    beslissen.when(first, 'marja').then({ type: 'AfwegingAnswered', v: 2, data: first.input });
    beslissen.when(does('afwegingskader.answer', { n: 2 }), 'marja').refused('EARLIER_FIRST', { n: '1' });
    beantwoord('ja')
      .when(does('afwegingskader.answer', { n: 4 }), 'marja')
      .refused('EARLIER_FIRST', { n: '2' });
  });
  it('may change an answer until the outcome lies before somebody', () => {
    const other = does('afwegingskader.answer', { n: 1, answer: 'twijfel' });
    beantwoord('ja', 'nee').when(other, 'peter').then({ type: 'AfwegingAnswered', v: 2, data: other.input });
    voorgesteld('nee').when(other, 'marja').refused('NOT_NOW');
  });
  it('refuses a question that is not asked: the outcome follows from the answers', () => {
    beantwoord('nee')
      .when(does('afwegingskader.answer', { n: 2 }), 'marja')
      .refused('OUTCOME_FOLLOWS');
    beantwoord('ja', 'ja', 'nee')
      .when(does('afwegingskader.answer', { n: 4 }), 'marja')
      .refused('OUTCOME_FOLLOWS');
  });
  it('refuses that parents accept help while nobody talked with them: then doubt counts', () => {
    const fourth = (answer: 'ja' | 'twijfel') => does('afwegingskader.answer', { n: 4, answer });
    const pupil = does('gesprek.record', { present: ['leerling', 'collega'] });
    const skipped = praten.and('sanne', pupil, does('gesprek.record', { held: 'nietGekomen' }), does('gesprek.skip'));
    const alone = untilThird(skipped);
    alone.when(fourth('ja'), 'marja').refused('TALK_FIRST');
    expect(alone.and('marja', fourth('twijfel'), confirm).state.outcome).toMatchObject({
      outcome: 'melden',
      norms: ['NORM2_HULP_NIET_AANVAARD'],
    });
    for (const talked of [
      alone.and('sanne', does('gesprek.record', { present: ['verzorger'] })),
      alone.and('marja', does('acuut.record'), does('acuut.parents')),
      alone.where({ protocol: FULL }).and('marja', does('intake.record', { with: ['vader'] })),
    ])
      talked.when(fourth('ja'), 'marja').then({ type: 'AfwegingAnswered', v: 2, data: fourth('ja').input });
  });
  it('refuses help without saying who gives it', () => {
    const help = does('afwegingskader.answer', { n: 3, answer: 'ja', provider: '' });
    beantwoord('ja', 'nee').when(help, 'marja').refused('MISSING');
  });
  it('asks in which way the child is unsafe, also when there is doubt about it', () => {
    const second = { n: 2, unsafe: [] };
    for (const answer of ['ja', 'twijfel'] as const)
      beantwoord('ja')
        .when(does('afwegingskader.answer', { ...second, answer }), 'marja')
        .refused('MISSING');
    const told = does('afwegingskader.answer', { n: 2, answer: 'ja', unsafe: ['disclosure', 'acuut'] });
    const story = beantwoord('ja').and('marja', told);
    expect(story.state.unsafe).toEqual(['disclosure', 'acuut']);
    story
      .and('marja', does('afwegingskader.answer', { n: 3, answer: 'nee' }))
      .when(confirm, 'marja')
      .then({
        type: 'OutcomeProposed',
        v: 2,
        data: { ...proposed, outcome: 'melden', norms: ['NORM1_ACUUT', 'NORM1_DISCLOSURE', 'NORM2_GEEN_HULP'] },
      });
  });
  it('keeps who gives the help with the question on help only', () => {
    const first = does('afwegingskader.answer', { provider: 'wijkteam' });
    beslissen.when(first, 'marja').then({ type: 'AfwegingAnswered', v: 2, data: { ...first.input, provider: '' } });
  });
  it('forgets in which way when the child turns out not to be unsafe', () => {
    const no = does('afwegingskader.answer', { n: 2, answer: 'nee', unsafe: ['acuut'] });
    beantwoord('ja', 'ja')
      .when(no, 'marja')
      .then({ type: 'AfwegingAnswered', v: 2, data: { ...no.input, unsafe: [] } });
    expect(beantwoord('ja', 'ja').and('marja', no).state.unsafe).toEqual([]);
  });
  it('refuses before the weighing was approved, and after the outcome was frozen', () => {
    gewogen.when(does('afwegingskader.answer'), 'marja').refused('NOT_NOW');
    besloten('nee').when(does('afwegingskader.answer'), 'marja').refused('NOT_NOW');
  });
  it('refuses the teacher, and the member who is not the chair', () => {
    beslissen.when(does('afwegingskader.answer'), 'sanne').refused('ROLE', { rol: 'AF' });
    beslissen.when(does('afwegingskader.answer'), 'fatma').refused('ROLE');
  });
});

describe('the outcome', () => {
  it.each([
    [['nee'], 'weerlegd', []],
    [['ja', 'nee', 'ja', 'ja'], 'hulp', []],
    [['ja', 'nee', 'nee'], 'melden', ['NORM2_GEEN_HULP']],
    [['ja', 'nee', 'twijfel'], 'melden', ['NORM2_GEEN_HULP']],
    [['ja', 'nee', 'ja', 'nee'], 'melden', ['NORM2_HULP_NIET_AANVAARD']],
    [['ja', 'ja', 'nee'], 'melden', ['NORM1_STRUCTUREEL', 'NORM2_GEEN_HULP']],
    [['ja', 'ja', 'ja', 'ja'], 'meldenEnHulp', ['NORM1_STRUCTUREEL']],
    [['ja', 'twijfel', 'ja', 'ja'], 'meldenEnHulp', ['NORM1_STRUCTUREEL']],
  ] as const)('follows from %j: %s', (answers, outcome, norms) => {
    beantwoord(...answers)
      .when(confirm, 'marja')
      .then({ type: 'OutcomeProposed', v: 2, data: { ...proposed, outcome, norms: [...norms] } });
  });
  it('is never picked: accepted help does not cancel a report', () => {
    expect(besloten('ja', 'ja', 'ja', 'ja').state).toMatchObject({ meldingDue: true, outcome: { frozen: true } });
    expect(besloten('ja', 'nee', 'ja', 'ja').state.meldingDue).toBe(false);
  });
  it('is frozen by a second person, with the version of the framework', () => {
    const by = voorgesteld('ja', 'ja', 'nee');
    by.when(does('step.approve', { remark: '' }), 'peter').then(
      {
        type: 'OutcomeFrozen',
        v: 2,
        data: { outcome: 'melden', norms: ['NORM1_STRUCTUREEL', 'NORM2_GEEN_HULP'], framework: FRAMEWORK, comment: '' },
      },
      {
        type: 'StepApproved',
        v: 1,
        data: { step: 'beslissen', next: 'volgen', dueOn: addWorkingDays(TODAY, 5), remark: '' },
      },
    );
    by.when(does('step.approve'), 'marja').refused('OWN', { naam: 'Peter' });
  });
  it('falls to the AF when the directie proposed it', () => {
    const by = beantwoord('nee').and('peter', confirm);
    by.when(does('step.approve'), 'peter').refused('OWN', { naam: 'Marja' });
    expect(by.awaits()).toEqual(['marja step-review', 'sanne inform-parents', 'sanne teacher-advice']);
  });
  it('refuses while a question is open', () => {
    beslissen.when(confirm, 'marja').refused('EARLIER_FIRST', { n: '1' });
    beantwoord('ja', 'nee', 'ja').when(confirm, 'marja').refused('EARLIER_FIRST', { n: '4' });
  });
  it('refuses doubt about a suspicion without advice, or a reason why not', () => {
    const doubt = beantwoord('twijfel', 'nee', 'ja', 'ja');
    doubt.when(confirm, 'marja').refused('ADVICE_NEEDED');
    doubt.when(does('adviesVT.record', { done: 'nietGevraagd', advice: 'nee' }), 'marja').refused('ADVICE_NEEDED');
    const advised = doubt.and('marja', does('adviesVT.record'), confirm);
    expect(advised.state.pending).toMatchObject({ what: 'outcome', by: ID.marja });
  });
  it('refuses before its step, and a second time', () => {
    gewogen.when(confirm, 'marja').refused('NOT_NOW');
    voorgesteld('nee').when(confirm, 'marja').refused('NOT_NOW');
  });
  it('refuses where there is no second person', () => {
    const alone = beantwoord('nee').where({ school: schoolWithout('ilse', 'peter') });
    alone.when(confirm, 'marja').refused('NO_APPROVER');
  });
  it('can be answered anew when it was sent back', () => {
    const back = voorgesteld('nee').and('peter', does('step.return'));
    const other = does('afwegingskader.answer', { n: 1, answer: 'ja' });
    back.when(other, 'marja').then({ type: 'AfwegingAnswered', v: 2, data: other.input });
    expect(back.state).toMatchObject({ meldingDue: false, outcome: { frozen: false } });
  });
});
