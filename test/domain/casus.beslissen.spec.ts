import { addWorkingDays } from '../../services/domain/calendar/schoolCalendar.ts';
import { beantwoord, beslissen, besloten, gewogen, voorgesteld } from './support/casus.ts';
import { does } from './support/inputs.ts';
import { ID, schoolWithout, TODAY } from './support/school.ts';

const FRAMEWORK = 'afwegingskader-2019';
const confirm = does('besluit.confirm');
const proposed = { framework: FRAMEWORK, comment: 'Samen besloten.' };

describe('answering a consideration', () => {
  it('takes one question at a time, in order', () => {
    const first = does('afwegingskader.answer');
    beslissen.when(first, 'marja').then({ type: 'AfwegingAnswered', v: 1, data: first.input });
    beslissen.when(does('afwegingskader.answer', { n: 2 }), 'marja').refused('EARLIER_FIRST', { n: '1' });
    beantwoord('ja')
      .when(does('afwegingskader.answer', { n: 4 }), 'marja')
      .refused('EARLIER_FIRST', { n: '2' });
  });
  it('may change an answer until the outcome lies before somebody', () => {
    const other = does('afwegingskader.answer', { n: 1, answer: 'twijfel' });
    beantwoord('ja', 'nee').when(other, 'peter').then({ type: 'AfwegingAnswered', v: 1, data: other.input });
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
  it('refuses help without saying who gives it', () => {
    const help = does('afwegingskader.answer', { n: 3, answer: 'ja', provider: '' });
    beantwoord('ja', 'nee').when(help, 'marja').refused('MISSING');
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
    [['ja', 'nee', 'nee'], 'melden', ['GEEN_HULP']],
    [['ja', 'nee', 'twijfel'], 'melden', ['GEEN_HULP']],
    [['ja', 'nee', 'ja', 'nee'], 'melden', ['HULP_NIET_AANVAARD']],
    [['ja', 'ja', 'nee'], 'melden', ['ONVEILIG', 'GEEN_HULP']],
    [['ja', 'ja', 'ja', 'ja'], 'meldenEnHulp', ['ONVEILIG']],
    [['ja', 'twijfel', 'ja', 'ja'], 'meldenEnHulp', ['ONVEILIG']],
  ] as const)('follows from %j: %s', (answers, outcome, norms) => {
    beantwoord(...answers)
      .when(confirm, 'marja')
      .then({ type: 'OutcomeProposed', v: 1, data: { ...proposed, outcome, norms: [...norms] } });
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
        v: 1,
        data: { outcome: 'melden', norms: ['ONVEILIG', 'GEEN_HULP'], framework: FRAMEWORK, comment: '' },
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
    expect(by.awaits()).toEqual(['marja step-review', 'sanne teacher-advice']);
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
    back.when(other, 'marja').then({ type: 'AfwegingAnswered', v: 1, data: other.input });
    expect(back.state).toMatchObject({ meldingDue: false, outcome: { frozen: false } });
  });
});
