import { approversOf } from '../../services/domain/casus/approvers.ts';
import { dueOn } from '../../services/domain/casus/decide/common.ts';
import { personOf } from '../../services/domain/school/school.ts';
import { gestart } from './support/casus.ts';
import { AROUND, factsOf, ID, inDays, TODAY, type Who } from './support/school.ts';
import { givenSchool, sets } from './support/schoolStory.ts';

const school = givenSchool();
const settingsAfter = (by: Who, ...commands: Parameters<typeof school.when>[0][]) =>
  school.and(by, ...commands).state.agreed;

describe('the settings of a school', () => {
  it('name a protocol that exists, for new casussen', () => {
    expect(school.and('peter', sets('school.protocol')).state.protocol).toBe('zat5');
    school.when(sets('school.protocol', { protocol: 'zelfbedacht' }), 'peter').refused('NO_CHOICE');
    school.when(sets('school.protocol', { protocol: 'basis5' }), 'peter').nothing();
  });

  it('may ask for less time than the protocol gives, never for more', () => {
    expect(settingsAfter('karin', sets('school.terms')).terms).toEqual({ signaleren: 3 });
    school.when(sets('school.terms', { signaleren: '6' }), 'karin').refused('TERM_LONG', { max: '5' });
    school.when(sets('school.terms', { gesprek: '0' }), 'karin').refused('TERM_LONG', { max: '10' });
    expect(settingsAfter('karin', sets('school.terms'), sets('school.terms', { signaleren: '' })).terms).toEqual({});
  });

  it('bring the day of a step forward', () => {
    const quick = school.and('karin', sets('school.terms', { signaleren: '2' })).state;
    const facts = { ...factsOf('marja', { ...AROUND, school: quick }) };
    expect(dueOn('signaleren', 'gewoon', factsOf('marja'))).toBe(inDays(7));
    expect(dueOn('signaleren', 'gewoon', facts)).toBe(inDays(2));
    expect(dueOn('signaleren', 'vandaag', facts)).toBe(TODAY);
  });

  it('hold the region and the own days off', () => {
    const two = settingsAfter(
      'karin',
      sets('school.calendar'),
      sets('school.calendar', { freeName: '', freeFrom: inDays(2), freeTill: inDays(3) }),
    );
    expect(two.region).toBe('noord');
    expect(two.free.map(({ name }) => name)).toEqual(['vrije dag', 'studiedag']);
    const drop = `${inDays(9)} ${inDays(9)}`;
    const one = settingsAfter('karin', sets('school.calendar'), sets('school.calendar', { freeFrom: '', drop }));
    expect(one.free).toEqual([]);
    school.when(sets('school.calendar', { freeFrom: inDays(3), freeTill: inDays(2) }), 'karin').refused('DAY_ORDER');
  });

  it('hold an own sociale kaart, which the AF and the ib keep too (R16)', () => {
    const entry = { name: 'Wijkteam Oost', phone: '020-5550000', what: 'hulp thuis', kind: 'overig' };
    expect(settingsAfter('marja', sets('school.socialeKaart')).socialeKaart).toEqual([entry]);
    const again = sets('school.socialeKaart', { phone: '020-1' });
    expect(settingsAfter('marja', sets('school.socialeKaart'), again).socialeKaart).toHaveLength(1);
    const crisis = sets('school.socialeKaart', { name: 'Crisisdienst', kind: 'crisis' });
    expect(settingsAfter('marja', crisis).socialeKaart).toMatchObject([{ name: 'Crisisdienst', kind: 'crisis' }]);
    const unsaid = sets('school.socialeKaart', { kind: '' });
    expect(settingsAfter('marja', unsaid).socialeKaart).toEqual([entry]);
    const drop = sets('school.socialeKaart', { name: '', phone: '', what: '', drop: 'Wijkteam Oost' });
    expect(settingsAfter('marja', sets('school.socialeKaart'), drop).socialeKaart).toEqual([]);
    school.when(sets('school.socialeKaart', { name: '' }), 'marja').refused('MISSING');
    school.when(sets('school.socialeKaart', { phone: '' }), 'marja').refused('MISSING');
    school.when(sets('school.socialeKaart'), 'sanne').refused('ROLE');
  });

  it('say who is on duty in a holiday', () => {
    const weeks = settingsAfter(
      'peter',
      sets('school.onDuty'),
      sets('school.onDuty', { from: '2026-12-28', till: '2027-01-03', duty: ID.ilse }),
      sets('school.onDuty', { duty: ID.marja }),
    );
    expect(weeks.duty.map(({ from, person }) => [from, person])).toEqual([
      ['2026-12-21', ID.marja],
      ['2026-12-28', ID.ilse],
    ]);
    school.when(sets('school.onDuty', { till: '2026-12-20' }), 'peter').refused('DAY_ORDER');
    school.when(sets('school.onDuty', { from: inDays(-9), till: inDays(-2) }), 'peter').refused('DATE_PAST');
    school.when(sets('school.onDuty', { duty: ID.karin }), 'peter').refused('NO_ACCOUNT');
    school.when(sets('school.onDuty'), 'karin').refused('ROLE');
  });

  it('announce a meeting in the channel of the team only when the school wants it', () => {
    expect(school.state.agreed.channel).toBe(false);
    school.when(sets('school.channel', { channel: 'uit' }), 'karin').nothing();
    const on = school.and('karin', sets('school.channel'));
    expect(on.state.agreed.channel).toBe(true);
    expect(on.and('peter', sets('school.channel', { channel: 'uit' })).state.agreed.channel).toBe(false);
  });

  it('know people; whom they only know has no role', () => {
    const { state } = school.and('karin', sets('person.add'));
    expect(personOf(state, ID.vreemde)).toMatchObject({ name: 'Vera', roles: [], groups: ['groep 6'] });
    school.when(sets('person.add', { account: ID.joost }), 'karin').refused('KNOWN_PERSON', { naam: 'Joost' });
    school.when(sets('person.change', { person: ID.vreemde }), 'karin').refused('NO_ACCOUNT');
    const changed = school.and('karin', sets('person.change')).state;
    expect(personOf(changed, ID.joost)).toMatchObject({ title: 'gymleraar', roles: [{ role: 'medewerker' }] });
  });
});

describe('who approves', () => {
  const chosen = (responsible: string, lastApprover: string) =>
    school.and('peter', sets('school.endResponsible', { responsible, lastApprover })).state;
  const names = (what: 'step' | 'outcome', by: Who, responsible: string, last: string) =>
    approversOf(gestart.state, what, ID[by], { ...AROUND, today: TODAY, school: chosen(responsible, last) }).map(
      ({ name }) => name,
    );

  it('an outcome is first of all who is finally responsible (R24)', () => {
    expect(names('outcome', 'marja', '', '')).toEqual(['Peter', 'Ilse']);
    expect(names('outcome', 'marja', ID.ilse, '')).toEqual(['Ilse', 'Peter']);
    expect(names('outcome', 'ilse', ID.ilse, '')).toEqual(['Peter', 'Marja']);
  });
  it('anything is in the end the last approver, also at the board', () => {
    expect(names('step', 'marja', '', ID.anna)).toEqual(['Ilse', 'Peter', 'Anna']);
  });
  it('is chosen from who works here or answers for it', () => {
    const wrong = sets('school.endResponsible', { responsible: ID.karin, lastApprover: '' });
    school.when(wrong, 'peter').refused('NO_ACCOUNT');
  });
});

describe('settings are kept', () => {
  it.each(['sanne', 'joost', 'fatma', 'hanna'] as const)('from %s', (who) => {
    for (const type of [
      'role.propose',
      'role.end',
      'person.add',
      'person.change',
      'school.protocol',
      'school.terms',
      'school.calendar',
      'school.endResponsible',
      'school.onDuty',
      'school.channel',
    ] as const)
      school.when(sets(type), who).refused('ROLE');
  });
  it('with their history', () => {
    const { state } = school.and('karin', sets('school.terms'), sets('school.calendar'), sets('person.add'));
    expect(state.changes).toEqual([2, 3, 4]);
  });
  it('small, however much happens', () => {
    let story = school;
    for (let n = 0; n < 120; n += 1)
      story = story.and('karin', sets('school.calendar', { freeName: `dag ${n}`, freeFrom: inDays(n) }));
    expect(story.state.changes).toHaveLength(40);
    expect(story.state.agreed.free).toHaveLength(40);
    expect(JSON.stringify(story.state).length).toBeLessThan(16_000);
  });
});
