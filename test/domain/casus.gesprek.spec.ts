import { afgesproken, gesloten, gemeld, overlegd, praten, wegen } from './support/casus.ts';
import { momentOf } from '../../services/domain/calendar.ts';
import { groundOfCasus } from '../../services/domain/casus/expected.ts';
import type { GivenCasus } from './support/given.ts';
import { does } from './support/inputs.ts';
import { factsOf, ID, inDays, schoolWithout } from './support/school.ts';

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
  it('refuses to be alone and without anybody near in a talk that may become tense', () => {
    praten.when(does('gesprek.plan', { together: '', near: '' }), 'sanne').refused('TALK_NEAR');
    const near = does('gesprek.plan', { together: '' });
    praten.when(near, 'sanne').then({ type: 'GesprekPlanned', v: 1, data: near.input });
    const alone = does('gesprek.plan', { safe: 'nee', together: '', near: '' });
    praten.when(alone, 'sanne').then({ type: 'GesprekPlanned', v: 1, data: alone.input });
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
  it('may be declined: then whoever planned it hears that, until he asks another', () => {
    afgesproken.when(does('gesprek.nearDecline'), 'joost').then({ type: 'NearDeclined', v: 1, data: {} });
    const declined = afgesproken.and('joost', does('gesprek.nearDecline'));
    expect(declined.awaits()).toContain('sanne talk-plan');
    expect(declined.awaits()).not.toContain('joost talk-near');
    declined.when(does('gesprek.nearDecline'), 'joost').nothing();
    const other = declined.and('sanne', does('gesprek.plan', { near: ID.ilse }));
    expect(other.awaits()).toContain('ilse talk-near');
    expect(other.awaits()).not.toContain('sanne talk-plan');
  });
  it('is no part for who is in the room: he is asked to be there, and may say no', () => {
    expect(afgesproken.waits().filter(({ page }) => page === 'talk-near')).toMatchObject([
      { person: ID.marja, line: 'N4' },
      { person: ID.joost, line: 'N4' },
    ]);
    const joins = afgesproken.and('marja', does('gesprek.near'));
    expect(joins.awaits().filter((one) => one.endsWith('talk-near'))).toEqual(['joost talk-near']);
    joins.when(does('gesprek.near'), 'marja').nothing();
    const declined = afgesproken.and('marja', does('gesprek.nearDecline'));
    expect(declined.awaits()).toContain('sanne talk-plan');
    const soon = (story: GivenCasus) =>
      groundOfCasus(story.state, factsOf('sanne', story.around))
        .expected(inDays(0))
        .filter(({ kind }) => kind === 'gesprekStraks')
        .map(({ person, page }) => [person, page]);
    expect(soon(joins)).toContainEqual([ID.marja, 'talk-coach']);
    expect(soon(declined)).not.toContainEqual([ID.marja, 'talk-coach']);
  });
  it('is asked anew for a talk at another time', () => {
    const moved = afgesproken.and('joost', does('gesprek.near')).and('sanne', does('gesprek.plan', { day: inDays(2) }));
    expect(moved.state.talk.planned?.nearKnows).toBe(false);
  });
});

describe('recording a talk', () => {
  it('records it, and the plan is done', () => {
    const record = does('gesprek.record');
    afgesproken.when(record, 'sanne').then({ type: 'GesprekRecorded', v: 2, data: record.input });
    expect(afgesproken.and('sanne', record).state.talk).toEqual({
      held: 1,
      planned: null,
      otherCause: false,
      noShow: 0,
      threat: null,
      help: null,
      next: null,
      last: { day: inDays(0), people: [ID.sanne] },
    });
  });
  it.each(['afwerend', 'boos', 'dreigend'] as const)('keeps a reaction that is %s as an extra signal', (tone) => {
    const record = does('gesprek.record', { tone });
    const signal = { type: 'ReactionSignalled', v: 1, data: { kind: tone } } as const;
    praten.when(record, 'sanne').then({ type: 'GesprekRecorded', v: 2, data: record.input }, signal);
    expect(praten.and('sanne', record).state.observations).toMatchObject({ count: 2, reactions: 1 });
  });
  it('keeps an open or a sad reaction as what it is', () => {
    for (const tone of ['open', 'verdrietig'] as const)
      expect(praten.and('sanne', does('gesprek.record', { tone })).state.observations.reactions).toBe(0);
  });
  it('tells the AF when somebody did not come twice, until there is a new plan or a talk', () => {
    const notCome = does('gesprek.record', { held: 'nietGekomen' });
    const keys = (story: GivenCasus) => story.waits().filter(({ key }) => key.startsWith('noshow'));
    expect(keys(praten.and('sanne', notCome))).toEqual([]);
    const twice = praten.and('sanne', notCome, notCome);
    expect(keys(twice)).toMatchObject([{ person: ID.marja, page: 'casus', line: 'N1' }]);
    expect(keys(twice.and('sanne', does('gesprek.plan')))).toEqual([]);
    expect(keys(twice.and('sanne', does('gesprek.record')))).toEqual([]);
    expect(keys(twice.and('sanne', does('gesprek.skip')).and('marja', does('step.approve')))).toEqual([]);
  });
  it('asks whoever named a day for the next one to plan it in time, until it is planned or held', () => {
    const named = praten.and('sanne', does('gesprek.record', { next: inDays(14) }));
    const plans = (story: GivenCasus) => story.waits().filter(({ page }) => page === 'talk-plan');
    expect(plans(named)).toMatchObject([{ person: ID.sanne, from: momentOf(inDays(9), '07:30'), due: inDays(14) }]);
    expect(plans(named.and('sanne', does('gesprek.plan', { day: inDays(14) })))).toEqual([]);
    expect(plans(named.and('sanne', does('gesprek.record')))).toEqual([]);
    const own = praten.and('marja', does('gesprek.record', { next: inDays(14) }));
    expect(plans(own)).toMatchObject([{ person: ID.marja }]);
  });
  it('is possible at every step, also after a melding', () => {
    for (const story of [overlegd, wegen, gemeld]) {
      const record = does('gesprek.record');
      story.when(record, 'sanne').then({ type: 'GesprekRecorded', v: 2, data: record.input });
    }
  });
  it('opens the way to closing where another cause was found', () => {
    const other = praten.and('sanne', does('gesprek.record', { cause: 'andereOorzaak', causeText: 'Een baby.' }));
    const close = does('casus.close', { reason: 'weerlegd' });
    other.when(close, 'marja').then({ type: 'ClosingProposed', v: 1, data: close.input });
  });
  it('does not count a talk to which nobody came', () => {
    const notCome = does('gesprek.record', { held: 'nietGekomen' });
    expect(afgesproken.and('sanne', notCome, notCome).state.talk).toMatchObject({ held: 0, noShow: 2 });
    praten.and('sanne', notCome).when(does('step.submit'), 'sanne').refused('STILL_NEEDED');
  });
  it('is of the day on which it was held, and not of one to come', () => {
    const friday = does('gesprek.record', { when: inDays(-3) });
    praten.when(friday, 'sanne').then({ type: 'GesprekRecorded', v: 2, data: friday.input });
    praten.when(does('gesprek.record', { when: inDays(1) }), 'sanne').refused('DATE_FUTURE');
  });
  it('names the colleague who was there too: somebody else of the school, and not one to whom it is closed', () => {
    const record = does('gesprek.record', { colleague: ID.joost });
    praten.when(record, 'sanne').then({ type: 'GesprekRecorded', v: 2, data: record.input });
    praten.when(does('gesprek.record', { colleague: ID.sanne }), 'sanne').refused('NO_ACCOUNT');
    const shut = praten.and('marja', does('casus.shield', { person: ID.joost }));
    shut.when(record, 'sanne').refused('NO_ACCOUNT');
  });
  it('refuses another cause that is not named', () => {
    praten.when(does('gesprek.record', { cause: 'andereOorzaak' }), 'sanne').refused('MISSING');
    const named = does('gesprek.record', { cause: 'andereOorzaak', causeText: 'Hij is net verhuisd.' });
    praten.when(named, 'sanne').then({ type: 'GesprekRecorded', v: 2, data: named.input });
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
  it('refuses "Veilig Thuis advises against it" before that advice is there, or where it said yes', () => {
    const skip = does('gesprek.skip', { ground: 'veiligThuisRaadtAf' });
    praten.when(skip, 'sanne').refused('ADVICE_FIRST');
    const said = (change: object) => praten.and('sanne', does('adviesVT.record', change)).when(skip, 'sanne');
    said({ done: 'nietGevraagd', talkOk: '' }).refused('ADVICE_FIRST');
    said({ talkOk: 'ja' }).refused('ADVICE_FIRST');
    for (const talkOk of ['nog niet', 'niet besproken'])
      said({ talkOk }).then({ type: 'GesprekSkipProposed', v: 1, data: skip.input });
  });
  it('takes that it was discussed with Veilig Thuis only when it stands written down what was said', () => {
    const discussed = does('gesprek.skip', { advice: 'ja' });
    praten.when(discussed, 'sanne').refused('ADVICE_WRITTEN', { naam: 'Marja' });
    const advised = praten.and('sanne', does('adviesVT.record'));
    advised.when(discussed, 'sanne').then({ type: 'GesprekSkipProposed', v: 1, data: discussed.input });
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
