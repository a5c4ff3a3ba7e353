import { HOUR } from '../../services/domain/time.ts';
import { did, givenSignaal } from './support/given.ts';
import { SIGNAAL, signals } from './support/inputs.ts';
import { ID, inDays, NOW, schoolWithout } from './support/school.ts';
import { beantwoord, gekoppeld, gelezen, gevaar, ingetrokken, nieuw, onthuld, vastgelegd } from './support/signaal.ts';

const recorded = { ...SIGNAAL['signaal.record'], initials: 'DV', told: false, promise: '' };

describe('recording a signal', () => {
  it('records what was seen, with the initials as capitals', () => {
    nieuw.when(signals('signaal.record'), 'sanne').then({ type: 'SignaalRecorded', v: 1, data: recorded });
  });
  it('marks what the child told himself', () => {
    nieuw
      .when(signals('signaal.record', { danger: 'kindVertelt' }), 'sanne')
      .then({ type: 'SignaalRecorded', v: 1, data: { ...recorded, danger: 'kindVertelt', told: true } });
  });
  it.each(['Daan', 'Daan Visser', 'daan visser', 'dvisserx', '...', 'D Visser'])(
    'refuses %s: initials, never a name',
    (initials) => {
      nieuw.when(signals('signaal.record', { initials }), 'sanne').refused('INITIALS');
      nieuw.when(signals('signaal.tell', { initials }), 'sanne').refused('INITIALS');
    },
  );
  it.each(['DV', 'd.v.', 'D. v.d. B.', 'jpb'])('takes %s as initials', (initials) => {
    expect('events' in nieuw.when(signals('signaal.record', { initials }), 'sanne').decision).toBe(true);
  });
  it('refuses somebody who does not work at the school', () => {
    nieuw.when(signals('signaal.record'), 'vreemde').refused('NOT_STAFF');
    nieuw.when(signals('signaal.record'), 'karin').refused('NOT_STAFF');
  });
  it('stays quiet when it was recorded already', () => {
    vastgelegd.when(signals('signaal.record'), 'sanne').nothing();
    vastgelegd.when(signals('signaal.tell'), 'sanne').nothing();
  });
  it('alarms the school when there is danger now, and not when there is none', () => {
    expect(gevaar.state.alarm).toEqual({
      at: NOW,
      since: NOW,
      takenBy: '',
      takenAt: 0,
      cancelled: false,
      callerNeeded: false,
      held: false,
    });
    expect(vastgelegd.state.alarm).toBeNull();
  });
});

describe('a child who tells', () => {
  it.each([
    ['ja', 'kindVertelt'],
    ['nee', 'jaNu'],
    ['weetNiet', 'weetNiet'],
  ] as const)('is recorded with the danger that follows from "safe today: %s"', (safeToday, danger) => {
    const { initials, group, words, promise } = SIGNAAL['signaal.tell'];
    nieuw.when(signals('signaal.tell', { safeToday }), 'sanne').then({
      type: 'SignaalRecorded',
      v: 1,
      data: { initials, group, what: words, danger, told: true, promise },
    });
  });
  it.each(['kijken', 'andereZorg', 'praten'] as const)('is not answered with "%s" before advice was asked', (next) => {
    onthuld.when(signals('signaal.triage', { next, date: inDays(7) }), 'marja').refused('DISCLOSURE');
  });
  it('is answered with advice of Veilig Thuis, today', () => {
    const triage = signals('signaal.triage', { next: 'veiligThuis', pace: 'vandaag' });
    onthuld.when(triage, 'marja').then({ type: 'SignaalTriaged', v: 1, data: triage.input });
    onthuld.when(signals('signaal.triage', { next: 'veiligThuis', pace: 'gewoon' }), 'marja').refused('TODAY');
  });
  it('starts the Meldcode only after a call: advice, or an emergency', () => {
    const start = signals('signaal.triage', { next: 'meldcode' });
    onthuld.when(start, 'marja').refused('DISCLOSURE');
    const asked = onthuld.and('marja', signals('signaal.triage', { next: 'veiligThuis', pace: 'vandaag' }));
    const called = onthuld.and('sanne', signals('acuut.record'));
    for (const story of [asked, called])
      story.when(start, 'marja').then({ type: 'SignaalTriaged', v: 1, data: start.input });
    onthuld
      .and('sanne', signals('acuut.record', { called: ['niemand'] }))
      .when(start, 'marja')
      .refused('DISCLOSURE');
  });
  it('comes back to the AF the same day', () => {
    const asked = onthuld
      .and('marja', signals('signaal.triage', { next: 'veiligThuis', pace: 'vandaag' }))
      .and('sanne', signals('signaal.acknowledge'));
    expect(asked.waits()).toMatchObject([{ page: 'triage', from: NOW + 2 * HOUR }]);
  });
});

describe('adding to a signal', () => {
  it('adds what its author still knows', () => {
    const add = signals('signaal.add');
    vastgelegd.when(add, 'sanne').then({ type: 'SignaalAdded', v: 2, data: add.input });
  });
  it('stays possible after the answer', () => {
    const add = signals('signaal.add');
    gelezen.when(add, 'sanne').then({ type: 'SignaalAdded', v: 2, data: add.input });
  });
  it('refuses anybody but the author', () => {
    vastgelegd.when(signals('signaal.add'), 'marja').refused('ROLE');
    vastgelegd.when(signals('signaal.add'), 'joost').refused('NOT_INVITED');
  });
  it('refuses a signal that was withdrawn', () => {
    ingetrokken.when(signals('signaal.add'), 'sanne').refused('NOT_NOW');
  });
});

describe('seeing a signal', () => {
  it('tells that it was seen', () => {
    vastgelegd.when(signals('signaal.seen'), 'marja').then({ type: 'SignaalSeen', v: 1, data: {} });
  });
  it('refuses whoever is not the AF', () => {
    vastgelegd.when(signals('signaal.seen'), 'sanne').refused('ROLE', { rol: 'AF', naam: 'Marja' });
  });
  it('keeps who read it, and tells the author of the first only', () => {
    const both = vastgelegd.and('ilse', signals('signaal.seen')).and('marja', signals('signaal.seen'));
    expect(both.state).toMatchObject({ seen: { by: ID.ilse }, readBy: [ID.ilse, ID.marja] });
    both.when(signals('signaal.seen'), 'marja').nothing();
  });
});

describe('the first look', () => {
  it('answers the author and sets the pace', () => {
    const triage = signals('signaal.triage', { pace: 'vandaag' });
    vastgelegd.when(triage, 'marja').then({ type: 'SignaalTriaged', v: 1, data: triage.input });
    expect(vastgelegd.and('marja', triage).state.pace).toBe('vandaag');
  });
  it('joins a signal to the casus of the same child', () => {
    const triage = signals('signaal.triage', { same: 'c-abc' });
    vastgelegd
      .when(triage, 'marja')
      .then(
        { type: 'SignaalTriaged', v: 1, data: triage.input },
        { type: 'SignaalAttached', v: 1, data: { casus: 'c-abc' } },
      );
  });
  it('does not join it a second time', () => {
    const triage = signals('signaal.triage', { same: 'c-abc' });
    gekoppeld.when(triage, 'marja').then({ type: 'SignaalTriaged', v: 1, data: triage.input });
  });
  it('refuses the AF who recorded it herself, and names who looks', () => {
    nieuw
      .and('marja', signals('signaal.record'))
      .when(signals('signaal.triage'), 'marja')
      .refused('OWN_SIGNAL', { naam: 'Ilse' });
  });
  it('refuses to keep watching without a day, or until a day that is past', () => {
    vastgelegd.when(signals('signaal.triage', { next: 'kijken' }), 'marja').refused('MISSING');
    vastgelegd.when(signals('signaal.triage', { next: 'kijken', date: inDays(-1) }), 'marja').refused('DATE_PAST');
  });
  it('refuses the directie, the author and a stranger', () => {
    vastgelegd.when(signals('signaal.triage'), 'sanne').refused('ROLE');
    vastgelegd.when(signals('signaal.triage'), 'peter').refused('NOT_INVITED');
    vastgelegd.when(signals('signaal.triage'), 'vreemde').refused('NOT_STAFF');
  });
  it('falls to the directie when the only AF is the author', () => {
    const own = nieuw.where({ school: schoolWithout('ilse') }).and('marja', signals('signaal.record'));
    const triage = signals('signaal.triage');
    own.when(triage, 'peter').then({ type: 'SignaalTriaged', v: 1, data: triage.input });
    own.when(triage, 'marja').refused('OWN_SIGNAL', { naam: 'Peter' });
  });
});

describe('reading the answer', () => {
  it('tells that the author read it', () => {
    beantwoord.when(signals('signaal.acknowledge'), 'sanne').then({ type: 'SignaalAcknowledged', v: 1, data: {} });
  });
  it('refuses anybody but the author', () => {
    beantwoord.when(signals('signaal.acknowledge'), 'marja').refused('ROLE');
  });
  it('stays quiet when it was read already', () => {
    gelezen.when(signals('signaal.acknowledge'), 'sanne').nothing();
  });
});

describe('withdrawing a signal', () => {
  it('withdraws with a reason', () => {
    const withdraw = signals('signaal.withdraw');
    vastgelegd.when(withdraw, 'sanne').then({ type: 'SignaalWithdrawn', v: 1, data: withdraw.input });
  });
  it('refuses when it belongs to a casus, and to anybody but the author', () => {
    gekoppeld.when(signals('signaal.withdraw'), 'sanne').refused('COUNTS');
    vastgelegd.when(signals('signaal.withdraw'), 'marja').refused('ROLE');
  });
  it('stays quiet when it was withdrawn already', () => {
    ingetrokken.when(signals('signaal.withdraw'), 'sanne').nothing();
  });
});

describe('attaching a signal', () => {
  it('attaches it to a casus', () => {
    const attach = signals('signaal.attach');
    vastgelegd.when(attach, 'marja').then({ type: 'SignaalAttached', v: 1, data: attach.input });
  });
  it('refuses a second casus, and one that does not exist', () => {
    gekoppeld.when(signals('signaal.attach', { casus: 'c-other' }), 'marja').refused('NOT_NOW');
    nieuw.when(signals('signaal.attach'), 'marja').refused('NOT_NOW');
  });
  it('stays quiet when it belongs to this casus already', () => {
    gekoppeld.when(signals('signaal.attach'), 'marja').nothing();
  });
});

describe('the history of a signal', () => {
  it('keeps what was typed out of the state, but for initials and group', () => {
    const story = givenSignaal(did('sanne', { type: 'SignaalRecorded', v: 1, data: recorded }));
    expect(story.state).toMatchObject({ initials: 'DV', group: 'groep 5', status: 'new', content: [1] });
    expect(JSON.stringify(story.state)).not.toContain('slaap');
  });
});
