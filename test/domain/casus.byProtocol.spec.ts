import { missingForWeighing } from '../../services/domain/casus/missing.ts';
import type { Protocol } from '../../services/domain/protocol.ts';
import { drawn } from '../cards/support/casusPage.ts';
import { gestart, overlegd, overleggen, wegen } from './support/casus.ts';
import { does } from './support/inputs.ts';
import { FULL, ID, inDays, PROTOCOL } from './support/school.ts';

const where = { protocol: FULL };
const consult = overleggen.where(where);
const onPaper = consult.and('marja', does('consent.record', { recipient: 'smw' }));

describe('what a protocol leaves out', () => {
  it.each(['intake.ask', 'intake.record', 'kindcheck.record', 'verwijsindex.record'] as const)(
    'cannot be done: %s',
    (type) => gestart.when(does(type), 'marja').refused('NOT_IN_ROUTE'),
  );
});

describe('the intake', () => {
  it('is asked of somebody from outside only with consent on paper', () => {
    consult.when(does('intake.ask'), 'sanne').refused('CONSENT_FIRST');
    onPaper.when(does('intake.ask'), 'sanne').then({ type: 'IntakeAsked', v: 1, data: does('intake.ask').input });
    const told = consult.and('marja', does('consent.record', { answer: 'jaMondeling' }));
    told.when(does('intake.ask'), 'sanne').refused('CONSENT_FIRST');
  });
  it('is asked of whom the consent is for, and of nobody else from outside', () => {
    const smw = (whom: string) => onPaper.when(does('intake.ask', { whom }), 'sanne');
    smw(ID.hanna).refused('CONSENT_FIRST');
    expect('events' in smw(ID.fatma).decision).toBe(true);
    const doctor = consult.and('marja', does('consent.record', { recipient: 'jeugdarts' }));
    doctor.when(does('intake.ask', { whom: ID.fatma }), 'sanne').refused('CONSENT_FIRST');
    expect(doctor.and('sanne', does('intake.ask', { whom: ID.hanna })).awaits()).toContain('hanna intake');
    const team = consult.and('marja', does('consent.record'));
    for (const whom of [ID.fatma, ID.hanna])
      expect('events' in team.when(does('intake.ask', { whom }), 'sanne').decision).toBe(true);
  });
  it('shows no name and no question any more once consent is withdrawn', () => {
    const asked = onPaper.and('sanne', does('intake.ask'));
    expect(drawn('intake', asked, 'fatma')).toContain('DV');
    expect(drawn('intake', asked, 'fatma')).toContain('Wil je met moeder praten?');
    const withdrawn = asked.and('marja', does('consent.record', { recipient: 'smw', answer: 'ingetrokken' }));
    expect(drawn('intake', withdrawn, 'fatma')).not.toContain('DV');
    expect(drawn('intake', withdrawn, 'fatma')).not.toContain('Wil je met moeder praten?');
    expect(drawn('intake', withdrawn, 'marja')).toContain('DV');
  });
  it('is laid down by nobody from outside once consent is withdrawn, and then waits for the AF', () => {
    const asked = onPaper.and('sanne', does('intake.ask'));
    const withdrawn = asked.and('marja', does('consent.record', { recipient: 'smw', answer: 'ingetrokken' }));
    withdrawn.when(does('intake.record'), 'fatma').refused('INTAKE_CONSENT', { naam: 'Sanne' });
    expect(withdrawn.awaits()).toContain('marja intake');
    expect(withdrawn.awaits()).not.toContain('fatma intake');
    expect(withdrawn.and('marja', does('intake.record')).state.intake).toEqual({ asked: null, held: 1 });
  });
  it('can be done by a colleague of the school without it', () => {
    expect(consult.and('sanne', does('intake.ask', { whom: ID.marja })).awaits()).toContain('marja intake');
  });
  it('goes to nobody outside the school, and to nobody the casus is closed to', () => {
    onPaper.when(does('intake.ask', { whom: ID.vreemde }), 'sanne').refused('NO_ACCOUNT');
    onPaper.when(does('intake.ask', { by: inDays(-1) }), 'sanne').refused('DATE_PAST');
  });
  it('waits for whom it was asked, who may record it and then is done', () => {
    const asked = onPaper.and('sanne', does('intake.ask'));
    expect(asked.awaits()).toContain('fatma intake');
    asked.when(does('intake.record'), 'hanna').refused('NOT_INVITED');
    asked.when(does('intake.record', { when: inDays(1) }), 'fatma').refused('DATE_FUTURE');
    const held = asked.and('fatma', does('intake.record'));
    expect(held.state.intake).toEqual({ asked: null, held: 1 });
    expect(held.awaits()).not.toContain('fatma intake');
  });
  it('is asked for before the team weighs, where the protocol needs it there', () => {
    const needs = {
      ...FULL,
      steps: FULL.steps.map((step) => ({ ...step, needs: [...step.needs, 'intake' as const] })),
    };
    expect(missingForWeighing(wegen.state, needs)).toContain('de intake');
    expect(missingForWeighing(wegen.state, PROTOCOL)).not.toContain('de intake');
  });
});

describe('the kindcheck', () => {
  const start = gestart.where(where);
  it('is done with a no', () => {
    expect(start.and('sanne', does('kindcheck.record')).state.kindcheck).toBe('nee');
  });
  it.each(['ja', 'weetNiet'] as const)('asks with "%s" whether those children are safe', (cares) => {
    start.when(does('kindcheck.record', { cares }), 'sanne').refused('MISSING');
    expect(start.and('sanne', does('kindcheck.record', { cares, safe: 'Oma helpt.' })).state.kindcheck).toBe(cares);
  });
});

describe('the referral index', () => {
  const start = gestart.where(where);
  it('keeps whether, when and by whom, and has no room for what about', () => {
    const { commits } = start.and('marja', does('verwijsindex.record'));
    expect(commits.at(-1)?.events[0]?.data).toEqual({ given: 'ja', date: inDays(0), by: ID.marja });
  });
  it('asks with a yes for the day and for who did it', () => {
    start.when(does('verwijsindex.record', { date: '' }), 'marja').refused('MISSING');
    start.when(does('verwijsindex.record', { by: '' }), 'marja').refused('MISSING');
    start.when(does('verwijsindex.record', { date: inDays(1) }), 'marja').refused('DATE_FUTURE');
    start.when(does('verwijsindex.record', { given: 'nee', date: '', by: '' }), 'marja').then({
      type: 'VerwijsindexRecorded',
      v: 1,
      data: { given: 'nee', date: '', by: '' },
    });
  });
});

describe('a version that was withdrawn', () => {
  const open = gestart.where(where);
  it('is left behind by the AF, with the reason, and the casus stays where it was', () => {
    expect(open.awaits()).toContain('marja protocol-move');
    open.when(does('casus.moveProtocol'), 'sanne').refused('ROLE');
    const moved = open.and('marja', does('casus.moveProtocol'));
    expect(moved.state).toMatchObject({ protocol: 'basis5@2026.2', step: 'signaleren', lead: ID.sanne });
    expect(moved.commits.at(-1)?.events[0]?.data).toMatchObject({ why: FULL.withdrawn?.why });
  });
  it('is left once', () => {
    open.and('marja', does('casus.moveProtocol')).when(does('casus.moveProtocol'), 'marja').nothing();
  });
  it('is not left while it holds', () => {
    gestart.when(does('casus.moveProtocol'), 'marja').nothing();
    expect(gestart.awaits()).not.toContain('marja protocol-move');
  });
});

describe('the call to Veilig Thuis', () => {
  const others: Protocol = { ...PROTOCOL, does: { ...PROTOCOL.does, askVeiligThuis: ['ib', 'af'] } };
  const doubt = overleggen.where({ protocol: others }).and('sanne', does('consultatie.record', { doubt: 'ja' }));
  it('waits for whom the protocol hands it to, as soon as there is doubt', () => {
    expect(doubt.awaits()).toContain('marja veilig-thuis-advice');
    doubt.when(does('adviesVT.record'), 'sanne').refused('ROLE', { rol: 'intern begeleider' });
    expect(doubt.and('marja', does('adviesVT.record')).awaits()).not.toContain('marja veilig-thuis-advice');
  });
  it('waits for nobody else where the one who does the step may call', () => {
    expect(overlegd.and('sanne', does('consultatie.record', { doubt: 'ja' })).awaits()).toEqual(['sanne casus']);
  });
});
