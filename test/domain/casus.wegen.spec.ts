import {
  beslissen,
  geopend,
  gestart,
  gepland,
  gewogen,
  gezien,
  gesproken,
  melden,
  praten,
  voorgelegd,
  wegen,
} from './support/casus.ts';
import { givenCasus } from './support/given.ts';
import { does, starts } from './support/inputs.ts';
import { ID, inDays, PROTOCOL, schoolWithout } from './support/school.ts';

const plan = does('weging.plan');
const anonymous = { share: 'zonderNaam', anonText: 'Leerling bovenbouw eet niet.', confirm: true } as const;

describe('planning a weighing', () => {
  it('calls the care team, with the chair as one of its members', () => {
    wegen.when(plan, 'marja').then({ type: 'WegingPlanned', v: 2, data: plan.input });
    expect(gepland.state.weging?.members).toEqual([ID.fatma, ID.hanna, ID.peter]);
  });
  it('begins anew when it is planned again: views that were given are given again', () => {
    expect(gezien.and('marja', plan).state.weging?.views).toEqual([]);
  });
  it('refuses before its step, after it was opened, and when its record waits for a second person', () => {
    praten.when(plan, 'marja').refused('NOT_NOW');
    geopend.when(plan, 'marja').refused('NOT_NOW');
    gewogen.when(plan, 'marja').refused('NOT_NOW');
  });
  it('refuses without a consultation, also where a protocol asks for none', () => {
    const steps = PROTOCOL.steps.filter(({ kind }) => kind === 'signaleren' || kind === 'wegen');
    voorgelegd
      .where({ protocol: { ...PROTOCOL, steps } })
      .and('marja', does('step.approve'))
      .when(plan, 'marja')
      .refused('NO_CONSULTATION');
  });
  it('refuses a day that is past', () => {
    wegen.when(does('weging.plan', { date: inDays(-1) }), 'marja').refused('DATE_PAST');
  });
  it('refuses who does not work at the school, and a chair the protocol does not know', () => {
    wegen.when(does('weging.plan', { members: [ID.vreemde] }), 'marja').refused('NO_ACCOUNT');
    wegen.when(does('weging.plan', { members: [ID.karin] }), 'marja').refused('NO_ACCOUNT');
    wegen.when(does('weging.plan', { chair: ID.sanne }), 'marja').refused('NO_ACCOUNT');
  });
  it('refuses a chair whose record nobody else could approve', () => {
    const small = wegen.where({ school: schoolWithout('ilse', 'peter') });
    small.when(does('weging.plan', { chair: ID.marja }), 'marja').refused('LEAD_APPROVES');
  });
  it('refuses a weighing by the school alone, unless Veilig Thuis gave advice', () => {
    const alone = does('weging.plan', { members: [ID.sanne] });
    wegen.when(alone, 'marja').refused('ONLY_SCHOOL');
    wegen
      .and('marja', does('adviesVT.record'))
      .when(alone, 'marja')
      .then({ type: 'WegingPlanned', v: 2, data: alone.input });
  });
  it('refuses the name of the child without consent on paper', () => {
    wegen
      .and('marja', does('consent.record', { answer: 'ingetrokken' }))
      .when(plan, 'marja')
      .refused('CONSENT_NAME');
  });
  it('refuses to go without a name before the text was written and read again', () => {
    wegen.when(does('weging.plan', { ...anonymous, anonText: '' }), 'marja').refused('MISSING');
    wegen.when(does('weging.plan', { ...anonymous, confirm: false }), 'marja').refused('READ_AGAIN');
    const read = does('weging.plan', anonymous);
    wegen.when(read, 'marja').then({ type: 'WegingPlanned', v: 2, data: read.input });
  });
  it('says what is missing, and never stops an AF who says why', () => {
    const notAsked = gesproken.and('sanne', does('step.submit')).and('marja', does('step.approve'));
    notAsked.when(does('weging.plan', anonymous), 'marja').refused('MISSING');
    const why = does('weging.plan', { ...anonymous, whyMissing: 'Vragen is nu niet veilig.' });
    notAsked.when(why, 'marja').then({ type: 'WegingPlanned', v: 2, data: why.input });
  });
  it('refuses whoever is not the AF', () => {
    wegen.when(plan, 'sanne').refused('ROLE', { rol: 'AF' });
  });
});

describe("a view of one's own", () => {
  it('is given by each member', () => {
    const view = does('weging.view');
    gepland.when(view, 'fatma').then({ type: 'WegingViewGiven', v: 1, data: view.input });
  });
  it('may change until the weighing opens, and not after', () => {
    const other = does('weging.view', { danger: 'ja' });
    expect(gezien.and('fatma', other).state.weging?.views).toHaveLength(3);
    geopend.when(other, 'fatma').refused('WEIGHING_STARTED');
  });
  it('refuses who is no member, or no longer', () => {
    gepland.when(does('weging.view'), 'joost').refused('NOT_INVITED');
    gepland.and('hanna', does('weging.decline')).when(does('weging.view'), 'hanna').refused('NOT_INVITED');
    wegen.when(does('weging.view'), 'fatma').refused('NOT_INVITED');
  });
});

describe('not being able to come', () => {
  it('is told with a reason', () => {
    const decline = does('weging.decline');
    gepland.when(decline, 'hanna').then({ type: 'WegingDeclined', v: 2, data: decline.input });
  });
  it('refuses once the weighing began', () => {
    geopend.when(does('weging.decline'), 'hanna').refused('WEIGHING_STARTED');
  });
  it('refuses who is no member', () => {
    gepland.when(does('weging.decline'), 'joost').refused('NOT_INVITED');
  });
});

describe('opening the weighing', () => {
  it('opens when every view is in', () => {
    gezien.when(does('weging.open'), 'peter').then({ type: 'WegingOpened', v: 1, data: { why: '' } });
  });
  it('does not wait for who cannot come', () => {
    const without = gepland
      .and('hanna', does('weging.decline'))
      .and('fatma', does('weging.view'))
      .and('peter', does('weging.view'));
    without.when(does('weging.open'), 'peter').then({ type: 'WegingOpened', v: 1, data: { why: '' } });
  });
  it('refuses without a view of somebody, unless it is written down why', () => {
    const without = gepland.and('fatma', does('weging.view'));
    without.when(does('weging.open'), 'peter').refused('ABSENT_WHY', { namen: 'Hanna, Peter' });
    without
      .when(does('weging.open', { why: 'Hanna belt mee.' }), 'peter')
      .then({ type: 'WegingOpened', v: 1, data: { why: 'Hanna belt mee.' } });
  });
  it('refuses before it is planned, and whoever is neither chair nor AF', () => {
    wegen.when(does('weging.open'), 'marja').refused('NOT_NOW');
    gezien.when(does('weging.open'), 'fatma').refused('ROLE', { rol: 'voorzitter', naam: 'Peter' });
  });
  it('stays quiet when it is open already', () => {
    geopend.when(does('weging.open'), 'marja').nothing();
  });
});

describe('recording the weighing', () => {
  const record = does('weging.record');
  const noCall = does('weging.record', { vt: 'neeGeenTwijfel' });
  const called = does('weging.record', { vt: 'ja' });

  it('lays one agreed approach before a second person', () => {
    geopend.when(record, 'peter').then({ type: 'WegingRecorded', v: 2, data: record.input });
    expect(gewogen.state.pending).toMatchObject({ what: 'step', by: ID.peter });
  });
  it('needs no call when nobody doubts and all agree on danger', () => {
    geopend.when(noCall, 'peter').then({ type: 'WegingRecorded', v: 2, data: noCall.input });
  });
  it.each([
    ['danger', { danger: 'twijfel' }],
    ['growth', { growth: 'twijfel' }],
    ['risk', { risk: 'twijfel' }],
    ['danger alone, seen by one', { danger: 'ja' }],
  ] as const)('refuses without Veilig Thuis where one doubts or differs: %s', (_, view) => {
    const doubted = gezien.and('fatma', does('weging.view', view)).and('peter', does('weging.open'));
    doubted.when(noCall, 'peter').refused('DOUBT_CALL');
    const asked = doubted.and('marja', does('adviesVT.record'));
    asked.when(called, 'peter').then({ type: 'WegingRecorded', v: 2, data: called.input });
  });
  it('takes that Veilig Thuis was asked only when it stands written down what it said', () => {
    geopend.when(called, 'peter').refused('ADVICE_WRITTEN', { naam: 'Marja' });
    const declined = geopend.and('marja', does('adviesVT.record', { done: 'nietGevraagd', talkOk: '' }));
    declined.when(called, 'peter').refused('ADVICE_WRITTEN');
    const advised = geopend.and('marja', does('adviesVT.record'));
    const inDanger = geopend.and('marja', does('acuut.record', { called: ['veiligThuis'] }));
    for (const story of [advised, inDanger]) {
      expect(story.state.tally.advised).toBe(true);
      story.when(called, 'peter').then({ type: 'WegingRecorded', v: 2, data: called.input });
    }
  });
  it('refuses a school that weighs alone after all, unless Veilig Thuis was called: who was asked stayed away', () => {
    const alone = gepland
      .and('fatma', does('weging.decline'))
      .and('hanna', does('weging.decline'))
      .and('peter', does('weging.view'), does('weging.open'));
    const here = does('weging.record', { vt: 'neeGeenTwijfel', present: [ID.peter] });
    alone.when(here, 'peter').refused('ONLY_SCHOOL');
    const advised = alone.and('marja', does('adviesVT.record'));
    advised.when(here, 'peter').then({ type: 'WegingRecorded', v: 2, data: here.input });
  });
  it('counts the view of somebody from outside who was not there, and a guest only when he said something', () => {
    const late = does('weging.open', { why: 'Zij belt later.' });
    const here = does('weging.record', { vt: 'neeGeenTwijfel', present: [ID.peter], absentWhy: 'Ziek.' });
    const wrote = gepland.and('hanna', does('weging.view')).and('peter', does('weging.view'), late);
    wrote.when(here, 'peter').then({ type: 'WegingRecorded', v: 2, data: here.input });
    const silent = wegen
      .and('marja', does('weging.plan', { members: [ID.sanne], guests: 'mw. Bos' }))
      .and('peter', does('weging.view'), late);
    silent.when(here, 'peter').refused('ONLY_SCHOOL');
    const spoke = silent.and('peter', does('weging.guestView'));
    spoke.when(here, 'peter').then({ type: 'WegingRecorded', v: 2, data: here.input });
  });
  it('refuses before it was opened, and a second time', () => {
    gezien.when(record, 'peter').refused('NOT_NOW');
    gewogen.when(record, 'peter').refused('NOT_NOW');
  });
  it('refuses somebody absent without a reason', () => {
    const absent = does('weging.record', { present: [ID.fatma, ID.peter] });
    geopend.when(absent, 'peter').refused('MISSING');
    const why = does('weging.record', { ...absent.input, absentWhy: 'Hanna is ziek.' });
    geopend.when(why, 'peter').then({ type: 'WegingRecorded', v: 2, data: why.input });
  });
  it('refuses parents informed by somebody outside the school', () => {
    geopend.when(does('weging.record', { informs: ID.vreemde }), 'peter').refused('NO_ACCOUNT');
  });
  it('refuses where there is no second person', () => {
    geopend
      .where({ school: schoolWithout('marja', 'ilse') })
      .when(record, 'peter')
      .refused('NO_APPROVER');
  });
  it('refuses whoever is not the chair', () => {
    geopend.when(record, 'marja').refused('ROLE', { rol: 'voorzitter', naam: 'Peter' });
  });
  it('is approved by another than the chair', () => {
    gewogen.when(does('step.approve'), 'peter').refused('OWN', { naam: 'Marja' });
    expect(beslissen.state).toMatchObject({ step: 'beslissen', adviceUnread: [ID.sanne] });
  });
  it('can be recorded again when it was sent back', () => {
    const again = gewogen.and('marja', does('step.return'));
    expect(again.state.weging).toMatchObject({ opened: true, recorded: 0 });
    again.when(record, 'peter').then({ type: 'WegingRecorded', v: 2, data: record.input });
  });
});

describe('the advice for the teacher', () => {
  it('is read by the lead', () => {
    beslissen.when(does('advies.read'), 'sanne').then({ type: 'AdviesRead', v: 1, data: {} });
  });
  it('refuses anybody else', () => {
    beslissen.when(does('advies.read'), 'joost').refused('NOT_INVITED');
    beslissen.when(does('advies.read'), 'marja').refused('ROLE', { naam: 'Sanne' });
  });
  it('is read again after a melding: there is a decision now', () => {
    const read = melden.and('sanne', does('advies.read'));
    expect(read.state.adviceUnread).toEqual([]);
    const reported = read
      .and('marja', does('melding.assign', { reporter: ID.marja }))
      .and('marja', does('melding.parents'), does('melding.pupil'))
      .and('marja', does('melding.record'));
    expect(reported.state.adviceUnread).toEqual([ID.sanne]);
  });
  it('may come from the AF before there is a weighing: for who leads and whose signal it is, and not for herself', () => {
    const give = does('advies.give');
    gestart.when(give, 'marja').then({ type: 'AdviesGiven', v: 1, data: give.input });
    const given = gestart.and('marja', give);
    expect(given.waits()).toContainEqual(
      expect.objectContaining({ person: ID.sanne, page: 'teacher-advice', line: 'N1' }),
    );
    expect(given.and('sanne', does('advies.read')).awaits()).not.toContain('sanne teacher-advice');
    gestart.when(give, 'sanne').refused('ROLE');
    givenCasus()
      .and('marja', starts({ leadWho: ID.ilse }))
      .when(give, 'ilse')
      .refused('NOT_NOW');
  });
  it('of the care team is told anew, also to who has read what came before', () => {
    const before = gewogen.and('marja', does('advies.give')).and('sanne', does('advies.read'));
    const after = before.and('marja', does('step.approve')).waits();
    expect(after.filter(({ page }) => page === 'teacher-advice')).toHaveLength(1);
  });
  it('stays quiet when it was read already, or is not there yet', () => {
    beslissen.and('sanne', does('advies.read')).when(does('advies.read'), 'sanne').nothing();
    gewogen.when(does('advies.read'), 'sanne').nothing();
  });
});
