import { holdersOf, rolesOf } from '../../services/domain/people.ts';
import { personOf } from '../../services/domain/school/school.ts';
import { ID, inDays, SCHOOL, schoolWhere, schoolWithout, TODAY, type Who } from './support/school.ts';
import { asks, givenSchool, sets, type SchoolStory } from './support/schoolStory.ts';

const rolesAt = ({ state }: SchoolStory, who: Who, days: number) => {
  const person = personOf(state, ID[who]);
  return person === undefined ? [] : rolesOf(person, inDays(days));
};

const school = givenSchool();
const asked = school.and('karin', asks('joost', 'af', { from: inDays(3) }));
const proposal = asked.state.version;

describe('a role', () => {
  it('that works with children is given at once, by the beheerder or the directie', () => {
    const given = school.and('karin', asks('joost', 'ib', { from: inDays(1), till: inDays(30), days: ['ma', 'do'] }));
    expect(rolesAt(given, 'joost', 0)).toEqual(['medewerker']);
    expect(rolesAt(given, 'joost', 1)).toEqual(['medewerker', 'ib']);
    expect(rolesAt(given, 'joost', 31)).toEqual(['medewerker']);
    expect(personOf(given.state, ID.joost)?.roles.at(-1)).toMatchObject({ days: ['ma', 'do'] });
    expect(rolesAt(school.and('peter', asks('joost', 'ib')), 'joost', 1)).toEqual(['medewerker', 'ib']);
  });

  it.each(['af', 'directie', 'bevoegdGezag', 'bestuurscontact'] as const)('as %s waits for a second person', (role) => {
    const waiting = school.and('karin', asks('joost', role));
    expect(rolesAt(waiting, 'joost', 1)).toEqual(['medewerker']);
    expect(waiting.awaits()).toEqual([
      'anna setting-confirm',
      'ilse setting-confirm',
      'marja setting-confirm',
      'peter setting-confirm',
    ]);
  });

  it('waits for an AF, the directie or the board, and not for who asked for it or who gets it', () => {
    const byPeter = school.and('peter', asks('ilse', 'directie'));
    expect(byPeter.awaits()).toEqual(['anna setting-confirm', 'marja setting-confirm']);
  });

  it('is held from the moment that a second person agrees, and all who answer for the school hear of it', () => {
    const given = asked.and('peter', sets('role.confirm', { proposal }));
    expect(rolesAt(given, 'joost', 3)).toEqual(['medewerker', 'af']);
    expect(given.state.proposals).toEqual([]);
    expect(given.awaits()).toEqual([
      'anna setting-told',
      'ilse setting-told',
      'karin setting-told',
      'marja setting-told',
    ]);
    expect(given.and('marja', sets('roles.read')).awaits()).toEqual([
      'anna setting-told',
      'ilse setting-told',
      'karin setting-told',
    ]);
  });

  it('that is confirmed late begins on that day, not before', () => {
    const given = asked.later(5).and('peter', sets('role.confirm', { proposal }));
    expect(rolesAt(given, 'joost', 4)).toEqual(['medewerker']);
    expect(rolesAt(given, 'joost', 5)).toEqual(['medewerker', 'af']);
  });

  it('is never confirmed by who asked for it, nor by who gets it', () => {
    const own = school.and('peter', asks('ilse', 'directie'));
    const confirm = sets('role.confirm', { proposal: own.state.version });
    own.when(confirm, 'ilse').refused('NOT_NOW_SETTING');
    own.when(confirm, 'peter').refused('NOT_NOW_SETTING');
    own.when(confirm, 'karin').refused('NOT_NOW_SETTING');
    const two = own.and('karin', asks('joost', 'af'));
    two.when(confirm, 'ilse').refused('OWN_ROLE', { naam: 'Marja' });
    two.when(confirm, 'peter').refused('OWN_ROLE', { naam: 'Marja' });
  });

  it('can be sent back with a reason, and who asked for it reads why', () => {
    const returned = asked.and('marja', sets('role.return', { proposal, remark: 'Liever Ilse.' }));
    expect(rolesAt(returned, 'joost', 3)).toEqual(['medewerker']);
    expect(returned.awaits()).toEqual(['karin setting-told']);
    returned.when(sets('role.confirm', { proposal }), 'peter').refused('NOT_NOW_SETTING');
  });

  it('can be taken back by who asked for it, and by nobody else', () => {
    const bySomebody = asked.and('peter', asks('ilse', 'directie'));
    bySomebody.when(sets('role.return', { proposal: bySomebody.state.version }), 'karin').refused('NOT_NOW_SETTING');
    expect(asked.and('karin', sets('role.return', { proposal })).awaits()).toEqual([]);
  });

  it('of oneself is somebody else’s to give and to end', () => {
    school.when(asks('karin', 'af'), 'karin').refused('OWN_ROLE', { naam: 'Peter' });
    school.when(asks('peter', 'af'), 'peter').refused('OWN_ROLE', { naam: 'Karin' });
    school.when(sets('role.end', { held: `${ID.peter} directie 2026-08-01` }), 'peter').refused('OWN_ROLE');
  });

  it('that nobody else could confirm is refused with who could ask for it instead', () => {
    const small = givenSchool(schoolWithout('marja', 'ilse', 'joost', 'anna'));
    small.when(asks('sanne', 'af'), 'peter').refused('NO_SECOND');
    expect(small.and('karin', asks('sanne', 'af')).awaits()).toEqual(['peter setting-confirm']);
  });

  it('that lost its last second person lies with the keepers again', () => {
    const small = givenSchool(schoolWithout('marja', 'ilse', 'anna')).and('karin', asks('sanne', 'af'));
    const without = givenSchool({ ...small.state, people: small.state.people.filter(({ id }) => id !== ID.peter) });
    expect(without.awaits()).toEqual(['karin settings']);
  });

  it('is asked for with days that can be', () => {
    school.when(asks('joost', 'ib', { from: inDays(-1) }), 'karin').refused('DATE_PAST');
    school.when(asks('joost', 'ib', { from: inDays(5), till: inDays(4) }), 'karin').refused('DAY_ORDER');
    school.when(asks('joost', 'medewerker', { from: inDays(5) }), 'karin').refused('HAS_ROLE', { naam: 'Joost' });
    const late = school.and('karin', asks('joost', 'af', { from: inDays(1), till: inDays(2) })).later(5);
    late.when(sets('role.confirm', { proposal: late.state.version }), 'peter').refused('DAY_ORDER');
  });

  it('of somebody of the care team says which function it is', () => {
    school.when(asks('joost', 'zorgteamlid'), 'karin').refused('MISSING');
    school.when(asks('vreemde', 'ib'), 'karin').refused('NO_ACCOUNT');
  });

  it('of a deputy names somebody who holds that role', () => {
    school.when(asks('joost', 'af', { deputyOf: ID.peter }), 'karin').refused('NOT_HIS', { naam: 'Peter' });
    school.when(asks('joost', 'af', { deputyOf: ID.joost }), 'karin').refused('NOT_HIS', { naam: 'Joost' });
    const two = asks('joost', 'af', { deputyOf: ID.marja, from: TODAY });
    const given = school.and('karin', two);
    const held = given.and('peter', sets('role.confirm', { proposal: given.state.version })).state.people;
    expect(holdersOf(held, 'af', TODAY).map(({ name }) => name)).toEqual(['Marja', 'Joost', 'Ilse']);
  });
});

describe('the end of a role', () => {
  const ends = (who: Who, role: string, days: number) =>
    sets('role.end', { held: `${ID[who]} ${role} 2026-08-01`, till: inDays(days) });

  it('comes after its last day, and all who answer for the school hear of it', () => {
    const ended = school.and('karin', ends('joost', 'medewerker', 7));
    expect(rolesAt(ended, 'joost', 7)).toEqual(['medewerker']);
    expect(rolesAt(ended, 'joost', 8)).toEqual([]);
    expect(ended.awaits()).toEqual([
      'anna setting-told',
      'ilse setting-told',
      'marja setting-told',
      'peter setting-told',
    ]);
  });

  it('of the last AF needs a successor; a deputy is none', () => {
    school.when(ends('marja', 'af', 7), 'karin').refused('LAST_AF');
    const next = asked.and('peter', sets('role.confirm', { proposal }));
    expect(rolesAt(next.and('karin', ends('marja', 'af', 7)), 'marja', 8)).toEqual(['ib']);
    next.when(ends('marja', 'af', 1), 'karin').refused('LAST_AF');
  });

  it('of the last who looks along with the AF needs a successor too', () => {
    const alone = givenSchool(schoolWithout('ilse'));
    alone.when(ends('peter', 'directie', 7), 'karin').refused('LAST_SECOND');
    const twoHeads = givenSchool(schoolWhere('joost', { role: 'directie', from: '2026-08-01' }));
    twoHeads.when(ends('peter', 'directie', 7), 'karin').then({
      type: 'RoleEnded',
      v: 1,
      data: { person: ID.peter, role: 'directie', from: '2026-08-01', till: inDays(7) },
    });
  });

  it('of the last of the directie, and of the last of the board, needs one: somebody reads what is about a colleague', () => {
    school.when(ends('peter', 'directie', 7), 'karin').refused('LAST_HEAD');
    school.when(ends('anna', 'bevoegdGezag', 7), 'karin').refused('LAST_HEAD');
  });

  it('of the last who keeps the settings needs one too', () => {
    givenSchool(schoolWithout('peter'))
      .when(ends('karin', 'beheerder', 7), 'karin')
      .refused('OWN_ROLE');
    const two = givenSchool(schoolWithout('peter')).and(
      'karin',
      asks('joost', 'beheerder', { from: TODAY, till: inDays(3) }),
    );
    two.when(ends('karin', 'beheerder', 7), 'joost').refused('LAST_KEEPER');
  });

  it('is today at the soonest, yesterday for who has to stop now, and not after the day that was agreed', () => {
    school.when(ends('joost', 'medewerker', -2), 'karin').refused('DATE_PAST');
    expect(rolesAt(school.and('karin', ends('joost', 'medewerker', -1)), 'joost', 0)).toEqual([]);
    const short = school.and('karin', ends('joost', 'medewerker', 7));
    short.when(ends('joost', 'medewerker', 9), 'karin').refused('DAY_ORDER');
    school.when(sets('role.end', { held: 'niemand' }), 'karin').refused('NO_CHOICE');
  });

  it('before it began makes that it never was', () => {
    const given = school.and('karin', asks('joost', 'ib', { from: inDays(5) }));
    const held = `${ID.joost} ib ${inDays(5)}`;
    const ended = given.and('karin', sets('role.end', { held, till: inDays(1) }));
    expect(personOf(ended.state, ID.joost)?.roles).toEqual(personOf(SCHOOL, ID.joost)?.roles);
  });
});

describe('the first roles of a school', () => {
  const fresh = givenSchool({ ...SCHOOL, confirmed: [] });
  it('are looked at by two persons', () => {
    const one = fresh.and('karin', sets('setup.confirm'));
    expect(one.awaits()).toEqual(['anna setup-first', 'ilse setup-first', 'marja setup-first', 'peter setup-first']);
    one.when(sets('setup.confirm'), 'karin').refused('ROLE');
    const two = one.and('peter', sets('setup.confirm'));
    expect(two.state.confirmed.map(({ by }) => by)).toEqual([ID.karin, ID.peter]);
    expect(two.awaits()).toEqual([]);
  });
  it('are nothing for who only works there', () => {
    fresh.when(sets('setup.confirm'), 'sanne').refused('ROLE');
    fresh.when(sets('setup.confirm'), 'vreemde').refused('NOT_STAFF');
  });
});
