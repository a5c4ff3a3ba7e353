import { signals } from './support/inputs.ts';
import { inDays, schoolWithout } from './support/school.ts';
import { beantwoord, gekoppeld, gelezen, nieuw, vastgelegd } from './support/signaal.ts';

const UNTIL = '2028-07-31';
const wissen = gelezen.and('marja', signals('signaal.close', { keep: 'wissen' }));

describe('closing a signal that never became a casus', () => {
  it('keeps it until the end of the next school year, with the reason', () => {
    gelezen.when(signals('signaal.close'), 'marja').then({
      type: 'SignaalClosed',
      v: 1,
      data: { why: 'Het gaat al weken goed.', keep: 'bewaren', until: UNTIL },
    });
  });
  it('tells its author', () => {
    expect(gelezen.and('marja', signals('signaal.close')).waits()).toContainEqual(
      expect.objectContaining({ page: 'signal-answer', line: 'N5' }),
    );
  });
  it('is done by the AF, after an answer to the author', () => {
    gelezen.when(signals('signaal.close'), 'sanne').refused('ROLE');
    vastgelegd.when(signals('signaal.close'), 'marja').refused('ANSWER_FIRST', { naam: 'Sanne' });
  });
  it('is not done by who recorded it', () => {
    const own = nieuw.and('marja', signals('signaal.record')).and('ilse', signals('signaal.triage'));
    own.when(signals('signaal.close'), 'marja').refused('OWN_SIGNAL', { naam: 'Ilse' });
  });
  it('is not how a signal leaves a casus', () => {
    gekoppeld.when(signals('signaal.close'), 'marja').refused('IN_CASUS');
  });
  it('is undone by what its author adds: the AF looks again', () => {
    const more = gelezen.and('marja', signals('signaal.close')).and('sanne', signals('signaal.add'));
    expect(more.state.closed).toBeNull();
    expect(more.awaits()).toContain('marja triage');
  });
  it('is undone by a new emergency', () => {
    const again = gelezen.and('marja', signals('signaal.close')).and('sanne', signals('acuut.record'));
    expect(again.awaits()).toContain('marja triage');
  });
});

describe('erasing a signal', () => {
  it('waits for a second person, and nothing is erased before', () => {
    expect(wissen.state).toMatchObject({ status: 'triaged', closed: null });
    expect(wissen.awaits()).toEqual(['ilse erase-review']);
  });
  it('is never agreed to by who proposed it, nor by its author', () => {
    wissen.when(signals('signaal.erase'), 'marja').refused('ROLE');
    wissen.when(signals('signaal.erase'), 'sanne').refused('ROLE');
  });
  it('is decided by a second person, who may also keep it', () => {
    wissen.when(signals('signaal.erase'), 'ilse').then({
      type: 'SignaalClosed',
      v: 1,
      data: { why: '', keep: 'wissen', until: inDays(0) },
    });
    expect(wissen.and('peter', signals('signaal.erase')).state.closed).toMatchObject({ erase: true });
    expect(wissen.and('ilse', signals('signaal.keep')).state.closed).toMatchObject({ erase: false, until: UNTIL });
  });
  it('cannot be proposed where there is no second person', () => {
    const alone = gelezen.where({ school: schoolWithout('ilse', 'peter') });
    alone.when(signals('signaal.close', { keep: 'wissen' }), 'marja').refused('NO_APPROVER');
  });
  it('is off the table once nothing was proposed', () => {
    gelezen.when(signals('signaal.erase'), 'ilse').refused('ROLE');
  });
});

describe('keeping watch', () => {
  it('says how it goes, also when it goes better', () => {
    beantwoord.when(signals('signaal.watch'), 'sanne').then({
      type: 'SignaalWatched',
      v: 1,
      data: { now: 'beter', what: 'Eet weer mee.' },
    });
  });
  it('asks what was seen when the worry has grown', () => {
    beantwoord.when(signals('signaal.watch', { now: 'meerZorg', what: '' }), 'sanne').refused('MISSING');
  });
  it('counts how often in a row it went better, also over several answers', () => {
    const twice = beantwoord
      .and('sanne', signals('signaal.watch'))
      .and('marja', signals('signaal.triage', { next: 'kijken', date: inDays(7) }))
      .and('sanne', signals('signaal.watch'));
    expect(twice.state.watch?.better).toBe(2);
    expect(twice.and('sanne', signals('signaal.watch', { now: 'hetzelfde' })).state.watch?.better).toBe(0);
  });
  it('is for who saw it and the AF, once there is an answer', () => {
    beantwoord.when(signals('signaal.watch'), 'joost').refused('NOT_INVITED');
    vastgelegd.when(signals('signaal.watch'), 'sanne').refused('NOT_NOW');
  });
});
