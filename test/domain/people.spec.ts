import {
  firstHoldersOf,
  holdersOf,
  type Person,
  ROLES,
  type RoleHeld,
  rolesOf,
  STAFF,
} from '../../services/domain/people.ts';

const someone = (id: string, ...roles: RoleHeld[]): Person => ({
  id,
  name: id,
  title: '',
  phone: '',
  groups: [],
  roles,
});
const names = (people: Person[]): string[] => people.map(({ id }) => id);
const always = { from: '2026-08-01' };
const TODAY = '2026-11-23';

const marja = someone('marja', { role: 'af', ...always }, { role: 'ib', ...always });
const ilse = someone('ilse', { role: 'medewerker', ...always }, { role: 'af', ...always, deputyOf: 'marja' });
const peter = someone('peter', { role: 'directie', ...always });

describe('a role', () => {
  const tijdelijk = someone('noor', { role: 'af', from: '2026-11-02', till: '2026-11-27' });
  it.each([
    ['2026-11-01', []],
    ['2026-11-02', ['af']],
    ['2026-11-27', ['af']],
    ['2026-11-28', []],
  ])('on %s is held from its first day up to and with its last: %j', (day, held) => {
    expect(rolesOf(tijdelijk, day)).toEqual(held);
    expect(names(holdersOf([tijdelijk], 'af', day))).toEqual(held.length === 0 ? [] : ['noor']);
  });
  it('without a last day goes on', () => {
    expect(rolesOf(marja, '2036-01-01')).toEqual(['af', 'ib']);
  });
  it('held in two ways counts once', () => {
    const both = someone('ilse', { role: 'af', ...always }, { role: 'af', ...always, deputyOf: 'marja' });
    expect(rolesOf(both, TODAY)).toEqual(['af']);
    expect(names(holdersOf([both], 'af', TODAY))).toEqual(['ilse']);
  });
  it('is nobody’s by default', () => {
    expect(rolesOf(someone('leerling'), TODAY)).toEqual([]);
  });
});

describe('those who hold a role', () => {
  it('stand with who holds it himself before who stands in, in whatever order they were entered', () => {
    expect(names(holdersOf([ilse, peter, marja], 'af', TODAY))).toEqual(['marja', 'ilse']);
  });
  it('are in the first place those who hold it themselves', () => {
    expect(names(firstHoldersOf([ilse, marja], 'af', TODAY))).toEqual(['marja']);
  });
  it('are the deputies when nobody holds it himself', () => {
    expect(names(firstHoldersOf([ilse, peter], 'af', TODAY))).toEqual(['ilse']);
    const gone = someone('marja', { role: 'af', from: '2026-08-01', till: '2026-11-20' });
    expect(names(firstHoldersOf([gone, ilse], 'af', TODAY))).toEqual(['ilse']);
  });
  it('are nobody when nobody has it, or not yet', () => {
    const later = someone('noor', { role: 'af', from: '2026-12-01' });
    expect(holdersOf([peter, later], 'af', TODAY)).toEqual([]);
    expect(firstHoldersOf([peter, later], 'af', TODAY)).toEqual([]);
  });
  it('hold it themselves when they do so today, also if they stood in before', () => {
    const grown = someone(
      'ilse',
      { role: 'af', from: '2026-08-01', till: '2026-10-31', deputyOf: 'marja' },
      { role: 'af', from: '2026-11-01' },
    );
    expect(names(firstHoldersOf([marja, grown], 'af', TODAY))).toEqual(['marja', 'ilse']);
  });
});

describe('staff', () => {
  it('leaves out those who only govern, settle things or count', () => {
    expect(ROLES.filter((role) => !STAFF.includes(role))).toEqual([
      'bevoegdGezag',
      'bestuurscontact',
      'privacyfunctionaris',
      'beheerder',
    ]);
  });
});
