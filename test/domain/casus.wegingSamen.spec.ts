import {
  beslissen,
  geopend,
  gepland,
  gestart,
  gevolgd,
  gewogen,
  gezien,
  hulp,
  melden,
  wegen,
} from './support/casus.ts';
import type { GivenCasus } from './support/given.ts';
import { does } from './support/inputs.ts';
import { ID, NOW, schoolWithout } from './support/school.ts';

const views = ({ state }: GivenCasus) => state.weging?.views ?? [];
const metGast = wegen.and('marja', does('weging.plan', { members: [ID.marja], guests: 'mw. Bos\ndhr. Vos, dhr. Kok' }));

describe('who weighs along without an account', () => {
  it('counts as somebody from outside the school', () => {
    const alone = does('weging.plan', { members: [ID.marja] });
    wegen.when(alone, 'marja').refused('ONLY_SCHOOL');
    expect(metGast.state.weging).toMatchObject({ guests: 3 });
  });
  it('has his view written down by the chair, as his and not as hers', () => {
    const guest = does('weging.guestView', { guest: '2' });
    metGast.when(guest, 'peter').then({ type: 'WegingGuestViewGiven', v: 1, data: guest.input });
    const both = metGast.and('peter', does('weging.view'), guest);
    expect(views(both).map(({ person, guest: number }) => [person, number])).toEqual([
      [ID.peter, 0],
      ['', 2],
    ]);
    expect(views(both.and('peter', does('weging.guestView', { guest: '2', danger: 'twijfel' })))).toHaveLength(2);
  });
  it('may say it in the meeting itself', () => {
    const open = metGast.and('peter', does('weging.open', { why: 'Nu.' }));
    const guest = does('weging.guestView');
    open.when(guest, 'peter').then({ type: 'WegingGuestViewGiven', v: 1, data: guest.input });
  });
  it('weighs as much as the others: his doubt asks for Veilig Thuis', () => {
    const doubt = metGast
      .and('peter', does('weging.view'), does('weging.guestView', { danger: 'twijfel' }))
      .and('peter', does('weging.open', { why: 'Nu.' }));
    const noCall = does('weging.record', { vt: 'neeGeenTwijfel', present: [ID.peter, ID.marja] });
    doubt.when(noCall, 'peter').refused('DOUBT_CALL');
  });
  it('refuses a guest who was not named, and anybody but the chair', () => {
    metGast.when(does('weging.guestView', { guest: '4' }), 'peter').refused('NOT_NOW');
    gepland.when(does('weging.guestView'), 'peter').refused('NOT_NOW');
    metGast.when(does('weging.guestView'), 'marja').refused('ROLE', { rol: 'voorzitter' });
  });
});

describe('somebody else instead', () => {
  it('is asked for his own view', () => {
    const other = gepland.and('hanna', does('weging.decline', { who: ID.joost }));
    expect(other.awaits()).toContain('joost weighing-view');
    expect(other.awaits()).not.toContain('hanna weighing-view');
    const view = does('weging.view');
    other.when(view, 'joost').then({ type: 'WegingViewGiven', v: 1, data: view.input });
  });
  it('refuses who does not work at the school, who declined himself, and oneself', () => {
    gepland.when(does('weging.decline', { who: ID.vreemde }), 'hanna').refused('NO_ACCOUNT');
    gepland.when(does('weging.decline', { who: ID.hanna }), 'hanna').refused('NO_ACCOUNT');
    const fatma = gepland.and('fatma', does('weging.decline'));
    fatma.when(does('weging.decline', { who: ID.fatma }), 'hanna').refused('NO_ACCOUNT');
  });
  it('takes the chair when the chair cannot come; without one there is no weighing', () => {
    gepland.when(does('weging.decline'), 'peter').refused('CHAIR_SUBSTITUTE');
    gepland.when(does('weging.decline', { who: ID.joost }), 'peter').refused('CHAIR_SUBSTITUTE');
    const marja = gepland.and('peter', does('weging.decline', { who: ID.marja }));
    expect(marja.state.weging).toMatchObject({ chair: ID.marja, declined: [ID.peter] });
    expect(marja.awaits()).toContain('marja weighing-status');
  });
  it('who had declined need not be explained again as absent', () => {
    const without = gepland
      .and('hanna', does('weging.decline'))
      .and('fatma', does('weging.view'))
      .and('peter', does('weging.view'), does('weging.open'));
    const record = does('weging.record', { present: [ID.fatma, ID.peter] });
    without.when(record, 'peter').then({ type: 'WegingRecorded', v: 2, data: record.input });
  });
});

describe('a reminder of the chair', () => {
  const given = gepland.and('fatma', does('weging.view'));

  it('goes to who has not given a view, and to nobody else', () => {
    given.when(does('weging.remind'), 'peter').then({ type: 'WegingReminded', v: 1, data: {} });
    const keys = (story: GivenCasus) =>
      story.waits().flatMap(({ person, page, key }) => (page === 'weighing-view' ? [`${person} ${key}`] : []));
    const anew = keys(given.and('peter', does('weging.remind'))).filter((key) => !keys(given).includes(key));
    expect(anew).toHaveLength(2);
    expect(anew.join()).not.toContain(ID.fatma);
  });
  it('is nothing when all have given theirs, and comes too late when the weighing is open', () => {
    gezien.when(does('weging.remind'), 'peter').nothing();
    geopend.when(does('weging.remind'), 'peter').refused('NOT_NOW');
    given.when(does('weging.remind'), 'fatma').refused('ROLE');
  });
});

describe('direct danger in a view', () => {
  const danger = gepland.and('hanna', does('weging.view', { danger: 'ja' }));
  const told = (story: GivenCasus) => story.waits().filter(({ page }) => page === 'weighing-danger');

  it('is told to the AF at once, before the weighing opens', () => {
    expect(told(danger)).toMatchObject([{ person: ID.marja, line: 'N3', from: NOW }]);
    expect(told(gepland.and('hanna', does('weging.view', { danger: 'twijfel' })))).toEqual([]);
    expect(told(metGast.and('peter', does('weging.guestView', { danger: 'ja' })))).toHaveLength(1);
  });
  it('is told to somebody else when the AF saw it herself', () => {
    const own = wegen.and('marja', does('weging.plan', { members: [ID.marja, ID.fatma] }));
    const seen = own.and('marja', does('weging.view', { danger: 'ja' }));
    expect(told(seen)).toMatchObject([{ person: ID.ilse }]);
    expect(told(seen.where({ school: schoolWithout('ilse') }))).toMatchObject([{ person: ID.peter }]);
  });
  it('is told until it is written down what was done, or who was called', () => {
    const did = does('weging.dangerHandled');
    danger.when(did, 'marja').then({ type: 'WegingDangerHandled', v: 1, data: did.input });
    expect(told(danger.and('marja', did))).toEqual([]);
    const called = told(danger.and('marja', does('acuut.record')));
    expect(called.every(({ key }) => key.startsWith('call'))).toBe(true);
    gepland.when(did, 'marja').nothing();
    danger.when(did, 'hanna').refused('ROLE');
  });
});

describe('the advice for the class', () => {
  const withSignal = gestart.and('marja', does('casus.attachSignaal'));

  it('reaches who leads the steps and everybody whose signal is attached', () => {
    expect(withSignal.state.authors).toEqual({ 's-bbbbbbbbbbbbbbbbbbbbbbbbbb': ID.joost });
    const weighed = gewogen.and('marja', does('casus.attachSignaal'), does('step.approve'));
    expect(weighed.awaits()).toEqual([
      'joost teacher-advice',
      'marja consideration',
      'sanne inform-parents',
      'sanne teacher-advice',
    ]);
    weighed.when(does('advies.read'), 'joost').then({ type: 'AdviesRead', v: 1, data: {} });
    expect(weighed.and('joost', does('advies.read')).awaits()).toEqual([
      'marja consideration',
      'sanne inform-parents',
      'sanne teacher-advice',
    ]);
  });
  it('does not reach the author of a signal that went away', () => {
    const lost = withSignal.and('marja', does('casus.loseSignaal', { signaal: 's-bbbbbbbbbbbbbbbbbbbbbbbbbb' }));
    expect(lost.state.authors).toEqual({});
  });
  it('no longer waits for the author of a signal that went away since', () => {
    const signaal = 's-bbbbbbbbbbbbbbbbbbbbbbbbbb';
    const weighed = gewogen.and('marja', does('casus.attachSignaal'), does('step.approve'));
    const lost = weighed.and('marja', does('casus.loseSignaal', { signaal }));
    expect(lost.awaits()).toEqual(['marja consideration', 'sanne inform-parents', 'sanne teacher-advice']);
  });
});

describe('weighing again', () => {
  const again = does('weging.again');

  it('is possible after the weighing was approved, also when sight is kept', () => {
    for (const story of [beslissen, hulp, gevolgd])
      expect(story.and('marja', again).state).toMatchObject({
        step: 'wegen',
        weging: null,
        answers: {},
        verdict: null,
      });
  });
  it('waits for the AF to plan it, and whoever keeps sight goes on', () => {
    expect(gevolgd.and('marja', again).awaits()).toEqual(
      expect.arrayContaining(['joost follow-note', 'marja weighing-plan']),
    );
  });
  it('goes through the same: planned, weighed, decided, followed', () => {
    const round = gevolgd
      .and('marja', again, does('weging.plan'))
      .and('fatma', does('weging.view'))
      .and('hanna', does('weging.view'))
      .and('peter', does('weging.view'), does('weging.open'), does('weging.record'))
      .and('marja', does('step.approve'));
    expect(round.state).toMatchObject({ step: 'beslissen', answers: {} });
    const n = does('afwegingskader.answer', { n: 1, answer: 'nee' });
    round.when(n, 'marja').then({ type: 'AfwegingAnswered', v: 2, data: n.input });
  });
  it('does not put off a melding that was decided, and does not interrupt a first round', () => {
    melden.when(again, 'marja').refused('REPORT_FIRST');
    gepland.when(again, 'marja').refused('NOT_NOW');
    gevolgd.when(again, 'sanne').refused('ROLE', { rol: 'AF' });
  });
  it('asks for a look back anew before closing', () => {
    const close = does('casus.close');
    gevolgd.and('marja', again).when(close, 'marja').refused('LOOK_BACK_FIRST');
  });
});
