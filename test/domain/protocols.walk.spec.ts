import type { Answer } from '../../services/domain/afwegingskader.ts';
import { loadProtocols } from '../../services/protocols/load.ts';
import { FULL } from './support/school.ts';
import { walkToClosing, type Way } from './support/walkProtocol.ts';

const way = (first: Answer, second: Answer, third: Answer, fourth: Answer, skipsTalk = false): Way => ({
  answers: { 1: first, 2: second, 3: third, 4: fourth },
  skipsTalk,
});

const WAYS: [string, Way, string][] = [
  ['help', way('ja', 'nee', 'ja', 'ja'), 'hulp'],
  ['a report', way('ja', 'ja', 'nee', 'nee'), 'melden'],
  ['a report and help', way('ja', 'ja', 'ja', 'ja'), 'meldenEnHulp'],
  ['a report without a talk', way('ja', 'ja', 'nee', 'nee', true), 'melden'],
  ['letting go', way('nee', 'nee', 'nee', 'nee'), 'weerlegd'],
];

const PROTOCOLS = [...Object.values(loadProtocols().current), { ...FULL, id: 'everything-on', withdrawn: undefined }];

describe.each(PROTOCOLS.map((protocol) => [protocol.id, protocol] as const))('with %s a casus', (_, protocol) => {
  it.each(WAYS)('comes from the first signal to closing by %s, always by somebody who may', (__, chosen, outcome) => {
    const { story, done, wrong } = walkToClosing(protocol, chosen);
    expect(story.state).toMatchObject({ status: 'closed', step: 'volgen', outcome: { outcome, frozen: true } });
    expect(wrong).toEqual([]);
    expect(done.map(({ type }) => type)).toContain('weging.record');
  });
  it('has advice of Veilig Thuis asked by whom it names', () => {
    const { done } = walkToClosing(protocol, way('ja', 'nee', 'ja', 'ja'));
    const [call] = done.filter(({ type }) => type === 'adviesVT.record');
    expect(call?.by === 'sanne').toBe(protocol.does.askVeiligThuis.includes('lead'));
  });
});

describe('the five protocols', () => {
  const { current } = loadProtocols();
  const done = (id: string): string[] => {
    const protocol = current[id];
    if (protocol === undefined) throw new Error(`no protocol ${id}`);
    return walkToClosing(protocol, way('ja', 'ja', 'ja', 'ja')).done.map(({ by, type }) => `${by} ${type}`);
  };
  it('are five', () => {
    expect(Object.keys(current)).toEqual(['zorgteam6', 'zbo6', 'zat5', 'sot5', 'basis5']);
  });
  it('with an intake have it asked and done before the team meets', () => {
    const acts = done('zat5');
    expect(acts.indexOf('fatma intake.record')).toBeGreaterThan(0);
    expect(acts.indexOf('fatma intake.record')).toBeLessThan(acts.findIndex((act) => act.endsWith('weging.plan')));
    expect(done('basis5').filter((act) => act.includes('intake'))).toEqual([]);
  });
  it('let different people chair', () => {
    const chair = (id: string): string | undefined => done(id).find((act) => act.endsWith('weging.record'));
    expect(chair('sot5')).toBe('peter weging.record');
    expect(chair('zbo6')).toBe('marja weging.record');
  });
  it('let the ib agree to the steps where she does so', () => {
    const first = (id: string): string | undefined => done(id).find((act) => act.endsWith('step.approve'));
    expect(first('zorgteam6')).toBe('marja step.approve');
  });
});
