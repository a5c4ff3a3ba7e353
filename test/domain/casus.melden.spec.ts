import { CASUS_EVENTS } from '../../services/domain/upcast.ts';
import { ANONYMITY, PARENTS_TOLD } from '../../services/domain/casus/inputs/melden.ts';
import { DAY } from '../../services/domain/time.ts';
import {
  aangewezen,
  acuutGemeld,
  afgeschermd,
  beantwoord,
  beslissen,
  bezwaar,
  bezwaarVoorgelegd,
  gemeld,
  gesloten,
  gestart,
  gevolgd,
  hulp,
  melden,
  sluitend,
  teruggekeken,
  verteld,
  voorgesteld,
  waargenomen,
  weerlegd,
} from './support/casus.ts';
import { drawn } from '../cards/support/casusPage.ts';
import { given, type GivenCasus } from './support/given.ts';
import { casus } from '../../services/aggregates/casus.ts';
import { does } from './support/inputs.ts';
import { ID, inDays, NOW, schoolWithout, TODAY } from './support/school.ts';

const assign = does('melding.assign');
const parents = does('melding.parents');
const pupil = does('melding.pupil');
const report = does('melding.record');
const weigh = does('bezwaar.weigh');

/** The same history, about a child of another age. */
const bornOn = (born: string, { commits, around }: GivenCasus): GivenCasus => {
  const [first, ...rest] = commits;
  if (first === undefined) throw new Error('no start');
  const events = first.events.map((event) =>
    event.type === 'CasusStarted' ? { ...event, data: { ...event.data, born } } : event,
  );
  return given(casus, [{ ...first, events }, ...rest], around);
};
const TWELVE_TODAY = '2014-11-23';
const ALMOST_TWELVE = '2014-11-24';

describe('who reports', () => {
  it('is chosen for this child and with a reason, and then awaited', () => {
    melden.when(assign, 'marja').then({ type: 'MeldingAssigned', v: 1, data: { ...assign.input, changed: '' } });
    expect(aangewezen.awaits()).toEqual(['peter report-record', 'sanne inform-parents', 'sanne teacher-advice']);
  });
  it('is nobody by default: until it is chosen, the AF is awaited', () => {
    expect(melden.state.melding).toBeNull();
    expect(melden.awaits()).toContain('marja report-who');
  });
  it('is never the teacher, and never somebody outside the school', () => {
    melden.when(does('melding.assign', { reporter: ID.sanne }), 'marja').refused('REPORTER');
    melden.when(does('melding.assign', { reporter: ID.joost }), 'marja').refused('REPORTER');
    melden.when(does('melding.assign', { reporter: ID.vreemde }), 'marja').refused('NO_ACCOUNT');
  });
  it('is never somebody the casus is closed to', () => {
    const shut = afgeschermd.and('marja', does('acuut.record'));
    shut.when(does('melding.assign', { reporter: ID.joost }), 'marja').refused('NO_ACCOUNT');
  });
  it.each(ANONYMITY.filter((anon) => anon !== 'ja'))(
    'stays unknown to the family because of %s, only with the reason',
    (anon) => {
      melden.when(does('melding.assign', { anon }), 'marja').refused('MISSING');
      const told = does('melding.assign', { anon, anonWhy: 'Vader dreigde.' });
      melden.when(told, 'marja').then({ type: 'MeldingAssigned', v: 1, data: { ...told.input, changed: '' } });
    },
  );
  it('can be chosen anew while the report was not made', () => {
    const other = aangewezen.and('marja', does('melding.assign', { reporter: ID.marja }));
    expect(other.awaits()).toEqual(['marja report-record', 'sanne inform-parents', 'sanne teacher-advice']);
  });
  it('can be chosen as soon as the answers say so: calling waits for no approval', () => {
    for (const story of [beantwoord('ja', 'ja'), voorgesteld('ja', 'nee', 'nee')])
      story.when(assign, 'marja').then({ type: 'MeldingAssigned', v: 1, data: { ...assign.input, changed: '' } });
  });
  it('refuses where nothing asks for a report, and whoever is not the AF', () => {
    for (const story of [gestart, hulp, weerlegd]) story.when(assign, 'marja').refused('NOT_NOW');
    melden.when(assign, 'sanne').refused('ROLE', { rol: 'AF' });
    melden.when(assign, 'peter').refused('ROLE');
  });
});

describe('parents', () => {
  it('hear of it beforehand, and what they say is kept', () => {
    aangewezen.when(parents, 'peter').then({ type: 'OudersIngelicht', v: 1, data: parents.input });
    aangewezen.when(parents, 'sanne').then({ type: 'OudersIngelicht', v: 1, data: parents.input });
    expect(verteld.state.melding).toMatchObject({ parents: 'gesproken' });
  });
  it.each(PARENTS_TOLD.filter((told) => told.startsWith('niet')))(
    'are not told because of %s, only with the reason',
    (told) => {
      const untold = { told, when: '', by: '', reaction: '' };
      aangewezen.when(does('melding.parents', untold), 'peter').refused('MISSING');
      const why = does('melding.parents', { ...untold, why: 'Ze gaan dan naar het buitenland.' });
      expect(aangewezen.and('peter', why).state.melding).toMatchObject({ parents: 'grond' });
    },
  );
  it('were told on a day and by somebody of the school', () => {
    aangewezen.when(does('melding.parents', { when: '' }), 'peter').refused('MISSING');
    aangewezen.when(does('melding.parents', { by: '' }), 'peter').refused('MISSING');
    aangewezen.when(does('melding.parents', { by: ID.vreemde }), 'peter').refused('NO_ACCOUNT');
    aangewezen.when(does('melding.parents', { when: inDays(1) }), 'peter').refused('DATE_FUTURE');
  });
  it('are not told of a report that nobody thinks of', () => {
    gestart.when(parents, 'marja').refused('NOT_NOW');
    melden.when(parents, 'ilse').then({ type: 'OudersIngelicht', v: 1, data: parents.input });
    melden.when(parents, 'fatma').refused('ROLE');
  });
});

describe('the child', () => {
  const twelve = bornOn(TWELVE_TODAY, verteld);
  it('of twelve and older is talked with before the report', () => {
    twelve.when(report, 'peter').refused('PUPIL_FIRST');
    twelve.and('peter', pupil).when(report, 'peter').then({ type: 'MeldingRecorded', v: 2, data: report.input });
  });
  it('that is not twelve yet need not be', () => {
    bornOn(ALMOST_TWELVE, verteld).when(report, 'peter').then({ type: 'MeldingRecorded', v: 2, data: report.input });
  });
  it('is not talked with only when it says why', () => {
    twelve.when(does('melding.pupil', { spoken: 'nietVeiligheid' }), 'peter').refused('PUPIL_WHY');
    const why = does('melding.pupil', { spoken: 'nietVeiligheid', why: 'Hij krijgt dan straf.', by: '' });
    expect(twelve.and('peter', why).state.melding).toMatchObject({ pupil: 'grond' });
  });
  it('was talked with by somebody of the school', () => {
    twelve.when(does('melding.pupil', { by: '' }), 'peter').refused('MISSING');
    twelve.when(does('melding.pupil', { by: ID.vreemde }), 'peter').refused('NO_ACCOUNT');
    gestart.when(pupil, 'marja').refused('NOT_NOW');
  });
});

describe('an objection', () => {
  it('is recorded, waits for the AF, and holds the report back in nothing', () => {
    expect(bezwaar.awaits()).toEqual([
      'marja objection',
      'peter report-record',
      'sanne inform-parents',
      'sanne teacher-advice',
    ]);
    bezwaar.when(report, 'peter').then({ type: 'MeldingRecorded', v: 2, data: report.input });
    expect(bezwaar.and('peter', report).awaits()).toContain('marja objection');
  });
  it('is weighed by two', () => {
    bezwaar.when(weigh, 'marja').then({ type: 'BezwaarProposed', v: 2, data: { ...weigh.input, whose: ['ouders'] } });
    bezwaarVoorgelegd.when(does('step.approve'), 'marja').refused('OWN', { naam: 'Peter' });
    bezwaarVoorgelegd
      .when(does('step.approve'), 'peter')
      .then({ type: 'BezwaarWeighed', v: 2, data: { result: 'melden', date: '', whose: ['ouders'] } });
    expect(bezwaarVoorgelegd.and('peter', does('step.approve')).state).toMatchObject({
      pending: null,
      melding: { bezwaar: 'gewogen' },
    });
  });
  it('does not lead away from a report that is necessary', () => {
    bezwaar.when(does('bezwaar.weigh', { result: 'niet' }), 'marja').refused('REPORT_NEEDED');
    bezwaar.when(does('bezwaar.weigh', { result: 'later', date: inDays(3) }), 'marja').refused('REPORT_NEEDED');
    const made = bezwaar.and('peter', report);
    made.when(does('bezwaar.weigh', { result: 'niet' }), 'marja').refused('REPORT_NEEDED');
  });
  describe('to a report that no norm asks for', () => {
    const chosen = gevolgd
      .and('marja', does('acuut.record', { reported: 'ja' }), parents)
      .and('marja', does('melding.again'), does('melding.parents', { objects: 'ja' }));
    it('is weighed first', () => {
      chosen
        .where({ now: NOW + 8 * DAY })
        .when(report, 'peter')
        .refused('WEIGH_FIRST');
    });
    it('may put it off until a day, which is then awaited', () => {
      chosen.when(does('bezwaar.weigh', { result: 'later' }), 'marja').refused('MISSING');
      chosen.when(does('bezwaar.weigh', { result: 'later', date: TODAY }), 'marja').refused('DATE_PAST');
      const later = chosen
        .and('marja', does('bezwaar.weigh', { result: 'later', date: inDays(7) }))
        .and('peter', does('step.approve'));
      const wait = later.waits().find(({ page }) => page === 'report-record');
      expect(wait?.from).toBeGreaterThan(NOW + 6 * DAY);
    });
    it('may lead to no report', () => {
      const none = chosen.and('marja', does('bezwaar.weigh', { result: 'niet' })).and('peter', does('step.approve'));
      expect(none.state.melding).toBeNull();
      expect(none.awaits().filter((wait) => /report|objection/.test(wait))).toEqual([]);
    });
  });
  it('that is met says how', () => {
    bezwaar.when(does('bezwaar.weigh', { how: '' }), 'marja').refused('MISSING');
    const no = does('bezwaar.weigh', { meet: 'nee', how: '' });
    bezwaar.when(no, 'marja').then({ type: 'BezwaarProposed', v: 2, data: { ...no.input, whose: ['ouders'] } });
  });
  it('is not weighed where there is none, a second time, or without a second person', () => {
    verteld.when(weigh, 'marja').refused('NOT_NOW');
    bezwaarVoorgelegd.when(weigh, 'marja').refused('NOT_NOW');
    bezwaar
      .where({ school: schoolWithout('ilse', 'peter') })
      .when(weigh, 'marja')
      .refused('NO_APPROVER');
    bezwaar.when(weigh, 'peter').refused('ROLE', { rol: 'AF' });
  });
  it('that was sent back waits for the AF again', () => {
    expect(bezwaarVoorgelegd.and('peter', does('step.return')).awaits()).toContain('marja objection');
  });
  it('of the pupil has its own place, and both can be open', () => {
    const objects = does('melding.pupil', { objects: 'ja', reaction: 'Ik wil dit niet.' });
    const pupil = verteld.and('peter', objects);
    expect(pupil.state.melding).toMatchObject({ bezwaar: 'open', objectors: ['leerling'], pupil: 'gesproken' });
    expect(pupil.awaits()).toContain('marja objection');
    pupil.when(weigh, 'marja').then({ type: 'BezwaarProposed', v: 2, data: { ...weigh.input, whose: ['leerling'] } });
    const both = bezwaar.and('peter', objects);
    expect(both.state.melding?.objectors).toEqual(['ouders', 'leerling']);
    const weighed = both.and('marja', weigh).and('peter', does('step.approve'));
    expect(weighed.state.melding).toMatchObject({ bezwaar: 'gewogen', objectors: [] });
    expect(drawn('objection', pupil, 'marja')).toContain('Ik wil dit niet.');
    expect(drawn('objection', pupil, 'marja')).toContain('Bezwaar van het kind:');
    expect(drawn('objection', both, 'marja')).toContain('Bezwaar van de ouders en het kind:');
  });
  it('that comes in while another lies before the second person is weighed after it', () => {
    const later = bezwaarVoorgelegd.and('peter', does('melding.pupil', { objects: 'ja' }));
    const agreed = later.and('peter', does('step.approve'));
    expect(agreed.state.melding).toMatchObject({ bezwaar: 'open', objectors: ['leerling'] });
    expect(agreed.awaits()).toContain('marja objection');
  });
  it('of the pupil asks for the day on which was talked', () => {
    aangewezen.when(does('melding.pupil', { when: '' }), 'peter').refused('MISSING');
    aangewezen.when(does('melding.pupil', { when: inDays(1) }), 'peter').refused('DATE_FUTURE');
  });
  it('that was not weighed goes along to the next round', () => {
    const again = bezwaar.and('peter', report).and('marja', does('melding.again'));
    expect(again.state.melding).toMatchObject({ bezwaar: 'open', recorded: false });
  });
});

describe('a report', () => {
  it('is recorded by who was chosen, by the AF or by the directie', () => {
    for (const who of ['peter', 'marja', 'ilse'] as const)
      verteld.when(report, who).then({ type: 'MeldingRecorded', v: 2, data: report.input });
    const fatma = melden.and('marja', does('melding.assign', { reporter: ID.fatma }), parents);
    fatma.when(report, 'fatma').then({ type: 'MeldingRecorded', v: 2, data: report.input });
    verteld.when(report, 'sanne').refused('ROLE');
    verteld.when(report, 'hanna').refused('ROLE');
    expect(gemeld.state).toMatchObject({ meldingDue: false, meldingen: 1, melding: null });
  });
  it('comes after who reports was chosen and the parents field was settled', () => {
    melden.when(report, 'marja').refused('REPORTER_FIRST');
    melden.and('marja', parents).when(report, 'marja').refused('REPORTER_FIRST');
    aangewezen.when(report, 'peter').refused('PARENTS_FIRST');
  });
  it('waits for nothing when it cannot wait, and parents and child are told afterwards', () => {
    const acute = beantwoord('ja').and(
      'marja',
      does('afwegingskader.answer', { n: 2, answer: 'twijfel', unsafe: ['acuut'] }),
    );
    acute.when(report, 'marja').then({ type: 'MeldingRecorded', v: 2, data: report.input });
    expect(acute.and('marja', report).awaits()).toContain('marja report-parents');
    const told = bornOn(TWELVE_TODAY, acute).and('marja', report, parents);
    expect(told.awaits()).toContain('marja report-pupil');
    expect(told.and('marja', pupil).state.melding).toBeNull();
  });
  it('waits for no approval', () => {
    for (const story of [gestart, waargenomen.and('sanne', does('step.submit')), beslissen, sluitend]) {
      const called = story.and('marja', does('acuut.record'));
      called.when(report, 'peter').then({ type: 'MeldingRecorded', v: 2, data: report.input });
    }
  });
  it('that was made before the second person agreed counts for the decision', () => {
    const made = voorgesteld('ja', 'ja', 'nee').and('marja', assign, parents, report);
    expect(made.and('peter', does('step.approve')).state).toMatchObject({ meldingDue: false, meldingen: 1 });
    const asked = gevolgd.and(
      'marja',
      does('followUp.verdict', { answer: 'nee' }),
      does('acuut.record', { reported: 'ja' }),
    );
    expect(asked.and('peter', does('step.approve')).state).toMatchObject({ meldingDue: false, meldingen: 1 });
  });
  it('of long before does not count for a later decision', () => {
    const early = given(casus, [...acuutGemeld.commits, ...melden.commits.slice(1)]);
    expect(early.state).toMatchObject({ meldingDue: true, meldingen: 1 });
  });
  it('refuses a day that has yet to come, somebody from outside, and a casus that is closed', () => {
    verteld.when(does('melding.record', { when: inDays(1) }), 'peter').refused('DATE_FUTURE');
    verteld.when(does('melding.record', { informs: ID.vreemde }), 'peter').refused('NO_ACCOUNT');
    gesloten.when(report, 'marja').refused('CLOSED', { datum: 'ma 23 nov' });
  });
  it('is also what was reported in an emergency call', () => {
    const called = melden.and('marja', does('acuut.record', { reported: 'ja' }));
    expect(called.state).toMatchObject({
      meldingDue: false,
      meldingen: 1,
      melding: { recorded: true, parents: 'open' },
    });
    expect(melden.and('marja', does('acuut.record')).state).toMatchObject({ meldingDue: true, acuut: NOW });
  });
  it('leaves the casus open until parents know and objections were weighed', () => {
    const close = does('casus.close');
    const looked = sluitend.and('peter', does('step.return'));
    looked
      .and('marja', does('acuut.record', { reported: 'ja' }))
      .when(close, 'marja')
      .refused('PARENTS_FIRST');
    looked
      .and('marja', does('acuut.record', { reported: 'ja' }), does('melding.parents', { objects: 'ja' }))
      .when(close, 'marja')
      .refused('WEIGH_FIRST');
  });
});

describe('reporting again', () => {
  const again = does('melding.again');
  it('is possible any number of times, with what has happened since', () => {
    gemeld.when(again, 'marja').then({ type: 'MeldingAssigned', v: 1, data: again.input });
    const round = (story: GivenCasus): GivenCasus => story.and('marja', again).and('peter', parents, report);
    expect(round(round(round(gemeld))).state.meldingen).toBe(4);
  });
  it('settles with parents and child anew', () => {
    gemeld.and('marja', again).when(report, 'peter').refused('PARENTS_FIRST');
  });
  it('follows from a look back that does not say safe', () => {
    const looked = given(casus, [...gemeld.commits, ...gevolgd.commits.slice(-1)])
      .and('marja', does('followUp.verdict', { answer: 'twijfel' }))
      .and('peter', does('step.approve'));
    expect(looked.awaits()).toContain('marja re-report');
    looked.when(assign, 'marja').refused('REPORT_AGAIN');
  });
  it('refuses before the first report', () => {
    teruggekeken('nee').when(again, 'marja').refused('NOT_REPORTED');
  });
});

describe('the facts of a report', () => {
  it('have an event each', () => {
    expect(Object.keys(CASUS_EVENTS)).toEqual(
      expect.arrayContaining(['MeldingAssigned', 'OudersIngelicht', 'LeerlingIngelicht', 'BezwaarWeighed']),
    );
  });
});
