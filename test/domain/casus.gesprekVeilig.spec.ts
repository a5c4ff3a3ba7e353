import { momentOf } from '../../services/domain/calendar.ts';
import { MINUTE } from '../../services/domain/time.ts';
import { afgesproken, praten, wegen } from './support/casus.ts';
import { type GivenCasus, givenCasus } from './support/given.ts';
import { does, starts } from './support/inputs.ts';
import { ID, inDays, NOW, schoolWhere, schoolWithout, TODAY, whoIs } from './support/school.ts';

/** The talk ends at four o'clock tomorrow. */
const END = momentOf(inDays(1), '16:00');
const AT_TALK = { now: END + 20 * MINUTE };

/** `sanne check-in +15 N9`: who is asked what, how many minutes after the planned end. */
const safety = (story: GivenCasus, from = END): string[] =>
  story
    .waits()
    .filter(({ page }) => page === 'check-in' || page === 'talk-look')
    .map((one) => `${whoIs(one.person)} ${one.page} +${(one.from - from) / MINUTE} ${one.line}`);

describe('after a talk that may be tense', () => {
  it('whoever held it is asked whether all is well, then who is near looks, then AF and directie', () => {
    expect(safety(afgesproken)).toEqual([
      'sanne check-in +15 N9',
      'joost talk-look +25 N3',
      'ilse talk-look +35 N3',
      'peter talk-look +35 N3',
    ]);
  });
  it('AF and directie look at once when nobody is near, or whoever was asked could not', () => {
    const declined = afgesproken.and('joost', does('gesprek.nearDecline'));
    const nobody = praten.and('sanne', does('gesprek.plan', { near: '' }));
    for (const story of [declined, nobody])
      expect(safety(story)).toEqual(['sanne check-in +15 N9', 'ilse talk-look +25 N3', 'peter talk-look +25 N3']);
  });
  it('somebody of the directie who is an AF as well is called once', () => {
    const both = schoolWhere(
      'peter',
      { role: 'directie', from: TODAY },
      { role: 'af', from: TODAY, deputyOf: ID.marja },
    );
    expect(safety(afgesproken.where({ school: both })).filter((one) => one.startsWith('peter'))).toHaveLength(1);
  });
  it('the AF who holds the talk herself is asked, and does not look for herself', () => {
    const own = praten.and('marja', does('gesprek.plan', { together: ID.sanne, near: ID.ilse }));
    expect(safety(own)).toEqual(['marja check-in +15 N9', 'ilse talk-look +25 N3', 'peter talk-look +35 N3']);
  });
  it('who is in the room does not come from outside; he does when he could not be there, or nobody else is left', () => {
    const declined = afgesproken.and('marja', does('gesprek.nearDecline'));
    expect(safety(declined)).toContain('marja talk-look +35 N3');
    const alone = praten
      .where({ school: schoolWithout('ilse', 'peter') })
      .and('sanne', does('gesprek.plan', { near: '' }), does('gesprek.callHelp'));
    expect(safety(alone, NOW)).toEqual(['marja talk-look +0 N3']);
  });
  it('nobody is asked when it is not expected to be tense', () => {
    expect(safety(praten.and('sanne', does('gesprek.plan', { safe: 'nee' })))).toEqual([]);
  });
  it('nobody has to look any more once all is well, or the talk is recorded', () => {
    afgesproken.when(does('gesprek.checkIn'), 'sanne').then({ type: 'GesprekCheckedIn', v: 1, data: {} });
    expect(safety(afgesproken.and('sanne', does('gesprek.checkIn')))).toEqual([]);
    expect(safety(afgesproken.and('sanne', does('gesprek.record')))).toEqual([]);
  });
  it('it is asked at every step, because talks recur', () => {
    expect(safety(wegen.and('sanne', does('gesprek.plan')))[0]).toBe('sanne check-in +15 N9');
  });
  it('it is asked on that day only', () => {
    expect(safety(afgesproken.where(AT_TALK))).toHaveLength(4);
    expect(safety(afgesproken.where({ now: momentOf(inDays(2), '08:00') }))).toEqual([]);
  });
  it('a press that comes late or twice changes nothing', () => {
    afgesproken.and('sanne', does('gesprek.checkIn')).when(does('gesprek.checkIn'), 'sanne').nothing();
    praten.when(does('gesprek.checkIn'), 'sanne').nothing();
    praten.when(does('gesprek.callHelp'), 'sanne').nothing();
  });
  it('refuses who does not hold the talk', () => {
    afgesproken.when(does('gesprek.checkIn'), 'joost').refused('ROLE');
    afgesproken.when(does('gesprek.callHelp'), 'fatma').refused('NOT_INVITED');
  });
});

describe('help that is called in a talk', () => {
  const called = afgesproken.where(AT_TALK).and('sanne', does('gesprek.callHelp'));

  it('goes to who is near and the AF at once, and to the others when nobody went', () => {
    expect(safety(called, AT_TALK.now)).toEqual([
      'joost talk-look +0 N3',
      'ilse talk-look +0 N3',
      'peter talk-look +10 N3',
    ]);
  });
  it('is over for the others when somebody goes, and they hear who', () => {
    called.when(does('gesprek.look'), 'joost').then({ type: 'GesprekLookedAt', v: 1, data: {} });
    const looked = called.and('joost', does('gesprek.look'));
    expect(safety(looked)).toEqual([]);
    looked.when(does('gesprek.look'), 'marja').refused('ALREADY_TAKEN', { naam: 'Joost' });
    looked.when(does('gesprek.look'), 'joost').nothing();
  });
  it('can be called once more when somebody had gone, or after all was well', () => {
    called.when(does('gesprek.callHelp'), 'sanne').nothing();
    const again = called.and('joost', does('gesprek.look')).and('sanne', does('gesprek.callHelp'));
    expect(safety(again, AT_TALK.now)).toContain('joost talk-look +0 N3');
    const fine = afgesproken.where(AT_TALK).and('sanne', does('gesprek.checkIn'), does('gesprek.callHelp'));
    expect(safety(fine, AT_TALK.now)).toContain('ilse talk-look +0 N3');
  });
  it('is over when all turns out well', () => {
    expect(safety(called.and('sanne', does('gesprek.checkIn')))).toEqual([]);
  });
  it('is not to be taken by who has nothing to do with it', () => {
    called.when(does('gesprek.look'), 'hanna').refused('NOT_INVITED');
  });
});

describe('a threat in a talk', () => {
  const threatened = praten.and('sanne', does('gesprek.record', { tone: 'dreigend' }));
  const told = (story: GivenCasus) => story.waits().filter(({ page }) => page === 'talk-threat');

  it('is told to the directie the same day, for the safety of staff', () => {
    expect(told(threatened)).toMatchObject([{ person: ID.peter, line: 'N2', from: NOW }]);
    expect(told(praten.and('sanne', does('gesprek.record', { tone: 'boos' })))).toEqual([]);
  });
  it('is told until it is agreed how staff stay safe', () => {
    const agree = does('gesprek.staffSafe');
    threatened.when(agree, 'peter').then({ type: 'StaffSafetyAgreed', v: 1, data: agree.input });
    expect(told(threatened.and('peter', agree))).toEqual([]);
    threatened.and('peter', agree).when(agree, 'peter').nothing();
    threatened.when(agree, 'sanne').refused('ROLE');
  });
  it('stays so when a later talk was friendly', () => {
    expect(told(threatened.and('sanne', does('gesprek.record')))).toHaveLength(1);
  });
  it('is told to the AF where there is no directie, or it is closed to her', () => {
    expect(told(threatened.where({ school: schoolWithout('peter') }))).toMatchObject([{ person: ID.marja }]);
    const shut = givenCasus()
      .and('marja', starts({ shield: ID.peter }))
      .and('sanne', does('gesprek.record', { tone: 'dreigend' }));
    expect(told(shut)).toMatchObject([{ person: ID.marja }]);
  });
});

describe('help with a talk', () => {
  const ask = does('gesprek.askHelp');
  const asked = praten.and('sanne', ask);
  const answered = asked.and('fatma', does('gesprek.help'));

  it('is asked of a colleague who knows how', () => {
    praten.when(ask, 'sanne').then({ type: 'GesprekHelpAsked', v: 1, data: ask.input });
    expect(asked.waits().find(({ page }) => page === 'talk-help')).toMatchObject({ person: ID.fatma, line: 'N4' });
  });
  it('is given by him, and read by whoever asked', () => {
    const give = does('gesprek.help');
    asked.when(give, 'fatma').then({ type: 'GesprekHelpGiven', v: 1, data: give.input });
    expect(answered.awaits()).toContain('sanne talk-coach');
    expect(answered.awaits()).not.toContain('fatma talk-help');
    expect(answered.and('sanne', does('gesprek.readHelp')).awaits()).not.toContain('sanne talk-coach');
  });
  it('refuses an answer of somebody else, or a second one', () => {
    asked.when(does('gesprek.help'), 'hanna').refused('NOT_INVITED');
    answered.when(does('gesprek.help'), 'fatma').refused('NOT_INVITED');
  });
  it('is planned anew by who leads, where who planned it may not any more', () => {
    const planned = praten.and('ilse', does('gesprek.plan')).and('joost', does('gesprek.nearDecline'));
    const plans = (story: GivenCasus) => story.waits().find(({ page }) => page === 'talk-plan')?.person;
    expect(plans(planned)).toBe(ID.ilse);
    expect(plans(planned.where({ school: schoolWhere('ilse', { role: 'medewerker', from: '2026-08-01' }) }))).toBe(
      ID.sanne,
    );
  });
  it('is answered to who leads, where who asked may not go on with it any more', () => {
    const byDeputy = praten.and('ilse', ask).and('fatma', does('gesprek.help'));
    const reads = (story: GivenCasus) => story.waits().find(({ page }) => page === 'talk-coach')?.person;
    expect(reads(byDeputy)).toBe(ID.ilse);
    expect(reads(byDeputy.where({ school: schoolWhere('ilse', { role: 'medewerker', from: '2026-08-01' }) }))).toBe(
      ID.sanne,
    );
  });
  it('refuses to ask oneself, or somebody who does not work at the school', () => {
    praten.when(does('gesprek.askHelp', { whom: ID.sanne }), 'sanne').refused('NO_ACCOUNT');
    praten.when(does('gesprek.askHelp', { whom: ID.vreemde }), 'sanne').refused('NO_ACCOUNT');
  });
  it('is nothing to read before there is an answer', () => {
    asked.when(does('gesprek.readHelp'), 'sanne').nothing();
  });
});
