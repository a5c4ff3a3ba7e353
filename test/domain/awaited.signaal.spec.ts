import { lateLines } from '../../cards/describe/late.ts';
import { momentOf } from '../../services/domain/calendar.ts';
import type { GivenSignaal } from './support/given.ts';
import { signals } from './support/inputs.ts';
import { factsOf, ID, inDays, NOW, SCHOOL, schoolWithout } from './support/school.ts';
import {
  afgeblazen,
  alarm,
  beantwoord,
  gekoppeld,
  gelezen,
  gevaar,
  ingetrokken,
  nieuw,
  onthuld,
  opgepakt,
  vastgelegd,
} from './support/signaal.ts';

/** All at once, all again after ten minutes, and then its author too. */
const ALARMED = [
  ...['ilse', 'ilse', 'marja', 'marja', 'peter', 'peter'].map((who) => `${who} acute-watch`),
  'sanne emergency',
];

describe('what waits for whom in a signal', () => {
  it.each<[string, GivenSignaal, string[]]>([
    ['a signal', vastgelegd, ['marja triage']],
    ['a signal of the AF', nieuw.and('marja', signals('signaal.record')), ['ilse triage']],
    ['a signal of a child who tells', onthuld, ['ilse triage', 'marja triage']],
    ['danger now', gevaar, [...ALARMED, 'ilse triage', 'ilse triage', 'marja triage']],
    ['an alarm', alarm, ALARMED],
    ['an alarm that was taken', opgepakt, ['peter acute-watch']],
    [
      'an alarm whose call was recorded',
      opgepakt.and('peter', signals('acuut.record')),
      ['ilse triage', 'ilse triage', 'marja triage'],
    ],
    ['an alarm that was called off', afgeblazen, []],
    ['nobody who can call', opgepakt.and('sanne', signals('acuut.needCaller')), ALARMED],
    [
      'words withdrawn while the alarm rings',
      gevaar.and('sanne', signals('signaal.withdraw')),
      [...ALARMED, 'marja signal-changed'],
    ],
    ['an answer', beantwoord, ['marja triage', 'sanne signal-answer']],
    ['an answer that was read', gelezen, ['marja triage']],
    [
      'a second emergency after the answer',
      gelezen.and('sanne', signals('acuut.record')),
      ['ilse triage', 'marja triage'],
    ],
    ['a signal that went to a casus before anybody looked', gekoppeld, ['marja triage']],
    [
      'a signal that was answered and went to a casus',
      gekoppeld.and('marja', signals('signaal.triage')),
      ['sanne signal-answer'],
    ],
    ['a signal that was withdrawn', ingetrokken, ['marja signal-changed']],
    ['a withdrawal that was read', ingetrokken.and('marja', signals('signaal.readChange')), []],
  ])('%s', (_, story, expected) => {
    expect(story.awaits()).toEqual(expected.toSorted());
  });
  it("the only AF's own signal waits for the directie", () => {
    const own = nieuw.where({ school: schoolWithout('ilse') }).and('marja', signals('signaal.record'));
    expect(own.awaits()).toEqual(['peter triage']);
  });
  it.each([
    ['praten', inDays(3)],
    ['meldcode', inDays(1)],
    ['veiligThuis', inDays(1)],
    ['andereZorg', inDays(14)],
  ] as const)('no answer is where a signal ends, each comes back to the AF: %s', (next, back) => {
    const story = vastgelegd
      .and('marja', signals('signaal.triage', { next }))
      .and('sanne', signals('signaal.acknowledge'));
    expect(story.waits()).toMatchObject([{ page: 'triage', from: momentOf(back, '07:30') }]);
    expect(story.and('marja', signals('signaal.attach')).waits()).toEqual([]);
    expect(story.and('marja', signals('signaal.close')).awaits()).toEqual([
      'marja signal-retention',
      'sanne signal-answer',
    ]);
    expect(story.and('sanne', signals('signaal.withdraw')).awaits()).toEqual(['marja signal-changed']);
  });
});

describe('keeping watch until a day', () => {
  const watched = vastgelegd
    .and('marja', signals('signaal.triage', { next: 'kijken', date: inDays(7) }))
    .and('sanne', signals('signaal.acknowledge'));

  it('asks the author on that day, and the AF a school day later', () => {
    expect(watched.waits().map(({ page, from }) => [page, from])).toEqual([
      ['triage', momentOf(inDays(8), '07:30')],
      ['keep-watching', momentOf(inDays(7), '07:30')],
    ]);
  });
  it('asks the AF herself when the author has left the school', () => {
    const waits = watched.where({ school: schoolWithout('sanne') }).waits();
    expect(waits).toMatchObject([{ page: 'triage', from: momentOf(inDays(7), '07:30') }]);
  });
  it('asks nobody who has left the school to read an answer, or what was put right', () => {
    const right = vastgelegd.and('joost', signals('acuut.record')).and('marja', signals('signaal.triage'));
    const told = right.and('marja', signals('signaal.correctChild'));
    expect(told.awaits()).toContain('sanne signal-changed');
    const gone = told.where({ school: schoolWithout('sanne') });
    expect(gone.awaits()).toEqual(['joost signal-changed', 'marja triage']);
  });
  it('asks all of them again when who has taken an alarm has left', () => {
    const gone = opgepakt.where({ school: schoolWithout('peter') });
    expect(gone.awaits()).toContain('marja acute-watch');
  });
  it('comes to the AF at once when there is word, today when the worry has grown', () => {
    const better = watched.and('sanne', signals('signaal.watch')).waits();
    expect(better).toMatchObject([{ page: 'triage', line: 'N1', from: NOW }]);
    const worse = watched.and('sanne', signals('signaal.watch', { now: 'meerZorg' })).waits();
    expect(worse).toMatchObject([{ page: 'triage', line: 'N2', from: NOW }]);
  });
});

describe('a signal at which nobody is left who may look', () => {
  /** Of the directie, closed to the AF, while her deputy leaves. */
  const shut = nieuw
    .and('peter', signals('signaal.record'))
    .and('peter', signals('signaal.shield', { person: ID.marja }));
  const alone = shut.where({ school: schoolWithout('ilse') });

  it('does not fall silent: its author hears so, and whom to ask', () => {
    expect(shut.awaits()).toEqual(['ilse triage']);
    expect(alone.awaits()).toEqual(['peter signal-answer']);
    expect(lateLines(alone.state, factsOf('peter', alone.around))).toEqual([
      'Er is nu niemand die hiernaar kan kijken. Vraag de beheerder om een plaatsvervanger. ' +
        'Maak je je nu zorgen? Bel 0800-2000 of druk op Acuut gevaar.',
    ]);
  });
  it('waits for who looks again as soon as there is somebody', () => {
    expect(alone.where({ school: SCHOOL }).awaits()).toEqual(['ilse triage']);
  });
});
