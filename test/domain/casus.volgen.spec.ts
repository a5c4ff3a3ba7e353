import type { Answer } from '../../services/domain/afwegingskader.ts';
import { addDays, momentOf } from '../../services/domain/calendar.ts';
import { DAY } from '../../services/domain/time.ts';
import {
  beantwoord,
  beslissen,
  gemeld,
  gesloten,
  gepland,
  gestart,
  geholpen,
  gevolgd,
  hulp,
  melden,
  rondEer,
  sluitend,
  teruggekeken,
  veilig,
  waargenomen,
  weerlegd,
} from './support/casus.ts';
import type { GivenCasus } from './support/given.ts';
import { does } from './support/inputs.ts';
import { ID, inDays, NOW, schoolWithout, TODAY } from './support/school.ts';

const meldtOpnieuw = (story: GivenCasus): GivenCasus =>
  story
    .and('marja', story.state.meldingen === 0 ? does('melding.assign') : does('melding.again'))
    .and('peter', does('melding.parents'), does('melding.record'));

const watch = does('followUp.plan');
const verdict = does('followUp.verdict');
const close = does('casus.close');
const refuted = does('casus.close', { reason: 'weerlegd' });
const first = (answer: Answer) => does('afwegingskader.answer', { answer });

describe('an emergency call', () => {
  const call = does('acuut.record');
  it('may be recorded at every step of an open casus', () => {
    for (const story of [gestart, beslissen, gevolgd])
      story.when(call, 'sanne').then({ type: 'EmergencyRecorded', v: 2, data: call.input });
  });
  it('is of today where no day is named, and never of a day to come', () => {
    const unnamed = does('acuut.record', { day: '' });
    gestart.when(unnamed, 'sanne').then({ type: 'EmergencyRecorded', v: 2, data: call.input });
    gestart.when(does('acuut.record', { day: inDays(1) }), 'sanne').refused('DATE_FUTURE');
  });
  it('refuses who is not involved', () => {
    gestart.when(call, 'joost').refused('NOT_INVITED');
    gesloten.when(call, 'marja').refused('CLOSED');
  });
});

describe('keeping sight of the child', () => {
  it('names somebody, until a day', () => {
    hulp.when(watch, 'marja').then({ type: 'FollowUpPlanned', v: 1, data: watch.input });
    expect(gevolgd.state.followUp).toMatchObject({ watch: ID.joost, date: inDays(14), worse: false });
  });
  it('refuses before the decided report was recorded', () => {
    melden.when(watch, 'marja').refused('REPORT_FIRST');
    gemeld.when(watch, 'marja').then({ type: 'FollowUpPlanned', v: 1, data: watch.input });
  });
  it('refuses before its step, and while something waits for a second person', () => {
    beslissen.when(watch, 'marja').refused('NOT_NOW');
    sluitend.when(watch, 'marja').refused('NOT_NOW');
  });
  it('refuses today, and a day further away than the protocol allows', () => {
    hulp.when(does('followUp.plan', { date: TODAY }), 'marja').refused('DATE_PAST');
    hulp.when(does('followUp.plan', { date: addDays(TODAY, 93) }), 'marja').refused('DATE_FAR');
    const last = does('followUp.plan', { date: addDays(TODAY, 92) });
    hulp.when(last, 'marja').then({ type: 'FollowUpPlanned', v: 1, data: last.input });
  });
  it('refuses somebody who does not work at the school', () => {
    hulp.when(does('followUp.plan', { watch: ID.vreemde }), 'marja').refused('NO_ACCOUNT');
  });
  it('is asked of somebody from outside only with consent on paper that holds', () => {
    const outside = does('followUp.plan', { watch: ID.fatma });
    hulp.when(outside, 'marja').then({ type: 'FollowUpPlanned', v: 1, data: outside.input });
    const withdrawn = hulp.and('marja', does('consent.record', { answer: 'ingetrokken' }));
    withdrawn.when(outside, 'marja').refused('CONSENT_NAME');
    withdrawn.when(watch, 'marja').then({ type: 'FollowUpPlanned', v: 1, data: watch.input });
  });
  it('is asked again every two, four or six weeks, and on the last day, until somebody looks back', () => {
    const noteOn = (story: GivenCasus) => story.waits().find(({ page }) => page === 'follow-note');
    const asked = (story: GivenCasus, day: number) =>
      expect(noteOn(story)).toMatchObject({ person: ID.joost, from: momentOf(inDays(day), '07:30') });
    const note = (story: GivenCasus, day: number) =>
      story.where({ now: NOW + day * DAY }).and('joost', does('followUp.note'));
    for (const repeat of ['2', '4', '6'] as const)
      asked(hulp.and('marja', does('followUp.plan', { repeat, date: inDays(60) })), Number(repeat) * 7);
    const planned = hulp.and('marja', does('followUp.plan', { date: inDays(35) }));
    asked(planned, 14);
    const once = note(planned, 14);
    asked(once, 28);
    expect(noteOn(once)?.key).not.toBe(noteOn(planned)?.key);
    const twice = note(once, 28);
    asked(twice, 35);
    const last = note(twice, 35);
    asked(last, 49);
    const looked = last.and('marja', does('followUp.verdict')).and('peter', does('step.approve'));
    expect(noteOn(looked)).toBeUndefined();
  });
  it('refuses whoever is not the AF', () => {
    hulp.when(watch, 'sanne').refused('ROLE', { rol: 'AF' });
  });
});

describe('how it goes now', () => {
  it('is noted by whoever keeps sight', () => {
    const note = does('followUp.note');
    gevolgd.when(note, 'joost').then({ type: 'FollowUpNoted', v: 1, data: note.input });
  });
  it.each([
    ['beter', false],
    ['hetzelfde', false],
    ['slechter', true],
    ['nieuwGevaar', true],
  ] as const)('%s asks to look back at once: %s', (now, worse) => {
    expect(gevolgd.and('joost', does('followUp.note', { now })).state.followUp?.worse).toBe(worse);
  });
  it('refuses when nobody was asked to keep sight', () => {
    hulp.when(does('followUp.note'), 'marja').refused('NOT_NOW');
  });
  it('refuses who does not keep sight', () => {
    gevolgd
      .when(does('followUp.note'), 'ilse')
      .then({ type: 'FollowUpNoted', v: 1, data: does('followUp.note').input });
    gevolgd.when(does('followUp.note'), 'peter').refused('ROLE');
  });
});

describe('looking back', () => {
  it('lays the answer before a second person', () => {
    gevolgd.when(verdict, 'marja').then({ type: 'VerdictProposed', v: 2, data: { ...verdict.input, term: '' } });
    const laid = gevolgd.and('marja', verdict);
    laid.when(does('step.approve'), 'marja').refused('OWN', { naam: 'Peter' });
    laid
      .when(does('step.approve'), 'peter')
      .then({ type: 'VerdictConfirmed', v: 2, data: { answer: 'ja', norms: [], framework: 'afwegingskader-2019' } });
  });
  it.each(['nee', 'twijfel'] as const)('means a report again when the answer is %s, as often as needed', (answer) => {
    const again = teruggekeken(answer);
    expect(again.state.meldingDue).toBe(true);
    again.when(watch, 'marja').refused('REPORT_FIRST');
    again.when(close, 'marja').refused('REPORT_FIRST');
    const reported = meldtOpnieuw(again).and('marja', watch, does('followUp.verdict', { answer }));
    expect(reported.and('peter', does('step.approve')).state.meldingDue).toBe(true);
  });
  it('has a day: the term of help, or the day until which sight is kept, whichever comes first', () => {
    const verdictOf = (story: GivenCasus) => story.waits().find(({ page }) => page === 'follow-verdict');
    expect(verdictOf(gevolgd)).toMatchObject({ person: ID.marja, due: inDays(14) });
    expect(verdictOf(geholpen)).toMatchObject({ person: ID.marja, due: inDays(42) });
    const later = geholpen.and('marja', does('followUp.plan', { date: inDays(60) }));
    expect(verdictOf(later)?.due).toBe(inDays(42));
    geholpen.when(verdict, 'marja').then({ type: 'VerdictProposed', v: 2, data: { ...verdict.input, term: '' } });
  });
  it('gives help that is not enough yet a new term, within what the protocol allows', () => {
    const no = (term: string) => does('followUp.verdict', { answer: 'twijfel', term });
    geholpen.when(no(''), 'marja').refused('MISSING');
    geholpen.when(no(TODAY), 'marja').refused('DATE_PAST');
    geholpen.when(no(addDays(TODAY, 93)), 'marja').refused('DATE_FAR');
    const again = geholpen.and('marja', no(inDays(70))).and('peter', does('step.approve'));
    expect([again.state.hulp?.term, again.state.meldingDue]).toEqual([inDays(70), true]);
    const watched = meldtOpnieuw(again).and('marja', does('followUp.plan', { date: inDays(80) }));
    expect(watched.waits().find(({ page }) => page === 'follow-verdict')?.due).toBe(inDays(70));
  });
  it('refuses when nobody kept sight, and while it waits for a second person', () => {
    hulp.when(verdict, 'marja').refused('NOT_NOW');
    gevolgd.and('marja', verdict).when(verdict, 'marja').refused('NOT_NOW');
  });
  it('refuses where there is no second person', () => {
    gevolgd
      .where({ school: schoolWithout('ilse', 'peter') })
      .when(verdict, 'marja')
      .refused('NO_APPROVER');
  });
  it('refuses whoever keeps sight: the AF looks back', () => {
    gevolgd.when(verdict, 'joost').refused('ROLE', { rol: 'AF' });
  });
});

describe('closing', () => {
  it('is laid before a second person after a look back that says safe', () => {
    veilig.when(close, 'marja').then({ type: 'ClosingProposed', v: 1, data: close.input });
    sluitend.when(does('step.approve'), 'marja').refused('OWN', { naam: 'Peter' });
    sluitend
      .when(does('step.approve'), 'peter')
      .then({ type: 'CasusClosed', v: 1, data: { reason: 'veilig', check: '' } });
    expect(gesloten.state).toMatchObject({ status: 'closed', pending: null });
  });
  it('is heard by who wrote a signal that it began with', () => {
    const ended = veilig.and('marja', does('casus.attachSignaal'), close).and('peter', does('step.approve'));
    expect(gesloten.awaits()).not.toContain('joost closed');
    expect(ended.awaits()).toContain('joost closed');
    ended.when(does('casus.read'), 'joost').then({ type: 'ClosingRead', v: 1, data: {} });
  });
  it('refuses before looking back, and after a new round that was not looked back on', () => {
    for (const story of [hulp, gevolgd, gemeld, veilig.and('marja', watch)])
      story.when(close, 'marja').refused('LOOK_BACK_FIRST');
  });
  it('refuses after a look back that does not say safe, also when the report was made', () => {
    meldtOpnieuw(teruggekeken('twijfel')).when(close, 'marja').refused('LOOK_BACK_FIRST');
  });
  it('refuses before the decided report was recorded', () => {
    melden.when(close, 'marja').refused('REPORT_FIRST');
    melden.when(refuted, 'marja').refused('REPORT_FIRST');
  });
  it('refuses on a look back from before the decision: what was decided since has its own', () => {
    const looked = beantwoord('ja', 'nee', 'ja', 'ja')
      .and('marja', does('leerling.leaves', { decision: 'niets' }))
      .and('peter', does('step.approve'))
      .and('marja', does('followUp.verdict'))
      .and('peter', does('step.approve'));
    const decided = looked.and('marja', does('besluit.confirm')).and('peter', does('step.approve'));
    for (const reason of ['veilig', 'leerlingWeg'] as const)
      decided.when(does('casus.close', { reason }), 'marja').refused('LOOK_BACK_FIRST');
    expect(decided.awaits()).toContain('marja follow-plan');
  });
  it('lets go of a refuted suspicion without a look back, with one look after six weeks', () => {
    for (const story of [waargenomen, weerlegd]) {
      story.when(refuted, 'marja').then({ type: 'ClosingProposed', v: 1, data: refuted.input });
      story
        .and('marja', refuted)
        .when(does('step.approve'), 'peter')
        .then({ type: 'CasusClosed', v: 1, data: { reason: 'weerlegd', check: addDays(TODAY, 42) } });
    }
  });
  it('refuses to let go of a suspicion that led to help or to a report', () => {
    hulp.when(refuted, 'marja').refused('LOOK_BACK_FIRST');
    gemeld.when(refuted, 'marja').refused('LOOK_BACK_FIRST');
    waargenomen
      .and('marja', does('acuut.record', { reported: 'ja' }), does('melding.parents'))
      .when(refuted, 'marja')
      .refused('LOOK_BACK_FIRST');
  });
  it('refuses while the answers ask for a melding or help that nobody decided on, whatever the reason', () => {
    for (const second of ['ja', 'twijfel'] as const)
      beantwoord('ja', second).when(refuted, 'marja').refused('DECIDE_FIRST');
    for (const story of [beantwoord('ja', 'ja', 'nee'), beantwoord('ja', 'nee', 'ja', 'ja')])
      story.when(refuted, 'marja').refused('DECIDE_FIRST');
    const gone = beantwoord('ja', 'ja')
      .and('marja', does('leerling.leaves', { decision: 'niets' }))
      .and('peter', does('step.approve'))
      .and('marja', verdict)
      .and('peter', does('step.approve'));
    for (const reason of ['veilig', 'leerlingWeg', 'overgedragen'] as const)
      gone.when(does('casus.close', { reason }), 'marja').refused('DECIDE_FIRST');
    for (const story of [beantwoord('ja', 'nee'), beantwoord('ja', 'ja').and('marja', first('nee'))])
      story.when(refuted, 'marja').then({ type: 'ClosingProposed', v: 1, data: refuted.input });
  });
  it('lets no refutation of before speak for answers that are given anew', () => {
    const again = weerlegd.and('marja', does('weging.again'));
    expect(again.state.outcome).toBeNull();
    expect(geholpen.and('marja', does('weging.again')).state.outcome?.outcome).toBe('hulp');
    const weighed = again
      .and('marja', does('weging.plan'))
      .and('peter', does('weging.open', { why: 'Zij bellen mee.' }), does('weging.record'))
      .and('marja', does('step.approve'), first('ja'), does('afwegingskader.answer', { n: 2, unsafe: ['acuut'] }));
    weighed.when(refuted, 'marja').refused('DECIDE_FIRST');
    expect(weighed.awaits()).toContain('marja consideration');
  });
  it('refuses while something waits that would fall silent, and says what', () => {
    const said = (lijst: string) => ['STILL_WAITS', { lijst }] as const;
    const threat = waargenomen.and('sanne', does('gesprek.record', { tone: 'dreigend' }));
    threat.when(refuted, 'marja').refused(...said('hoe een collega veilig blijft'));
    threat
      .and('peter', does('gesprek.staffSafe'))
      .when(refuted, 'marja')
      .then({ type: 'ClosingProposed', v: 1, data: refuted.input });
    veilig
      .and('marja', does('gesprek.plan'))
      .when(close, 'marja')
      .refused(...said('een gesprek dat is gepland'));
    veilig
      .and('marja', does('acuut.record'))
      .when(close, 'marja')
      .refused(...said('of de ouders weten van het bellen'));
    gepland
      .and('fatma', does('weging.view', { danger: 'ja' }))
      .when(refuted, 'marja')
      .refused(...said('er is gevaar gezien'));
    for (const story of [
      rondEer,
      gestart.and('sanne', does('consultatie.record', { doubt: 'ja' })),
      beantwoord('twijfel'),
    ])
      story.when(refuted, 'marja').refused(...said('advies van Veilig Thuis'));
    rondEer
      .and('marja', does('adviesVT.record'))
      .when(refuted, 'marja')
      .then({ type: 'ClosingProposed', v: 1, data: refuted.input });
  });
  it('is not agreed to when something came in meanwhile', () => {
    const brought = does('casus.attachSignaal', { signaal: 's-eeeeeeeeeeeeeeeeeeeeeeeeee', eer: true });
    sluitend.and('marja', brought).when(does('step.approve'), 'peter').refused('STILL_WAITS');
    sluitend
      .and('marja', does('acuut.record', { reported: 'ja' }))
      .when(does('step.approve'), 'peter')
      .refused('PARENTS_FIRST');
  });
  it('refuses while something else waits for a second person', () => {
    sluitend.when(close, 'marja').refused('NOT_NOW');
  });
  it('refuses a look that is past, and somebody outside the school who tells the parents', () => {
    veilig.when(does('casus.close', { check: TODAY }), 'marja').refused('DATE_PAST');
    veilig.when(does('casus.close', { tell: ID.vreemde }), 'marja').refused('NO_ACCOUNT');
  });
  it('refuses where there is no second person, and whoever is not the AF', () => {
    veilig
      .where({ school: schoolWithout('ilse', 'peter') })
      .when(close, 'marja')
      .refused('NO_APPROVER');
    veilig.when(close, 'sanne').refused('ROLE', { rol: 'AF' });
  });
  it('can be sent back, and the casus goes on', () => {
    const back = sluitend.and('peter', does('step.return'));
    expect(back.state).toMatchObject({ status: 'open', pending: null });
    expect(back.awaits()).toEqual(['marja follow-plan', 'sanne inform-parents', 'sanne teacher-advice']);
  });
});

describe('a closed casus', () => {
  it('takes nothing more, and says since when', () => {
    gesloten
      .where({ now: NOW + 3 * DAY })
      .when(does('observation.add'), 'sanne')
      .refused('CLOSED', { datum: 'ma 23 nov' });
    gesloten.when(does('step.submit'), 'sanne').refused('CLOSED');
  });
  it('is read once more by the lead', () => {
    gesloten.when(does('casus.read'), 'sanne').then({ type: 'ClosingRead', v: 1, data: {} });
    expect(gesloten.state.closed?.unread).toContain(ID.sanne);
    expect(gesloten.and('sanne', does('casus.read')).state.closed?.unread).not.toContain(ID.sanne);
  });
  it('refuses a reading by who was not involved', () => {
    gesloten.when(does('casus.read'), 'joost').refused('NOT_INVITED');
    gesloten.when(does('casus.read'), 'marja').refused('ROLE');
  });
});
