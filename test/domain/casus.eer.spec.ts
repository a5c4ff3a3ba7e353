import { momentOf } from '../../services/domain/calendar.ts';
import { HOUR } from '../../services/domain/time.ts';
import { eer, nieuw } from './support/signaal.ts';
import { gebeld, geopend, gestart, praten, rondEer, wegen } from './support/casus.ts';
import { does, signals } from './support/inputs.ts';
import { FULL, ID, inDays, NOW, ROUTES, schoolWithout } from './support/school.ts';

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
  it('is asked of who leads in their place where it is closed to all who ask Veilig Thuis in this school', () => {
    const protocol = ROUTES.find(({ id }) => id === 'zbo6') ?? FULL;
    const shut = rondEer.and('ilse', does('casus.shield', { person: ID.marja }));
    const asked = (story: typeof shut) => story.waits().find(({ page }) => page === 'veilig-thuis-advice')?.person;
    expect(asked(shut.where({ protocol }))).toBe(ID.ilse);
    expect(asked(shut.where({ protocol, school: schoolWithout('ilse') }))).toBe(ID.peter);
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

describe('the other ways to the family', () => {
  const allowed = does('adviesVT.record', { talkOk: 'ja' });
  const notYet = does('adviesVT.record', { talkOk: 'nog niet' });
  const brought = does('casus.attachSignaal', { signaal: 's-eeeeeeeeeeeeeeeeeeeeeeeeee', eer: true });
  const isAccepted = (outcome: { decision: object }): boolean => 'events' in outcome.decision;

  it('are locked too: parents who sit in on the weighing', () => {
    const parents = does('weging.plan', { parents: 'erbij' });
    const locked = wegen.and('marja', brought);
    for (const story of [locked, locked.and('marja', notYet)]) story.when(parents, 'marja').refused('HONOUR_FIRST');
    expect(isAccepted(locked.when(does('weging.plan'), 'marja'))).toBe(true);
    expect(isAccepted(locked.and('marja', allowed).when(parents, 'marja'))).toBe(true);
  });
  it('are locked too: a weighing that was planned with them before it was known', () => {
    const planned = wegen.and('marja', does('weging.plan', { parents: 'erbij' }), brought);
    const open = does('weging.open', { why: 'Het moet nu.' });
    planned.when(open, 'peter').refused('HONOUR_FIRST');
    expect(isAccepted(planned.and('marja', does('weging.plan')).when(open, 'peter'))).toBe(true);
    expect(isAccepted(planned.and('marja', allowed).when(open, 'peter'))).toBe(true);
  });
  it('are locked too: the intake, of which nothing is lost that was said before', () => {
    const intake = rondEer.where({ protocol: FULL });
    const ask = does('intake.ask', { whom: ID.marja });
    for (const story of [intake, intake.and('marja', notYet)]) story.when(ask, 'sanne').refused('HONOUR_FIRST');
    intake.when(does('intake.record'), 'marja').refused('HONOUR_FIRST');
    expect(isAccepted(intake.when(does('intake.record', { with: ['leerkracht'] }), 'marja'))).toBe(true);
    expect(isAccepted(intake.and('marja', notYet).when(does('intake.record'), 'marja'))).toBe(true);
    expect(isAccepted(intake.and('marja', allowed).when(ask, 'sanne'))).toBe(true);
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
