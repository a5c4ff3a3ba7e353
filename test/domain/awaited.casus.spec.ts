import { casus } from '../../services/aggregates/casus.ts';
import { momentOf } from '../../services/domain/calendar.ts';
import {
  aangewezen,
  acuutGemeld,
  beslissen,
  bezwaar,
  bezwaarVoorgelegd,
  gemeld,
  geopend,
  gepland,
  geholpen,
  bewarenVoorgelegd,
  gesloten,
  gestart,
  gestopt,
  gevolgd,
  gewogen,
  gezien,
  hulp,
  melden,
  overleggen,
  praten,
  sluitend,
  teruggekeken,
  veilig,
  vertrokken,
  voorgelegd,
  voorgesteld,
  weerlegd,
  wegen,
} from './support/casus.ts';
import { given, type GivenCasus, givenCasus } from './support/given.ts';
import { does, starts } from './support/inputs.ts';
import { wrongInCasus } from './support/keeps.ts';
import { type Around, ID, inDays, schoolWithout, NOW } from './support/school.ts';
import { MOMENTS } from './support/walk.ts';

describe('what waits for whom in a casus', () => {
  it.each<[string, GivenCasus, string[]]>([
    ['the first step', gestart, ['sanne casus']],
    ['a step that was laid before somebody', voorgelegd, ['marja step-review']],
    ['a step that was sent back', voorgelegd.and('marja', does('step.return')), ['sanne casus']],
    ['a step that was taken over', voorgelegd.and('marja', does('step.takeOver')), ['marja casus']],
    ['the consultation', overleggen, ['sanne casus']],
    [
      'a question to a colleague',
      overleggen.and('sanne', does('observation.invite')),
      ['joost observation-invite', 'sanne casus'],
    ],
    [
      'a planned talk',
      praten.and('sanne', does('gesprek.plan', { safe: 'nee' })),
      ['joost talk-near', 'marja talk-near', 'sanne casus'],
    ],
    ['a talk that is left out', praten.and('sanne', does('gesprek.skip')), ['marja step-review']],
    ['the weighing', wegen, ['marja weighing-plan']],
    [
      'a planned weighing',
      gepland,
      ['fatma weighing-view', 'hanna weighing-view', 'peter weighing-status', 'peter weighing-view'],
    ],
    ['a weighing with every view', gezien, ['peter weighing-status']],
    ['an open weighing', geopend, ['peter weighing-record']],
    ['a recorded weighing', gewogen, ['marja step-review']],
    ['the decision', beslissen, ['marja consideration', 'sanne inform-parents', 'sanne teacher-advice']],
    [
      'a proposed outcome',
      voorgesteld('ja', 'ja', 'nee'),
      ['peter step-review', 'sanne inform-parents', 'sanne teacher-advice'],
    ],
    ['a decided report', melden, ['marja report-who', 'sanne inform-parents', 'sanne teacher-advice']],
    ['a chosen reporter', aangewezen, ['peter report-record', 'sanne inform-parents', 'sanne teacher-advice']],
    [
      'an objection',
      bezwaar,
      ['marja objection', 'peter report-record', 'sanne inform-parents', 'sanne teacher-advice'],
    ],
    [
      'a weighed objection',
      bezwaarVoorgelegd,
      ['peter report-record', 'peter step-review', 'sanne inform-parents', 'sanne teacher-advice'],
    ],
    [
      'a report in a call about danger',
      acuutGemeld,
      ['ilse weighing-danger', 'marja feedback', 'marja report-parents', 'peter weighing-danger', 'sanne casus'],
    ],
    [
      'a recorded report',
      gemeld,
      ['marja feedback', 'marja follow-plan', 'sanne inform-parents', 'sanne teacher-advice'],
    ],
    ['a refuted suspicion', weerlegd, ['marja casus', 'sanne inform-parents', 'sanne teacher-advice']],
    [
      'sight of the child',
      gevolgd,
      ['joost follow-note', 'marja follow-verdict', 'marja help-plan', 'sanne inform-parents', 'sanne teacher-advice'],
    ],
    ['help', hulp, ['marja follow-plan', 'marja help-plan', 'sanne inform-parents', 'sanne teacher-advice']],
    [
      'help that is planned',
      geholpen,
      [
        'fatma help-arrived',
        'marja follow-plan',
        'marja follow-verdict',
        'sanne inform-parents',
        'sanne teacher-advice',
      ],
    ],
    [
      'help that stopped',
      gestopt,
      ['marja consideration', 'marja follow-plan', 'sanne inform-parents', 'sanne teacher-advice'],
    ],
    [
      'a look back that says no',
      teruggekeken('nee'),
      ['marja help-plan', 'marja report-who', 'sanne inform-parents', 'sanne teacher-advice'],
    ],
    ['a look back that says safe', veilig, ['marja follow-plan', 'sanne inform-parents', 'sanne teacher-advice']],
    ['a proposed closing', sluitend, ['peter step-review', 'sanne inform-parents', 'sanne teacher-advice']],
    [
      'a closed casus',
      gesloten,
      ['fatma closed', 'hanna closed', 'marja bewaren', 'sanne closed', 'sanne inform-parents'],
    ],
    [
      'a child that left',
      vertrokken,
      ['fatma closed', 'hanna closed', 'marja bewaren', 'sanne closed', 'sanne inform-parents'],
    ],
    [
      'a proposal for how long it stays',
      bewarenVoorgelegd,
      ['fatma closed', 'hanna closed', 'peter bewaren-review', 'sanne closed', 'sanne inform-parents'],
    ],
    [
      'a closed casus that was read',
      gesloten.and('sanne', does('casus.read')),
      ['fatma closed', 'hanna closed', 'marja bewaren', 'sanne inform-parents'],
    ],
  ])('%s', (_, story, expected) => {
    expect(story.awaits()).toEqual(expected);
  });
  it('a refuted suspicion that was reported is looked back on first', () => {
    const called = weerlegd
      .and('marja', does('acuut.record', { reported: 'ja' }), does('melding.parents'))
      .and('peter', does('weging.dangerHandled'))
      .awaits();
    expect(called).toEqual(['marja feedback', 'marja follow-plan', 'sanne inform-parents', 'sanne teacher-advice']);
  });
  it('the day of a weighing is the day on which it opens all the same', () => {
    const [late] = gepland.waits().filter(({ page }) => page === 'weighing-status');
    const [now] = gezien.waits().filter(({ page }) => page === 'weighing-status');
    expect(late?.from).toBe(momentOf(inDays(8), '07:30'));
    expect(now?.from).toBe(NOW);
  });
  it('the look back waits until its day, and comes at once when it gets worse', () => {
    const lookBack = (story: GivenCasus) => story.waits().find(({ page }) => page === 'follow-verdict');
    expect(lookBack(gevolgd)).toMatchObject({ from: momentOf(inDays(14), '07:30'), line: 'N1' });
    const worse = gevolgd.and('joost', does('followUp.note', { now: 'slechter' }));
    expect(lookBack(worse)).toMatchObject({ from: NOW, line: 'N2' });
  });
  it('a step that comes back is a new wait', () => {
    const [first] = gestart.waits();
    const [again] = voorgelegd.and('marja', does('step.return')).waits();
    expect(again?.key).not.toBe(first?.key);
  });
  it('an AF to whom it is closed is not awaited: her deputy is, and the directie without one', () => {
    const shut = givenCasus().and('marja', starts({ shield: ID.marja }));
    const atWeighing = (change: Partial<Around>) =>
      given(casus, [...shut.commits, ...wegen.commits.slice(1)])
        .where(change)
        .awaits();
    expect(atWeighing({})).toEqual(['ilse weighing-plan']);
    expect(atWeighing({ school: schoolWithout('ilse') })).toEqual(['peter weighing-plan']);
  });
});

describe('when somebody leaves the school', () => {
  it.each(['sanne', 'joost', 'marja', 'ilse', 'fatma', 'hanna', 'peter'] as const)(
    'no casus waits for %s any more',
    (who) => {
      const open = MOMENTS.filter(({ state }) => state.status === 'open');
      expect(open.flatMap((moment) => wrongInCasus(moment.where({ school: schoolWithout(who) })))).toEqual([]);
    },
  );
  it('a step without its lead comes to the AF, who takes it over', () => {
    const left = gestart.where({ school: schoolWithout('sanne') });
    expect(left.awaits()).toEqual(['marja casus']);
    expect(left.and('marja', does('step.takeOver')).awaits()).toEqual(['marja casus']);
  });
});
