import { momentOf } from '../../services/domain/calendar.ts';
import { DAY } from '../../services/domain/time.ts';
import {
  beslissen,
  besloten,
  geholpen,
  gemeld,
  gesloten,
  gesproken,
  gestart,
  gestopt,
  gevolgd,
  hulp,
  losgelaten,
  melden,
  nietGesteund,
  sluitend,
  stil,
  teruggekeken,
  teruggevraagd,
  veilig,
  vertrekt,
  vertrekVoorgelegd,
} from './support/casus.ts';
import type { GivenCasus } from './support/given.ts';
import { does } from './support/inputs.ts';
import { ID, inDays, NOW, schoolWithout, TODAY } from './support/school.ts';

const plan = does('hulp.plan');
const heard = does('terugkoppeling.record');
const silent = does('terugkoppeling.record', { heard: 'nee', what: '', process: '' });
const leaves = does('leerling.leaves');
const close = does('casus.close');
const waitOf = (story: GivenCasus, page: string) => story.waits().find((wait) => wait.page === page);

describe('help', () => {
  it('is planned where the decision says help, also beside a report', () => {
    hulp.when(plan, 'marja').then({ type: 'HulpPlanned', v: 1, data: plan.input });
    expect(hulp.awaits()).toContain('marja help-plan');
    expect(besloten('ja', 'ja', 'ja', 'ja').awaits()).toContain('marja help-plan');
    melden.when(plan, 'marja').refused('NOT_NOW');
    beslissen.when(plan, 'marja').refused('NOT_NOW');
  });
  it.each(['Juf Sanne', 'de leerkracht van groep 5', 'sanne', 'Mentor'])(
    'is never given by a teacher: %s',
    (providerWho) => {
      hulp.when(does('hulp.plan', { providerWho }), 'marja').refused('NO_TEACHER_HELP');
    },
  );
  it('is never watched by a teacher, nor by who does not work with the school', () => {
    hulp.when(does('hulp.plan', { casemanager: ID.sanne }), 'marja').refused('NO_TEACHER_HELP');
    hulp.when(does('hulp.plan', { casemanager: ID.vreemde }), 'marja').refused('NO_ACCOUNT');
  });
  it('is watched by somebody from outside only with consent on paper that holds', () => {
    hulp.when(plan, 'marja').then({ type: 'HulpPlanned', v: 1, data: plan.input });
    const withdrawn = hulp.and('marja', does('consent.record', { answer: 'ingetrokken' }));
    withdrawn.when(plan, 'marja').refused('CONSENT_NAME');
    const own = does('hulp.plan', { casemanager: ID.marja });
    withdrawn.when(own, 'marja').then({ type: 'HulpPlanned', v: 1, data: own.input });
  });
  it('has a term, no further away than the protocol allows', () => {
    hulp.when(does('hulp.plan', { term: TODAY }), 'marja').refused('DATE_PAST');
    hulp.when(does('hulp.plan', { term: inDays(93) }), 'marja').refused('DATE_FAR');
    const last = does('hulp.plan', { term: inDays(92) });
    hulp.when(last, 'marja').then({ type: 'HulpPlanned', v: 1, data: last.input });
  });
  it('is looked back on when its term comes, also when sight was planned for longer', () => {
    const early = hulp.and(
      'marja',
      does('hulp.plan', { term: inDays(10) }),
      does('followUp.plan', { date: inDays(60) }),
    );
    expect(waitOf(early, 'follow-verdict')?.from).toBe(momentOf(inDays(10), '07:30'));
  });
  it('is asked after by who keeps an eye on it: two weeks later, and four weeks after that', () => {
    expect(waitOf(geholpen, 'help-arrived')).toMatchObject({ person: ID.fatma, from: NOW, due: inDays(14) });
    const own = hulp.and('marja', does('hulp.plan', { casemanager: ID.marja }));
    expect(waitOf(own, 'help-arrived')).toMatchObject({ person: ID.marja, from: momentOf(inDays(14), '07:30') });
    const begun = geholpen.where({ now: NOW + 10 * DAY }).and('fatma', does('hulp.arrived'));
    expect(waitOf(begun, 'help-arrived')?.from).toBe(momentOf(inDays(38), '07:30'));
    const late = begun.where({ now: NOW + 38 * DAY }).and('fatma', does('hulp.arrived'));
    expect(waitOf(late, 'help-arrived')).toBeUndefined();
  });
  it('that waits on a list says until when and what is done until then', () => {
    const list = { arrived: 'wachtlijst', date: inDays(30), bridge: 'Ontbijt op school.' } as const;
    geholpen.when(does('hulp.arrived', { ...list, date: '' }), 'fatma').refused('MISSING');
    geholpen.when(does('hulp.arrived', { ...list, bridge: '' }), 'fatma').refused('MISSING');
    geholpen.when(does('hulp.arrived', { ...list, date: TODAY }), 'fatma').refused('DATE_PAST');
    const waiting = geholpen.and('fatma', does('hulp.arrived', list));
    expect(waitOf(waiting, 'help-arrived')?.from).toBe(momentOf(inDays(30), '07:30'));
  });
  it.each(['nietGegaan', 'gestopt'] as const)('%s: the fourth question is asked again', (arrived) => {
    const asked = geholpen.and('fatma', does('hulp.arrived', { arrived }));
    expect(asked.awaits()).toContain('marja consideration');
    asked.when(plan, 'marja').refused('NOT_NOW');
    asked.when(does('hulp.arrived'), 'fatma').refused('NOT_NOW');
  });
  it('is not asked after where there is none', () => {
    hulp.when(does('hulp.arrived'), 'marja').refused('NOT_NOW');
    geholpen.when(does('hulp.arrived'), 'hanna').refused('ROLE');
  });
});

describe('the fourth question, asked again', () => {
  const again = (answer: 'ja' | 'nee' | 'twijfel') =>
    does('afwegingskader.answer', { n: 4, answer, reason: 'Moeder ging niet meer.' });
  it('lies before a second person at once, and is frozen anew', () => {
    const laid = gestopt.and('marja', again('nee'));
    expect(laid.state.pending).toMatchObject({ what: 'outcome', by: ID.marja });
    const frozen = laid.and('peter', does('step.approve'));
    expect(frozen.state).toMatchObject({
      step: 'volgen',
      meldingDue: true,
      hulp: null,
      fourthAgain: false,
      outcome: { outcome: 'melden', norms: ['NORM2_HULP_NIET_AANVAARD'], frozen: true },
    });
    expect(frozen.awaits()).toContain('marja report-who');
  });
  it('comes with all the others where the child is weighed anew, before or after the help stopped', () => {
    const anew = gestopt.and('marja', does('weging.again'));
    const stops = geholpen
      .and('marja', does('weging.again'))
      .and('fatma', does('hulp.arrived', { arrived: 'gestopt' }));
    for (const story of [anew, stops]) {
      expect(story.state).toMatchObject({ step: 'wegen', fourthAgain: false });
      expect(story.awaits()).toEqual(['marja weighing-plan', 'sanne inform-parents', 'sanne teacher-advice']);
    }
  });
  it('counts doubt as no, and yes asks for a new plan', () => {
    expect(gestopt.and('marja', again('twijfel')).and('peter', does('step.approve')).state.meldingDue).toBe(true);
    const helped = gestopt.and('marja', again('ja')).and('peter', does('step.approve'));
    expect(helped.state).toMatchObject({ meldingDue: false, helpDue: true });
    expect(helped.awaits()).toContain('marja help-plan');
  });
  it('is the only one that is asked, and needs a second person', () => {
    gestopt.when(does('afwegingskader.answer', { n: 1, answer: 'nee' }), 'marja').refused('NOT_NOW');
    gestopt.and('marja', again('nee')).when(again('ja'), 'marja').refused('NOT_NOW');
    gestopt
      .where({ school: schoolWithout('ilse', 'peter') })
      .when(again('nee'), 'marja')
      .refused('NO_APPROVER');
  });
});

describe('what Veilig Thuis says', () => {
  it('is asked after five working days', () => {
    expect(waitOf(gemeld, 'feedback')).toMatchObject({
      person: ID.marja,
      from: momentOf(inDays(7), '07:30'),
      line: 'N1',
    });
  });
  it('is asked after a report in an emergency call as well', () => {
    const called = gestart.and('marja', does('acuut.record', { reported: 'ja' }));
    expect(waitOf(called, 'feedback')?.from).toBe(momentOf(inDays(7), '07:30'));
    // NOW is a Monday: a call of the Friday before runs from that Friday.
    const friday = does('acuut.record', { reported: 'ja', day: inDays(-3) });
    expect(waitOf(gestart.and('marja', friday), 'feedback')?.from).toBe(momentOf(inDays(4), '07:30'));
    const brought = does('casus.attachSignaal', { acuut: NOW, reported: true, calledOn: inDays(-3) });
    expect(waitOf(gestart.and('marja', brought), 'feedback')?.from).toBe(momentOf(inDays(4), '07:30'));
  });
  it('is asked again two working days after nothing was heard, and today', () => {
    const again = gemeld.and('marja', silent);
    expect(waitOf(again, 'feedback')).toMatchObject({ from: momentOf(inDays(2), '07:30'), line: 'N2' });
  });
  it('is asked again on the day agreed, else after ten weeks, and then no more', () => {
    expect(waitOf(gemeld.and('marja', heard), 'feedback')?.from).toBe(momentOf(inDays(70), '07:30'));
    const agreed = gemeld.and('marja', does('terugkoppeling.record', { next: inDays(20) }));
    expect(waitOf(agreed, 'feedback')?.from).toBe(momentOf(inDays(20), '07:30'));
    const last = gemeld.where({ now: NOW + 70 * DAY }).and('marja', heard);
    expect(waitOf(last, 'feedback')).toBeUndefined();
  });
  it('after three times of silence is asked by the directie too', () => {
    expect(gemeld.and('marja', silent, silent).awaits()).not.toContain('peter feedback');
    expect(stil.awaits()).toContain('peter feedback');
    stil.when(heard, 'peter').then(
      {
        type: 'TerugkoppelingRecorded',
        v: 1,
        data: { heard: 'ja', what: heard.input.what, who: 'mw. B.', next: '' },
      },
      { type: 'ProcesNoted', v: 1, data: { text: 'Pas na drie keer bellen.' } },
    );
    expect(stil.and('peter', heard).awaits()).not.toContain('peter feedback');
  });
  it('keeps a remark on how it went together apart, and writes none where there is none', () => {
    gemeld.when(silent, 'marja').then({
      type: 'TerugkoppelingRecorded',
      v: 1,
      data: { heard: 'nee', what: '', who: 'mw. B.', next: '' },
    });
  });
  it('refuses nothing said, a day that is past, and where nothing was reported', () => {
    gemeld.when(does('terugkoppeling.record', { what: '' }), 'marja').refused('MISSING');
    gemeld.when(does('terugkoppeling.record', { next: TODAY }), 'marja').refused('DATE_PAST');
    gestart.when(heard, 'marja').refused('NOT_NOW');
    gemeld.when(heard, 'sanne').refused('ROLE', { rol: 'AF' });
  });
});

describe('a child that leaves', () => {
  it('is a decision of two, at any step', () => {
    for (const story of [gestart, gesproken, gevolgd])
      story.when(leaves, 'marja').then({ type: 'LeavingProposed', v: 1, data: leaves.input });
    vertrekVoorgelegd.when(does('step.approve'), 'marja').refused('OWN', { naam: 'Peter' });
    vertrekVoorgelegd.when(does('step.approve'), 'peter').then({
      type: 'LeerlingLeft',
      v: 1,
      data: { where: 'andereSchool', date: inDays(14), decision: 'melding' },
    });
    expect(vertrekt.state).toMatchObject({ status: 'open', pending: null, meldingDue: true });
  });
  it('never ends the casus by itself', () => {
    const gone = does('casus.close', { reason: 'leerlingWeg' });
    gesproken.when(gone, 'marja').refused('LEAVING_FIRST');
    veilig.when(gone, 'marja').refused('LEAVING_FIRST');
    vertrekt.when(gone, 'marja').refused('REPORT_FIRST');
  });
  it('is looked back on before the casus closes, whatever the answer', () => {
    const decided = gesproken
      .and('marja', does('leerling.leaves', { decision: 'niets' }))
      .and('peter', does('step.approve'));
    const gone = does('casus.close', { reason: 'leerlingWeg' });
    expect(decided.awaits()).toContain('marja follow-verdict');
    decided.when(gone, 'marja').refused('LOOK_BACK_FIRST');
    const looked = decided.and('marja', does('followUp.verdict')).and('peter', does('step.approve'));
    expect(looked.awaits()).toContain('marja close');
    looked.when(gone, 'marja').then({ type: 'ClosingProposed', v: 1, data: gone.input });
    const unsafe = decided
      .and('marja', does('followUp.verdict', { answer: 'twijfel' }))
      .and('peter', does('step.approve'));
    unsafe.when(gone, 'marja').refused('REPORT_FIRST');
  });
  it('is handed over by name only with consent on paper', () => {
    const over = does('leerling.leaves', { decision: 'overdracht' });
    gesproken.when(over, 'marja').refused('CONSENT_FIRST');
    gesproken
      .and('marja', does('consent.record', { recipient: 'andereSchool' }))
      .when(over, 'marja')
      .then({ type: 'LeavingProposed', v: 1, data: over.input });
  });
  it('for which Veilig Thuis is called waits until that was done', () => {
    const calls = gesproken
      .and('marja', does('leerling.leaves', { decision: 'belVeiligThuis', where: 'onbekend' }))
      .and('peter', does('step.approve'));
    expect(calls.awaits()).toContain('marja veilig-thuis-advice');
    const looked = calls.and('marja', does('followUp.verdict')).and('peter', does('step.approve'));
    looked.when(does('casus.close', { reason: 'leerlingWeg' }), 'marja').refused('CALL_FIRST');
    expect(calls.and('marja', does('adviesVT.record')).awaits()).not.toContain('marja veilig-thuis-advice');
  });
  it('refuses a second proposal, without a second person, and whoever is not the AF', () => {
    vertrekVoorgelegd.when(leaves, 'marja').refused('NOT_NOW');
    gesproken
      .where({ school: schoolWithout('ilse', 'peter') })
      .when(leaves, 'marja')
      .refused('NO_APPROVER');
    gesproken.when(leaves, 'sanne').refused('ROLE', { rol: 'AF' });
  });
});

describe('how it went', () => {
  const give = does('evaluatie.give');
  it('is asked of everybody who took part, and answered once', () => {
    expect(teruggevraagd.awaits()).toEqual(expect.arrayContaining(['fatma evaluate', 'sanne evaluate']));
    teruggevraagd.when(give, 'sanne').then({ type: 'EvaluatieGiven', v: 1, data: give.input });
    teruggevraagd.and('sanne', give).when(give, 'sanne').refused('ROLE');
    teruggevraagd.when(give, 'joost').refused('NOT_INVITED');
    veilig.when(does('evaluatie.ask', { whom: [ID.vreemde] }), 'marja').refused('NO_ACCOUNT');
  });
  it('not supported: the AF talks with the colleague', () => {
    expect(nietGesteund.awaits()).toContain('marja evaluations');
    expect(nietGesteund.and('marja', does('evaluatie.talked')).awaits()).not.toContain('marja evaluations');
    teruggevraagd.when(does('evaluatie.talked'), 'marja').nothing();
  });
  it('may still be said when the casus is closed', () => {
    const ended = teruggevraagd.and('marja', close).and('peter', does('step.approve'));
    expect(ended.awaits()).toContain('fatma evaluate');
    ended.when(give, 'fatma').then({ type: 'EvaluatieGiven', v: 1, data: give.input });
  });
});

describe('the end', () => {
  it('is read by everybody who took part, but for the two who closed it', () => {
    expect(gesloten.state.closed?.unread.toSorted()).toEqual([ID.sanne, ID.fatma, ID.hanna].toSorted());
  });
  it('where others take over comes after a look back, whatever the answer', () => {
    const over = does('casus.close', { reason: 'overgedragen' });
    gevolgd.when(over, 'marja').refused('LOOK_BACK_FIRST');
    veilig.when(over, 'marja').then({ type: 'ClosingProposed', v: 1, data: over.input });
    teruggekeken('nee').when(over, 'marja').refused('REPORT_FIRST');
  });
  it('of a suspicion that was let go is looked back on once, after six weeks, and then no more', () => {
    expect(waitOf(losgelaten, 'check-once')).toMatchObject({ person: ID.sanne, from: momentOf(inDays(42), '07:30') });
    losgelaten.when(does('casus.look'), 'sanne').then({ type: 'LookedOnce', v: 1, data: { seen: 'niets' } });
    const looked = losgelaten.and('sanne', does('casus.look'));
    expect(waitOf(looked, 'check-once')).toBeUndefined();
    looked.when(does('casus.look'), 'sanne').refused('ROLE');
    losgelaten.when(does('casus.look'), 'marja').refused('ROLE');
    sluitend.when(does('casus.look'), 'sanne').refused('ROLE');
  });
});
