import { momentOf } from '../../services/domain/calendar.ts';
import { HOUR } from '../../services/domain/time.ts';
import { eer, nieuw } from './support/signaal.ts';
import { gebeld, geopend, gestart, praten, rondEer } from './support/casus.ts';
import { does, signals } from './support/inputs.ts';
import { ID, inDays, NOW } from './support/school.ts';

const honour = (change = {}) => signals('signaal.honour', change);

describe('honour, force or circumcision', () => {
  it('reaches AF and deputy at once', () => {
    expect(eer.state).toMatchObject({ kind: 'eer', danger: 'weetNiet', alarm: null });
    expect(eer.waits()).toMatchObject([
      { person: ID.marja, page: 'triage', line: 'N3' },
      { person: ID.ilse, page: 'triage', line: 'N3' },
    ]);
  });
  it('alarms the school when the child leaves within a week', () => {
    expect(nieuw.and('sanne', honour({ leaving: 'ja', date: inDays(7) })).state).toMatchObject({
      danger: 'jaNu',
      alarm: { at: NOW },
    });
    expect(nieuw.and('sanne', honour({ leaving: 'ja', date: inDays(8) })).state.alarm).toBeNull();
  });
  it('asks for the day where there is one, and for initials', () => {
    nieuw.when(honour({ leaving: 'ja' }), 'sanne').refused('MISSING');
    nieuw.when(honour({ leaving: 'ja', date: inDays(-1) }), 'sanne').refused('DATE_PAST');
    nieuw.when(honour({ initials: 'Daan Visser' }), 'sanne').refused('INITIALS');
    eer.when(honour(), 'sanne').nothing();
  });
  it.each(['kijken', 'andereZorg', 'praten', 'meldcode'] as const)(
    'is not answered with "%s" before a call',
    (next) => {
      eer.when(signals('signaal.triage', { next, date: inDays(7), pace: 'vandaag' }), 'marja').refused('HONOUR');
    },
  );
  it('is answered with advice today, and comes back the same day', () => {
    const triage = signals('signaal.triage', { next: 'veiligThuis', pace: 'vandaag' });
    const asked = eer.and('marja', triage).and('sanne', signals('signaal.acknowledge'));
    expect(asked.waits()).toMatchObject([{ page: 'triage', from: NOW + 2 * HOUR }]);
  });
});

describe('a talk with the family', () => {
  const plan = does('gesprek.plan');
  const said = (talkOk: 'ja' | 'nog niet' | 'niet besproken') => does('adviesVT.record', { talkOk });

  it('is locked from the moment that a signal brings honour, until Veilig Thuis allows it', () => {
    rondEer.when(plan, 'sanne').refused('HONOUR_FIRST');
    expect(rondEer.waits()).toContainEqual(
      expect.objectContaining({ person: ID.marja, page: 'veilig-thuis-advice', line: 'N3' }),
    );
    const allowed = rondEer.and('marja', said('ja'));
    expect('events' in allowed.when(plan, 'sanne').decision).toBe(true);
    for (const answer of ['nog niet', 'niet besproken'] as const)
      rondEer.and('marja', said(answer)).when(plan, 'sanne').refused('HONOUR_FIRST');
  });
  it('is not opened by advice of before', () => {
    const before = gestart.and('sanne', said('ja')).and('marja', does('casus.attachSignaal', { eer: true }));
    before.when(plan, 'sanne').refused('HONOUR_FIRST');
  });
  it('is not opened by saying why Veilig Thuis was not asked', () => {
    const declined = does('adviesVT.record', { done: 'nietGevraagd', talkOk: '', advice: 'De jeugdarts kijkt mee.' });
    rondEer.and('marja', declined).when(plan, 'sanne').refused('HONOUR_FIRST');
  });
  it('leaves a talk with the pupil alone free', () => {
    expect('events' in rondEer.when(does('gesprek.plan', { with: ['leerling'] }), 'sanne').decision).toBe(true);
    rondEer.when(does('gesprek.plan', { with: ['leerling', 'moeder'] }), 'sanne').refused('HONOUR_FIRST');
  });
  it('is locked as well when the weighing finds it, and what was planned is off', () => {
    const planned = geopend.and('sanne', plan);
    const weighed = planned.and('peter', does('weging.record', { nature: ['eer', 'emotioneel'] }));
    expect(weighed.state).toMatchObject({ honour: 'ask', talk: { planned: null } });
    weighed.when(plan, 'sanne').refused('HONOUR_FIRST');
  });
  it('is locked from the start where the casus began with such a signal', () => {
    expect(praten.and('marja', does('casus.attachSignaal', { eer: true })).state.honour).toBe('ask');
  });
});

describe('the day after a call for help', () => {
  it('asks whether the parents know, not on the day itself', () => {
    expect(gebeld.waits()).toContainEqual(
      expect.objectContaining({ person: ID.marja, page: 'acute-parents', from: momentOf(inDays(1), '07:30') }),
    );
    const told = gebeld.and('marja', does('acuut.parents'));
    expect(told.awaits()).not.toContain('marja acute-parents');
    told.when(does('acuut.parents'), 'marja').nothing();
  });
  it('asks why when they do not', () => {
    gebeld.when(does('acuut.parents', { told: 'nietVeiligheidKind', why: '' }), 'sanne').refused('MISSING');
  });
  it('asks nothing when nobody was called yet', () => {
    expect(gestart.and('sanne', does('acuut.record', { called: ['niemand'] })).state.parentsAsk).toBeNull();
  });
  it('asks it too of a call that was made before the casus, once', () => {
    const brings = does('casus.attachSignaal', { acuut: NOW });
    const story = gestart.and('marja', brings);
    expect(story.state).toMatchObject({ acuut: NOW, meldingen: 0, parentsAsk: { at: NOW } });
    story.when(brings, 'marja').nothing();
  });
  it('leaves it to the melding when the same call was one, which is counted once', () => {
    const brings = does('casus.attachSignaal', { acuut: NOW, reported: true });
    const story = gestart.and('marja', brings);
    expect(story.state).toMatchObject({ acuut: NOW, meldingen: 1, parentsAsk: null, melding: { parents: 'open' } });
    story.when(brings, 'marja').nothing();
  });
});
