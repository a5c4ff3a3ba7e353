import { addWorkingDays } from '../../services/domain/calendar/workingDays.ts';
import { afgeschermd, gesloten, gestart } from './support/casus.ts';
import { type GivenCasus, givenCasus } from './support/given.ts';
import { CASUS, does, starts } from './support/inputs.ts';
import { ID, inDays, NOW, schoolWithout, TODAY } from './support/school.ts';

const nothingYet = givenCasus();
const { running: _, brings: __, ...typed } = CASUS['casus.start'];

describe('starting the Meldcode', () => {
  it('begins with the signals, a lead and the day on which the first step is due', () => {
    nothingYet
      .when(starts(), 'marja')
      .then({ type: 'CasusStarted', v: 1, data: { ...typed, dueOn: addWorkingDays(TODAY, 3) } });
    expect(gestart.state).toMatchObject({
      status: 'open',
      step: 'signaleren',
      lead: ID.sanne,
      startedBy: ID.marja,
      startedAt: NOW,
      pace: 'deze week',
    });
  });
  it.each([
    ['vandaag', 0],
    ['gewoon', 5],
    ['onbekend', 5],
  ])('gives the pace "%s" %i school days', (pace, days) => {
    expect(nothingYet.and('marja', starts({ pace })).state.steps.signaleren?.dueOn).toBe(addWorkingDays(TODAY, days));
  });
  it('keeps the name of the child out of the state', () => {
    expect(JSON.stringify(gestart.state)).not.toContain('Visser');
  });
  it('refuses a second casus on the same child, and names the first', () => {
    nothingYet.when(starts({ running: '5M2T' }), 'marja').refused('RUNNING', { code: '5M2T' });
  });
  it('refuses a birthday that has yet to come', () => {
    nothingYet.when(starts({ born: inDays(1) }), 'marja').refused('DATE_FUTURE');
  });
  it.each(['vreemde', 'karin', 'fatma'] as const)('refuses %s as lead: the protocol says who leads', (who) => {
    nothingYet.when(starts({ leadWho: ID[who] }), 'marja').refused('NO_ACCOUNT');
  });
  it('refuses a lead whom the casus is closed to', () => {
    nothingYet.when(starts({ leadWho: ID.joost, shield: ID.joost }), 'marja').refused('NO_ACCOUNT');
  });
  it('refuses a lead whom nobody could approve', () => {
    nothingYet
      .where({ school: schoolWithout('ilse', 'peter') })
      .when(starts({ leadWho: ID.marja }), 'marja')
      .refused('LEAD_APPROVES');
  });
  it('refuses when the only second person is the one it is closed to', () => {
    nothingYet
      .where({ school: schoolWithout('ilse') })
      .when(starts({ leadWho: ID.marja, shield: ID.peter }), 'marja')
      .refused('LEAD_APPROVES');
  });
  it('refuses whoever is not the AF', () => {
    nothingYet.when(starts(), 'peter').refused('ROLE', { rol: 'AF' });
    nothingYet.when(starts(), 'sanne').refused('NOT_INVITED');
  });
  it('stays quiet when it was started already', () => {
    gestart.when(starts(), 'marja').nothing();
  });
});

describe('a casus that is not there yet', () => {
  it('takes nothing but a start', () => {
    nothingYet.when(does('casus.attachSignaal'), 'marja').refused('NOT_NOW');
  });
});

describe('attaching a signal to a casus', () => {
  it('links it', () => {
    const attach = does('casus.attachSignaal');
    const { signaal, author } = attach.input;
    gestart.when(attach, 'marja').then({ type: 'SignaalLinked', v: 2, data: { signaal, author } });
    expect(gestart.and('marja', attach).state.signals).toHaveLength(2);
  });
  it('refuses whoever is not the AF, and a casus that is closed', () => {
    gestart.when(does('casus.attachSignaal'), 'sanne').refused('ROLE', { rol: 'AF' });
    gesloten.when(does('casus.attachSignaal'), 'marja').refused('CLOSED');
  });
  it('takes no more signals than fit, and loses none of those that it has', () => {
    const more = (index: number) => does('casus.attachSignaal', { signaal: `s-${String(index).padStart(26, 'a')}` });
    const count = 40 - gestart.state.signals.length;
    const full = gestart.and('marja', ...Array.from({ length: count }, (_, index) => more(index)));
    expect(full.state.signals).toHaveLength(40);
    full.when(more(41), 'marja').refused('SIGNALS_FULL');
    expect('events' in full.when(more(0), 'marja').decision).toBe(true);
    full.when(does('casus.absorb', { signals: ['s-cccccccccccccccccccccccccc'] }), 'marja').refused('SIGNALS_FULL');
  });
  it('hears of a call for help on a signal that is in it, whoever made that call', () => {
    const [signaal] = gestart.state.signals;
    const calls = does('casus.attachSignaal', { signaal, author: ID.sanne, acuut: NOW });
    const heard = gestart.and('marja', does('casus.attachSignaal', { signaal, author: ID.sanne })).and('hanna', calls);
    expect(heard.state).toMatchObject({ acuut: NOW, parentsAsk: { at: NOW } });
  });
  it('stays quiet when it is linked already', () => {
    const [signaal] = gestart.state.signals;
    gestart.when(does('casus.attachSignaal', { signaal, author: '' }), 'marja').nothing();
    const attach = does('casus.attachSignaal', { signaal });
    const { author } = attach.input;
    gestart
      .when(attach, 'marja')
      .then({ type: 'SignaalLinked', v: 2, data: { signaal: attach.input.signaal, author } });
    gestart.and('marja', attach).when(attach, 'marja').nothing();
  });
});

describe('whom a casus is closed to', () => {
  it('has no access, whatever he tries', () => {
    afgeschermd.when(does('observation.add'), 'joost').refused('NOT_INVITED');
  });
  it('cannot be asked for anything', () => {
    afgeschermd.when(does('observation.invite', { whom: ID.joost }), 'sanne').refused('NO_ACCOUNT');
  });
});

describe('the own words of a child', () => {
  const brings = does('casus.attachSignaal', { onthulling: true });
  const advice = (story: GivenCasus) => story.waits().filter(({ key }) => key === 'disclosed');

  it('ask for advice of Veilig Thuis the same day, also in a casus', () => {
    const told = gestart.and('marja', brings);
    expect(advice(told)).toMatchObject([{ person: ID.marja, page: 'veilig-thuis-advice', line: 'N2', from: NOW }]);
    told.when(brings, 'marja').nothing();
    expect(advice(told.and('marja', does('adviesVT.record')))).toEqual([]);
    expect(advice(told.and('marja', does('adviesVT.record'), brings))).toEqual([]);
    expect(advice(told.and('marja', does('acuut.record')))).toEqual([]);
  });
});
