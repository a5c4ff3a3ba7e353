import { ID, schoolWithout } from './support/school.ts';
import { beslissen, bezwaar, gesloten, gewogen, geopend, hulp, melden, sluitend, verteld } from './support/casus.ts';
import { does } from './support/inputs.ts';

const done = does('ouders.informed');
const lapses = does('ouders.lapse', { why: 'Zij hoorden het al.' });

describe('who tells the parents what was agreed', () => {
  it('hears that he tells them, once the second person agreed, until he says that it is done', () => {
    expect(gewogen.state.informs).toBeNull();
    expect(gewogen.awaits()).not.toContain('sanne inform-parents');
    expect(beslissen.waits()).toContainEqual(
      expect.objectContaining({ person: ID.sanne, page: 'inform-parents', line: 'N1' }),
    );
    beslissen.when(done, 'sanne').then({ type: 'ParentsInformed', v: 1, data: { what: 'overleg', person: ID.sanne } });
    const told = beslissen.and('sanne', done);
    expect(told.awaits()).not.toContain('sanne inform-parents');
    told.when(done, 'marja').nothing();
  });
  it('is who was chosen in the weighing, whoever that is', () => {
    const other = geopend.and('peter', does('weging.record', { informs: ID.joost })).and('marja', does('step.approve'));
    expect(other.awaits()).toContain('joost inform-parents');
    other.when(done, 'sanne').refused('ROLE');
    beslissen.when(done, 'fatma').refused('ROLE');
    other.when(done, 'marja').then({ type: 'ParentsInformed', v: 1, data: { what: 'overleg', person: ID.joost } });
  });
  it('is who was chosen last: at a melding, and at the end of the casus', () => {
    const reported = verteld.and('peter', does('melding.record', { informs: ID.joost }));
    expect(reported.state.informs).toMatchObject({ person: ID.joost, what: 'melding' });
    expect(reported.awaits()).toContain('joost inform-parents');
    expect(reported.awaits()).not.toContain('sanne inform-parents');
    expect(sluitend.state.informs).toMatchObject({ what: 'overleg' });
    expect(gesloten.state.informs).toMatchObject({ person: ID.sanne, what: 'afsluiting' });
    expect(gesloten.awaits()).toContain('sanne inform-parents');
    expect(gesloten.and('sanne', done).awaits()).not.toContain('sanne inform-parents');
  });
  it('is who keeps an eye on the help, where the parents do not know of the plan yet', () => {
    const untold = hulp.and('marja', does('hulp.plan', { parentsKnow: 'nogNiet', casemanager: ID.hanna }));
    expect(untold.state.informs).toMatchObject({ person: ID.hanna, what: 'hulp' });
    expect(untold.awaits()).toContain('hanna inform-parents');
    expect(untold.and('hanna', done).awaits()).not.toContain('hanna inform-parents');
    const known = hulp.and('marja', does('hulp.plan', { parentsKnow: 'ja', casemanager: ID.hanna }));
    expect(known.state.informs).toEqual(hulp.state.informs);
  });
  it('need not any more when the AF says so, with a reason', () => {
    beslissen.when(lapses, 'sanne').refused('ROLE');
    beslissen.when(lapses, 'marja').then({ type: 'InformingLapsed', v: 1, data: { what: 'overleg', ...lapses.input } });
    expect(beslissen.and('marja', lapses).state.informs).toBeNull();
    gewogen.when(lapses, 'marja').nothing();
  });
  it('waits while Veilig Thuis has not allowed it: then it is the AF who hears so', () => {
    const honour = geopend.and('peter', does('weging.record', { nature: ['eer'] })).and('marja', does('step.approve'));
    expect(honour.state.honour).toBe('ask');
    expect(honour.awaits()).toContain('marja inform-parents');
    expect(honour.awaits()).not.toContain('sanne inform-parents');
    honour.when(done, 'sanne').refused('HONOUR_FIRST');
  });
  it('is the AF when he has left the school, or when it was closed to him', () => {
    const gone = melden.where({ school: schoolWithout('sanne') });
    expect(gone.awaits()).toContain('marja inform-parents');
    const shut = bezwaar.and('marja', does('casus.shield', { person: ID.sanne }));
    expect(shut.awaits().filter((one) => one.endsWith('inform-parents'))).toHaveLength(1);
    expect(shut.awaits()).not.toContain('sanne inform-parents');
  });
});
