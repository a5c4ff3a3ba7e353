import { bringsOf } from '../../services/aggregates/asked.ts';
import { signaal } from '../../services/aggregates/signaal.ts';
import { isHeldAlarm } from '../../services/domain/signaal/heldAlarm.ts';
import type { SignaalState } from '../../services/domain/signaal/signaal.ts';
import { HOUR, MINUTE } from '../../services/domain/time.ts';
import { signals } from './support/inputs.ts';
import { AROUND, factsOf, ID, inDays, NOW, schoolWithout, whoIs } from './support/school.ts';
import { afgeblazen, alarm, gekoppeld, gevaar, ingetrokken, nieuw, opgepakt, vastgelegd } from './support/signaal.ts';

describe('warning the school', () => {
  it('needs nothing but a press', () => {
    nieuw.when(signals('acuut.alert'), 'sanne').then({ type: 'AlarmGiven', v: 1, data: { about: '' } });
  });
  it('refuses somebody who does not work at the school', () => {
    nieuw.when(signals('acuut.alert'), 'vreemde').refused('NOT_STAFF');
  });
  it('stays quiet when it was given already', () => {
    alarm.when(signals('acuut.alert'), 'sanne').nothing();
  });
});

describe('taking an alarm', () => {
  it.each(['marja', 'ilse', 'peter'] as const)('%s may take it', (who) => {
    alarm.when(signals('acuut.take'), who).then({ type: 'AlarmTaken', v: 1, data: {} });
  });
  it('tells the next one who has it', () => {
    opgepakt.when(signals('acuut.take'), 'marja').refused('ALREADY_TAKEN', { naam: 'Peter' });
    // Closed to who had it, or when he works here no more, it is free again for all the others.
    const shut = opgepakt.and('marja', signals('signaal.shield', { person: ID.peter }));
    expect(shut.awaits()).toContain('marja acute-watch');
    for (const story of [shut, opgepakt.where({ school: schoolWithout('peter') })])
      expect('events' in story.when(signals('acuut.take'), 'marja').decision).toBe(true);
  });
  it('refuses where there is no alarm, or no longer', () => {
    vastgelegd.when(signals('acuut.take'), 'marja').refused('NOT_NOW');
    afgeblazen.when(signals('acuut.take'), 'marja').refused('NOT_NOW');
  });
  it('refuses who is neither AF nor directie', () => {
    alarm.when(signals('acuut.take'), 'joost').refused('NOT_INVITED');
  });
  it('stays quiet when he has it already', () => {
    opgepakt.when(signals('acuut.take'), 'peter').nothing();
  });
  it('stays possible when the author withdrew the words: only the author calls an alarm off', () => {
    gevaar
      .and('sanne', signals('signaal.withdraw'))
      .when(signals('acuut.take'), 'marja')
      .then({ type: 'AlarmTaken', v: 1, data: {} });
  });
});

describe('writing down what happened after somebody came to the alarm', () => {
  const written = nieuw.and('sanne', {
    ...signals('signaal.tell', { safeToday: 'nee' }),
    held: { by: ID.peter, since: NOW - 30 * MINUTE },
  });
  const waits = (state: SignaalState) =>
    signaal.awaited(state, factsOf('sanne')).map(({ person, page }) => `${whoIs(person)} ${page}`);

  it('gives no second alarm: who came reads it at once, the AF and the deputy look at it', () => {
    expect(waits(written.state).toSorted()).toEqual([
      'ilse triage',
      'ilse triage',
      'marja triage',
      'peter acute-watch',
    ]);
  });
  it('waits for who came until the AF has looked', () => {
    const looked = written.and('marja', signals('signaal.triage', { next: 'veiligThuis', pace: 'vandaag' }));
    expect(waits(looked.state)).not.toContain('peter acute-watch');
  });
  it('waits for who came no longer once he wrote down what was done', () => {
    expect(waits(written.and('peter', signals('acuut.record')).state)).not.toContain('peter acute-watch');
  });
  it('is an alarm for all again when the author finds nobody to call', () => {
    expect(waits(written.and('sanne', signals('acuut.needCaller')).state)).toEqual(
      expect.arrayContaining(['marja acute-watch', 'ilse acute-watch', 'peter acute-watch']),
    );
  });
  it('gives an alarm when the child is safe nowhere and nobody came before', () => {
    const alone = nieuw.and('sanne', signals('signaal.tell', { safeToday: 'nee' }));
    expect(waits(alone.state)).toContain('sanne emergency');
  });
});

describe('danger that nobody has opened for 45 minutes', () => {
  const written = nieuw.and('sanne', {
    ...signals('signaal.tell', { safeToday: 'nee' }),
    held: { by: ID.peter, since: NOW - 30 * MINUTE },
  });
  const at = (minutes: number) => factsOf('sanne', { ...AROUND, now: NOW + minutes * MINUTE });
  const triagesAt = (state: SignaalState, minutes: number) =>
    signaal
      .awaited(state, at(minutes))
      .filter(({ page, from }) => page === 'triage' && from <= at(minutes).now)
      .map(({ person, line, key }) => `${whoIs(person)} ${line} ${key}`);
  const remindedAt = (state: SignaalState, minutes: number) =>
    signaal
      .reminders(state, at(minutes))
      .filter(({ page, at: moment }) => page === 'triage' && moment <= at(minutes).now)
      .map(({ person, line }) => `${whoIs(person)} ${line}`);

  it('is told to the deputy at that minute, counted from the alarm', () => {
    expect(triagesAt(written.state, 14)).toEqual(['marja N3 new', 'ilse N3 new']);
    expect(triagesAt(written.state, 15)).toEqual(['marja N3 new', 'ilse N3 new', 'ilse N3 moves']);
  });
  it('is asked again of both before it, and after it of the deputy alone', () => {
    expect(remindedAt(written.state, 12)).toEqual(['marja N3', 'ilse N3']);
    expect(remindedAt(written.state, 15)).toEqual(['ilse N3']);
  });
  it('climbs to the directie no later for it', () => {
    const to = signaal.reminders(written.state, at(46)).filter(({ kind }) => kind === 'climb');
    expect(to.map(({ person, at: moment }) => [whoIs(person), (moment - NOW) / MINUTE])).toContainEqual(['peter', 45]);
  });
  it('stays with both when one of them opened it in time', () => {
    const opened = written.and('marja', signals('signaal.seen'));
    expect(triagesAt(opened.state, 60)).toEqual(['marja N3 new', 'ilse N3 new']);
  });
  it('stays with the AF where nobody else can be reached', () => {
    const alone = { ...written.state, told: { ...written.state.told, unreached: [ID.ilse] } };
    expect(triagesAt(alone, 60)).toEqual(['marja N3 new', 'ilse N3 new']);
  });
});

describe('an alarm that somebody has in hand', () => {
  const child = { initials: 'DV', group: 'groep 5' };
  const asked = { person: ID.sanne, child, now: NOW + MINUTE };

  it('is one that the same author gave just before', () => {
    expect(isHeldAlarm(opgepakt.state, asked)).toBe(true);
    expect(isHeldAlarm(opgepakt.state, { ...asked, person: ID.joost })).toBe(false);
    expect(isHeldAlarm(opgepakt.state, { ...asked, now: NOW + 3 * HOUR })).toBe(false);
  });
  it('is none while nobody has it, or when it was an accident', () => {
    expect(isHeldAlarm(alarm.state, asked)).toBe(false);
    expect(isHeldAlarm(afgeblazen.state, asked)).toBe(false);
  });
  it('is none when it turned out to be about another child', () => {
    expect(isHeldAlarm({ ...opgepakt.state, initials: 'RK', group: 'groep 8' }, asked)).toBe(false);
    expect(isHeldAlarm({ ...opgepakt.state, ...child }, asked)).toBe(true);
  });
});

describe('an alarm that is over', () => {
  const settled = opgepakt.and('peter', signals('acuut.settle'));
  const remindedOf = ({ state }: typeof opgepakt) => {
    const later = factsOf('peter', { ...AROUND, now: NOW + 30 * HOUR });
    return [...signaal.awaited(state, later), ...signaal.reminders(state, later)].map(({ page }) => page);
  };

  it('reminds whoever has it no more, after one press, and is kept', () => {
    expect(remindedOf(opgepakt)).toContain('acute-watch');
    expect(remindedOf(settled)).not.toContain('acute-watch');
    expect(settled.state.status).toBe('closed');
  });
  it('brings its author the word of whoever came, and nothing to read where he wrote none', () => {
    const word = 'Het kind is nu bij iemand die zorgt.';
    const told = opgepakt.and('peter', signals('acuut.settle', { word }));
    expect(told.awaits()).toContain('sanne signal-answer');
    expect(told.and('sanne', signals('signaal.acknowledge')).awaits()).not.toContain('sanne signal-answer');
    expect(settled.awaits()).not.toContain('sanne signal-answer');
  });
  it('stays in the log, with who said so', () => {
    opgepakt.when(signals('acuut.settle'), 'peter').then({
      type: 'SignaalClosed',
      v: 1,
      data: { why: 'Het is geregeld.', keep: 'bewaren', until: '2028-07-31' },
    });
    settled.when(signals('acuut.settle'), 'peter').nothing();
  });
  it('may be said by the AF too, and by nobody else', () => {
    expect(opgepakt.and('marja', signals('acuut.settle')).state.status).toBe('closed');
    opgepakt.when(signals('acuut.settle'), 'sanne').refused('ROLE');
    opgepakt.when(signals('acuut.settle'), 'joost').refused('NOT_INVITED');
  });
  it('is not over while nobody has it, nor where something was recorded that the AF has to look at', () => {
    alarm.when(signals('acuut.settle'), 'marja').refused('NOT_NOW');
    opgepakt.and('peter', signals('acuut.record')).when(signals('acuut.settle'), 'peter').refused('NOT_NOW');
  });
  it('rings for all again when its author finds nobody to call, and waits for the AF when a call is recorded', () => {
    const again = settled.and('sanne', signals('acuut.needCaller'));
    expect(again.state.status).toBe('alarm');
    expect(remindedOf(again)).toContain('acute-watch');
    expect(remindedOf(settled.and('sanne', signals('acuut.record')))).toContain('triage');
  });
});

describe('calling an alarm off', () => {
  it('calls it off', () => {
    alarm.when(signals('acuut.cancel'), 'sanne').then({ type: 'AlarmCancelled', v: 1, data: {} });
    expect(afgeblazen.state.status).toBe('withdrawn');
  });
  it('leaves the words of the author where they are', () => {
    expect(gevaar.and('sanne', signals('acuut.cancel')).state.status).toBe('new');
    const attached = gevaar.and('marja', signals('signaal.attach')).and('sanne', signals('acuut.cancel'));
    expect(attached.state).toMatchObject({ status: 'attached', alarm: { cancelled: true } });
  });
  it('refuses anybody but the author, and where there is no alarm', () => {
    alarm.when(signals('acuut.cancel'), 'peter').refused('ROLE');
    vastgelegd.when(signals('acuut.cancel'), 'sanne').refused('NOT_NOW');
  });
  it('stays quiet when it was called off already', () => {
    afgeblazen.when(signals('acuut.cancel'), 'sanne').nothing();
  });
});

describe('nobody here can call', () => {
  it('asks for somebody who can', () => {
    gevaar.when(signals('acuut.needCaller'), 'sanne').then({ type: 'CallerNeeded', v: 1, data: {} });
  });
  it('asks again when somebody had taken the alarm', () => {
    const asked = opgepakt.and('sanne', signals('acuut.needCaller'));
    expect(asked.state.alarm).toMatchObject({ takenBy: '', callerNeeded: true });
  });
  it('asks again after the alarm was called off', () => {
    const off = gevaar.and('sanne', signals('acuut.cancel'));
    expect(off.and('sanne', signals('acuut.needCaller')).state.alarm).toMatchObject({ cancelled: false, at: NOW });
  });
  it('refuses anybody but the author', () => {
    alarm.when(signals('acuut.needCaller'), 'joost').refused('NOT_INVITED');
    ingetrokken.when(signals('acuut.needCaller'), 'sanne').refused('NOT_NOW');
  });
  it('stays quiet while it waits for somebody', () => {
    alarm.and('sanne', signals('acuut.needCaller')).when(signals('acuut.needCaller'), 'sanne').nothing();
  });
});

describe('recording a call', () => {
  const { input } = signals('acuut.record');
  it('opens a signal of its own', () => {
    nieuw.when(signals('acuut.record'), 'fatma').then({ type: 'EmergencyRecorded', v: 2, data: input });
    expect(nieuw.and('fatma', signals('acuut.record')).state).toMatchObject({
      status: 'new',
      kind: 'alarm',
      danger: 'jaNu',
    });
  });
  it('is of today where no day is named, and never of a day to come', () => {
    const unnamed = signals('acuut.record', { day: '' });
    nieuw.when(unnamed, 'fatma').then({ type: 'EmergencyRecorded', v: 2, data: input });
    nieuw.when(signals('acuut.record', { day: inDays(1) }), 'fatma').refused('DATE_FUTURE');
  });
  it('tells its casus on which day was called', () => {
    const late = nieuw.and('fatma', signals('acuut.record', { day: inDays(-3), reported: 'ja' }));
    expect(bringsOf(late.state)).toMatchObject({ reported: true, calledOn: inDays(-3) });
  });
  it('completes an alarm that had no child yet', () => {
    const story = alarm.and('peter', signals('acuut.record'));
    expect(story.state).toMatchObject({ status: 'new', initials: 'DV', group: 'groep 5' });
  });
  it('asks no initials where they are known', () => {
    const again = signals('acuut.record', { initials: '', group: '' });
    vastgelegd.when(again, 'sanne').then({ type: 'EmergencyRecorded', v: 2, data: again.input });
    expect(vastgelegd.and('sanne', again).state.initials).toBe('DV');
  });
  it.each([{ initials: '' }, { group: '' }])('refuses without whom it is about: %j', (change) => {
    nieuw.when(signals('acuut.record', change), 'sanne').refused('MISSING');
  });
  it('refuses a name instead of initials', () => {
    nieuw.when(signals('acuut.record', { initials: 'Daan Visser' }), 'sanne').refused('INITIALS');
  });
  it('refuses somebody who does not work at the school', () => {
    nieuw.when(signals('acuut.record'), 'vreemde').refused('NOT_STAFF');
  });
  it('keeps a signal that belongs to a casus there', () => {
    expect(gekoppeld.and('sanne', signals('acuut.record')).state.status).toBe('attached');
  });
  it('brings back what was withdrawn: a call waits for the first look, whatever was before', () => {
    expect(afgeblazen.and('sanne', signals('acuut.record')).state.status).toBe('new');
    expect(ingetrokken.and('sanne', signals('acuut.record')).state.status).toBe('new');
  });
});
