import { momentOf } from '../../services/domain/calendar.ts';
import type { GivenSignaal } from './support/given.ts';
import { signals } from './support/inputs.ts';
import { inDays, schoolWithout } from './support/school.ts';
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

describe('what waits for whom in a signal', () => {
  it.each<[string, GivenSignaal, string[]]>([
    ['a signal', vastgelegd, ['marja triage']],
    ['a signal of the AF', nieuw.and('marja', signals('signaal.record')), ['ilse triage']],
    ['a signal of a child who tells', onthuld, ['ilse triage', 'marja triage']],
    [
      'danger now',
      gevaar,
      ['ilse acute-watch', 'ilse triage', 'marja acute-watch', 'marja triage', 'peter acute-watch'],
    ],
    ['an alarm', alarm, ['ilse acute-watch', 'marja acute-watch', 'peter acute-watch']],
    ['an alarm that was taken', opgepakt, ['peter acute-watch']],
    [
      'an alarm whose call was recorded',
      opgepakt.and('peter', signals('acuut.record')),
      ['ilse triage', 'marja triage'],
    ],
    ['an alarm that was called off', afgeblazen, []],
    [
      'nobody who can call',
      opgepakt.and('sanne', signals('acuut.needCaller')),
      ['ilse acute-watch', 'marja acute-watch', 'peter acute-watch'],
    ],
    [
      'words withdrawn while the alarm rings',
      gevaar.and('sanne', signals('signaal.withdraw')),
      ['ilse acute-watch', 'marja acute-watch', 'peter acute-watch'],
    ],
    ['an answer', beantwoord, ['sanne signal-answer']],
    ['an answer that was read', gelezen, []],
    [
      'a second emergency after the answer',
      gelezen.and('sanne', signals('acuut.record')),
      ['ilse triage', 'marja triage'],
    ],
    ['a signal that went to a casus', gekoppeld, []],
    ['a signal that was withdrawn', ingetrokken, []],
  ])('%s', (_, story, expected) => {
    expect(story.awaits()).toEqual(expected);
  });
  it("the only AF's own signal waits for the directie", () => {
    const own = nieuw.where({ school: schoolWithout('ilse') }).and('marja', signals('signaal.record'));
    expect(own.awaits()).toEqual(['peter triage']);
  });
  it.each([
    ['kijken', inDays(7), inDays(7)],
    ['meldcode', '', inDays(1)],
    ['veiligThuis', '', inDays(1)],
  ] as const)('what the AF will do herself comes back to her: %s', (next, date, back) => {
    const story = vastgelegd
      .and('marja', signals('signaal.triage', { next, date }))
      .and('sanne', signals('signaal.acknowledge'));
    expect(story.waits()).toMatchObject([{ page: 'triage', from: momentOf(back, '07:30') }]);
    expect(story.and('marja', signals('signaal.attach')).waits()).toEqual([]);
  });
});
