import { gesloten, overlegd, praten } from './support/casus.ts';
import { does } from './support/inputs.ts';
import { ID, inDays, schoolWithout } from './support/school.ts';

const afgesproken = praten.and('sanne', does('gesprek.plan'));

describe('planning a talk', () => {
  it('plans it with who is near', () => {
    const plan = does('gesprek.plan');
    praten.when(plan, 'sanne').then({ type: 'GesprekPlanned', v: 1, data: plan.input });
    expect(afgesproken.state.talk.planned).toMatchObject({ near: ID.joost, nearKnows: false });
  });
  it('is possible at every step', () => {
    const plan = does('gesprek.plan');
    overlegd.when(plan, 'sanne').then({ type: 'GesprekPlanned', v: 1, data: plan.input });
  });
  it('refuses while Veilig Thuis advises against a talk, until it advised anew', () => {
    const warned = praten.and('sanne', does('adviesVT.record', { talkOk: 'nog niet' }));
    warned.when(does('gesprek.plan'), 'sanne').refused('TALK_NOT_YET');
    const plan = does('gesprek.plan');
    warned
      .and('sanne', does('adviesVT.record', { talkOk: 'ja' }))
      .when(plan, 'sanne')
      .then({ type: 'GesprekPlanned', v: 1, data: plan.input });
  });
  it('refuses a day that is past, and an end before the beginning', () => {
    praten.when(does('gesprek.plan', { day: inDays(-1) }), 'sanne').refused('DATE_PAST');
    praten.when(does('gesprek.plan', { until: '15:30' }), 'sanne').refused('TIME_ORDER');
  });
  it('refuses to be alone in a talk that may be unsafe', () => {
    praten.when(does('gesprek.plan', { safe: 'ja', together: '' }), 'sanne').refused('TALK_ALONE');
  });
  it('refuses company that does not work at the school', () => {
    praten.when(does('gesprek.plan', { together: ID.vreemde }), 'sanne').refused('NO_ACCOUNT');
    praten.when(does('gesprek.plan', { near: ID.karin }), 'sanne').refused('NO_ACCOUNT');
  });
  it('refuses who is not involved, and a casus that is closed', () => {
    praten.when(does('gesprek.plan'), 'joost').refused('NOT_INVITED');
    gesloten.when(does('gesprek.plan'), 'sanne').refused('CLOSED');
  });
});

describe('staying near a talk', () => {
  it('is agreed to', () => {
    afgesproken.when(does('gesprek.near'), 'joost').then({ type: 'NearAccepted', v: 1, data: {} });
  });
  it('refuses anybody else', () => {
    afgesproken.when(does('gesprek.near'), 'sanne').refused('ROLE');
    afgesproken.when(does('gesprek.near'), 'hanna').refused('NOT_INVITED');
  });
  it('stays quiet when it was agreed to already', () => {
    afgesproken.and('joost', does('gesprek.near')).when(does('gesprek.near'), 'joost').nothing();
  });
  it('is asked anew for a talk at another time', () => {
    const moved = afgesproken.and('joost', does('gesprek.near')).and('sanne', does('gesprek.plan', { day: inDays(2) }));
    expect(moved.state.talk.planned?.nearKnows).toBe(false);
  });
});

describe('recording a talk', () => {
  it('records it, and the plan is done', () => {
    const record = does('gesprek.record');
    afgesproken.when(record, 'sanne').then({ type: 'GesprekRecorded', v: 1, data: record.input });
    expect(afgesproken.and('sanne', record).state.talk).toEqual({
      held: 1,
      planned: null,
      otherCause: false,
      noShow: 0,
    });
  });
  it('does not count a talk to which nobody came', () => {
    const notCome = does('gesprek.record', { held: 'nietGekomen' });
    expect(afgesproken.and('sanne', notCome, notCome).state.talk).toMatchObject({ held: 0, noShow: 2 });
    praten.and('sanne', notCome).when(does('step.submit'), 'sanne').refused('STILL_NEEDED');
  });
  it('refuses another cause that is not named', () => {
    praten.when(does('gesprek.record', { cause: 'andereOorzaak' }), 'sanne').refused('MISSING');
    const named = does('gesprek.record', { cause: 'andereOorzaak', causeText: 'Hij is net verhuisd.' });
    praten.when(named, 'sanne').then({ type: 'GesprekRecorded', v: 1, data: named.input });
  });
  it('refuses who is not involved', () => {
    praten.when(does('gesprek.record'), 'peter').refused('ROLE', { naam: 'Sanne' });
  });
});

describe('not talking', () => {
  const skipped = praten.and('sanne', does('gesprek.skip'));

  it("is laid before a second person, and never on one's own word alone", () => {
    const skip = does('gesprek.skip');
    praten.when(skip, 'sanne').then({ type: 'GesprekSkipProposed', v: 1, data: skip.input });
    skipped.when(does('step.approve'), 'sanne').refused('OWN', { naam: 'Marja' });
    expect(skipped.and('marja', does('step.approve')).state.step).toBe('wegen');
  });
  it('refuses a reason that is not on the list', () => {
    praten.when(does('gesprek.skip', { ground: 'geenTijd' }), 'sanne').refused('GROUND', { naam: 'Marja' });
  });
  it('refuses where the talk is not the step, or when it was laid before somebody already', () => {
    overlegd.when(does('gesprek.skip'), 'sanne').refused('NOT_NOW');
    skipped.when(does('gesprek.skip'), 'sanne').refused('NOT_NOW');
  });
  it('refuses where there is no second person', () => {
    praten
      .where({ school: schoolWithout('marja', 'ilse', 'peter') })
      .when(does('gesprek.skip'), 'sanne')
      .refused('NO_APPROVER');
  });
});
