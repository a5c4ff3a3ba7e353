import type { Protocol } from '../../services/domain/protocol.ts';
import { decideSchool } from '../../services/domain/school/decide.ts';
import { type ProtocolCommand, protocolInputs } from '../../services/domain/school/protocols.ts';
import { evolveSchool } from '../../services/domain/school/evolve.ts';
import { noSchool, type SchoolState } from '../../services/domain/school/school.ts';
import { isRefused } from '../../services/domain/decision.ts';
import { loadProtocols } from '../../services/protocols/load.ts';
import { protocolOf, protocolOfSchool } from '../../services/protocols/resolve.ts';
import { outcomeOf } from './support/outcome.ts';
import { AROUND, factsOf, NOW, PROTOCOL, SCHOOL, TODAY, type Who } from './support/school.ts';

const own = (version: string): Protocol => ({ ...PROTOCOL, id: 'eigen', version, name: `Onze stappen ${version}` });
const stores = (protocol: Protocol): ProtocolCommand => ({ type: 'protocol.store', input: { protocol } });
const withdraws = (version: string, goOnWith: string): ProtocolCommand => ({
  type: 'protocol.withdraw',
  input: { id: 'eigen', version, goOnWith, why: 'De vraag om toestemming stond te laat.' },
});

const when = (state: SchoolState, who: Who, command: ProtocolCommand) =>
  outcomeOf(decideSchool(command, state, factsOf(who, { ...AROUND, school: state })));
const after = (state: SchoolState, ...commands: ProtocolCommand[]): SchoolState =>
  commands.reduce((before, command) => {
    const decision = decideSchool(command, before, factsOf('karin', { ...AROUND, school: before }));
    if (isRefused(decision)) throw new Error(decision.refused.code);
    const meta = { by: 'karin', at: NOW, version: before.version + 1 };
    return decision.events.reduce((folded, event) => evolveSchool(folded, event, meta), before);
  }, state);

describe('a school', () => {
  const make = (protocol: string) =>
    outcomeOf(
      decideSchool(
        { type: 'school.create', input: { name: 'De Berk', protocol, people: [] } },
        noSchool,
        factsOf('karin', AROUND),
      ),
    );
  it('is made on a route that is there, and on no other', () => {
    make('verzonnen').refused('PROTOCOL_UNKNOWN');
    make('zat5').then({ type: 'SchoolCreated', v: 1, data: { name: 'De Berk', protocol: 'zat5', people: [] } });
  });
});

const first = after(SCHOOL, stores(own('1')));
const second = after(first, stores(own('2')));
const protocols = loadProtocols();
const onRoute = (protocol: string) => ({ kind: 'casus' as const, protocol });

describe("a school's own protocol", () => {
  it('is stored whole, by who sets the school up and by nobody else', () => {
    when(SCHOOL, 'karin', stores(own('1'))).then({ type: 'ProtocolStored', v: 4, data: { protocol: own('1') } });
    when(SCHOOL, 'sanne', stores(own('1'))).refused('ROLE');
    when(SCHOOL, 'marja', withdraws('1', '2')).refused('ROLE');
  });
  it('is refused with everything that is wrong with it', () => {
    const wrong = { ...own('1'), finallyResponsible: 'medewerker' as const };
    when(SCHOOL, 'karin', stores(wrong)).refused('PROTOCOL_WRONG', {
      lijst: 'Eindverantwoordelijk is de directie of het bevoegd gezag',
    });
  });
  it('is never changed: another text is another version', () => {
    when(first, 'karin', stores(own('1'))).nothing();
    when(first, 'karin', stores({ ...own('1'), name: 'Anders' })).refused('PROTOCOL_VERSION');
  });
  it('is withdrawn with a reason and a version that goes on', () => {
    when(first, 'karin', withdraws('1', '2')).refused('PROTOCOL_NEXT');
    when(second, 'karin', withdraws('1', '1')).refused('PROTOCOL_NEXT');
    const { ownProtocols } = after(second, withdraws('1', '2'));
    expect(ownProtocols[0]?.withdrawn).toMatchObject({ since: TODAY, goOnWith: '2' });
    when(after(second, withdraws('1', '2')), 'karin', withdraws('1', '2')).nothing();
    when(after(second, withdraws('1', '2')), 'karin', withdraws('2', '1')).refused('PROTOCOL_NEXT');
    expect(
      protocolInputs['protocol.withdraw'].safeParse({ id: 'eigen', version: '1', goOnWith: '2', why: '' }).success,
    ).toBe(false);
  });
});

describe('the protocol of a stream', () => {
  const chosen = { ...second, protocol: 'eigen' };
  it('is for a running casus the very version that it started with, whatever was chosen since', () => {
    expect(protocolOf(protocols, chosen, onRoute('eigen@1')).version).toBe('1');
    expect(protocolOf(protocols, chosen, onRoute('zat5@2026.1')).id).toBe('zat5');
  });
  it('is for a new one, and for a signal, what the school has chosen, in its newest version', () => {
    expect(protocolOf(protocols, chosen, undefined).version).toBe('2');
    expect(protocolOf(protocols, chosen, { kind: 'signaal', protocol: 'zat5@2026.1' }).id).toBe('eigen');
    expect(protocolOfSchool(protocols, { ...SCHOOL, protocol: 'sot5' }).id).toBe('sot5');
  });
  it("is today's version of the same route when a version can not be found any more", () => {
    expect(protocolOf(protocols, chosen, onRoute('zbo6@2019.1')).id).toBe('zbo6');
    expect(protocolOf(protocols, chosen, onRoute('eigen@0')).version).toBe('2');
  });
  it('carries the withdrawal to every casus that is on it', () => {
    const withdrawn = after(chosen, withdraws('1', '2'));
    expect(protocolOf(protocols, withdrawn, onRoute('eigen@1')).withdrawn?.goOnWith).toBe('2');
  });
});
