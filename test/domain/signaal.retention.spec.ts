import { signaal } from '../../services/aggregates/signaal.ts';
import { addDays, momentOf } from '../../services/domain/calendar.ts';
import { endOfSignaal } from '../../services/domain/signaal/retention.ts';
import { signals } from './support/inputs.ts';
import { factsOf, ID } from './support/school.ts';
import { gekoppeld, gelezen, ingetrokken, overCollega, vastgelegd } from './support/signaal.ts';

const UNTIL = '2028-07-31';
const facts = factsOf('marja');
const gesloten = gelezen.and('marja', signals('signaal.close'));
const vastgehouden = gesloten.and('marja', signals('signaal.hold'));
const wissen = gelezen.and('marja', signals('signaal.close', { keep: 'wissen' }));

describe('the term of a signal that never became a casus', () => {
  it('ends with the next school year, and it goes without anybody pressing', () => {
    const end = endOfSignaal(gesloten.state, facts);
    expect(end?.at).toBe(momentOf('2028-08-01', '07:30'));
    expect(end?.events).toEqual([{ type: 'SignaalClosed', v: 1, data: { why: '', keep: 'wissen', until: UNTIL } }]);
  });
  it('holds for what its author took back too', () => {
    expect(endOfSignaal(ingetrokken.state, facts)?.at).toBe(momentOf('2028-08-01', '07:30'));
  });
  it('is none while it is open, in a casus, or about a colleague', () => {
    for (const { state } of [vastgelegd, gelezen, gekoppeld, overCollega])
      expect(endOfSignaal(state, facts)).toBeUndefined();
  });
  it('is looked at by the AF six weeks before', () => {
    const [wait] = gesloten.waits().filter(({ page }) => page === 'signal-retention');
    expect(wait).toMatchObject({ person: ID.marja, from: momentOf(addDays(UNTIL, -42), '07:30') });
  });
  it('waits for nobody once the AF looked', () => {
    const seen = gesloten.and('marja', signals('signaal.letGo'));
    expect(seen.awaits()).not.toContain('marja signal-retention');
    expect(endOfSignaal(seen.state, facts)).toBeDefined();
  });
  it('follows the route of the school', () => {
    const short = { ...facts.protocol, retention: { signalSchoolYears: 0, reviewDays: 7 } };
    const early = gelezen.where({ protocol: short }).and('marja', signals('signaal.close'));
    expect(early.state.closed?.until).toBe('2027-07-31');
  });
});

describe('a signal that is held', () => {
  it('is not erased, by term nor by two persons', () => {
    expect(endOfSignaal(vastgehouden.state, facts)).toBeUndefined();
    vastgehouden.when(signals('signaal.close', { keep: 'wissen' }), 'marja').refused('HELD');
    vastgehouden.when(signals('signaal.letGo'), 'marja').refused('HELD');
    const proposed = gesloten.and('marja', signals('signaal.close', { keep: 'wissen' }), signals('signaal.hold'));
    proposed.when(signals('signaal.erase'), 'ilse').refused('HELD');
  });
  it('comes back each year, so that nothing is held for ever', () => {
    const [wait] = vastgehouden.waits().filter(({ page }) => page === 'signal-retention');
    expect(wait?.from).toBe(momentOf(addDays(facts.today, 365), '07:30'));
  });
  it('has its term again once it is let go', () => {
    const free = vastgehouden.and('marja', signals('signaal.release'));
    expect(endOfSignaal(free.state, facts)).toBeDefined();
  });
  it('was over before: an open one stays anyway', () => {
    vastgelegd.when(signals('signaal.hold'), 'marja').refused('NOT_NOW');
    gesloten.when(signals('signaal.hold'), 'sanne').refused('ROLE');
  });
});

describe('what is to go', () => {
  const logs = (state: typeof wissen.state) =>
    signaal.outgoing([{ type: 'SignaalClosed', v: 1, data: { why: '', keep: 'wissen', until: UNTIL } }], 's-1', state);

  it('waits for a second person, also when it was closed before', () => {
    expect(gesloten.and('marja', signals('signaal.close', { keep: 'wissen' })).awaits()).toContain('ilse erase-review');
  });
  it('is told to the school first, with who proposed and who agreed and nothing of the child', () => {
    const { state } = wissen.and('ilse', signals('signaal.erase'));
    expect(logs(state)).toEqual([
      {
        stream: '',
        command: {
          type: 'stream.log',
          input: { streams: ['s-1'], kind: 'signaal', ground: 'wissen', decided: ID.marja, confirmed: ID.ilse },
        },
      },
    ]);
    expect(JSON.stringify(logs(state))).not.toContain(state.initials);
  });
  it('waits for nobody any more', () => {
    expect(wissen.and('ilse', signals('signaal.erase')).awaits()).toEqual([]);
  });
  it('is kept when it is opened again before that was heard', () => {
    const again = wissen.and('ilse', signals('signaal.erase')).and('sanne', signals('signaal.add'));
    const asked = { stream: '', command: { type: 'stream.log', input: {} } };
    expect(signaal.asks(again.state, asked, 's-1')).toBe(false);
    expect(signaal.asks(wissen.and('ilse', signals('signaal.erase')).state, asked, 's-1')).toBe(true);
  });
});
