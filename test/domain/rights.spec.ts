import { casusInputs } from '../../services/domain/casus/inputs.ts';
import { type CasusRelation, casusRelations, mayCasus, mayReadCasus } from '../../services/domain/casus/relations.ts';
import type { Role } from '../../services/domain/people.ts';
import { sentenceOf } from '../../services/domain/refusals.ts';
import { RELATION_WORDS } from '../../services/domain/relationWords.ts';
import { CASUS_RIGHTS, SIGNAAL_RIGHTS } from '../../services/domain/rights.ts';
import { signaalInputs } from '../../services/domain/signaal/inputs.ts';
import { maySignaal, mayReadSignaal, type SignaalRelation } from '../../services/domain/signaal/relations.ts';
import { gepland, gesloten, gestart, gevolgd, sluitend, voorgelegd, voorgesteld } from './support/casus.ts';
import { type GivenCasus, givenCasus, type GivenSignaal } from './support/given.ts';
import { does, signals } from './support/inputs.ts';
import { EVERYBODY, factsOf, ID, schoolWhere, schoolWithout, TODAY, type Who, whoIs } from './support/school.ts';
import { alarm, nieuw, vastgelegd } from './support/signaal.ts';
import { CASUS_TYPES, SIGNAAL_TYPES } from './support/walk.ts';

type Standing<Relation extends string> = Partial<Record<Relation, Who[]>>;

/** Who stands how, written down by hand for a number of moments. */
const roles: Standing<CasusRelation> = { af: ['marja', 'ilse'], ib: ['marja'], directie: ['peter'] };
/** What no button carries, and so no relation gives: it follows from an act on the signal. */
const BY_ITSELF = ['casus.loseSignaal', 'casus.attachSignaal'];
const CASUS_ACTS = CASUS_TYPES.filter((type) => !BY_ITSELF.includes(type));
const lead: Standing<CasusRelation> = { ...roles, lead: ['sanne'], doer: ['sanne'], wrote: ['marja', 'sanne'] };
const weighed: Who[] = ['marja', 'sanne', 'fatma', 'hanna', 'peter'];
const weighing: Standing<CasusRelation> = {
  ...lead,
  wrote: weighed,
  chair: ['peter'],
  member: ['fatma', 'hanna', 'peter'],
};

const CASUS: [string, GivenCasus, Standing<CasusRelation>, Who[]][] = [
  ['no casus yet', givenCasus(), roles, ['marja', 'ilse']],
  ['the first step', gestart, { ...lead, wrote: ['marja'] }, ['marja', 'ilse', 'sanne']],
  [
    'a step before a second person, and a question to Joost',
    voorgelegd.and('sanne', does('observation.invite')),
    { ...lead, approver: ['marja', 'ilse', 'peter'], invited: ['joost'] },
    ['marja', 'ilse', 'sanne', 'peter'],
  ],
  [
    'a step that the AF took over and laid before a second person',
    voorgelegd.and('marja', does('step.takeOver'), does('step.submit')),
    { ...lead, doer: ['marja'], approver: ['ilse', 'peter'] },
    ['marja', 'ilse', 'sanne', 'peter'],
  ],
  [
    'a planned weighing, and Joost near a talk',
    gepland.and('sanne', does('gesprek.plan')),
    { ...weighing, near: ['joost'], cohost: ['marja'], wrote: ['marja', 'sanne'] },
    ['marja', 'ilse', 'sanne', 'peter'],
  ],
  [
    'a weighing to which Hanna cannot come',
    gepland.and('hanna', does('weging.decline')),
    { ...weighing, member: ['fatma', 'peter'], wrote: ['marja', 'sanne', 'hanna'] },
    ['marja', 'ilse', 'sanne', 'peter'],
  ],
  [
    'a proposed outcome',
    voorgesteld('ja', 'ja', 'nee'),
    { ...weighing, approver: ['peter', 'ilse'], informer: ['sanne'] },
    ['marja', 'ilse', 'sanne', 'peter'],
  ],
  [
    'Joost keeps sight',
    gevolgd,
    { ...weighing, watcher: ['joost'], informer: ['sanne'] },
    ['marja', 'ilse', 'sanne', 'peter', 'joost'],
  ],
  [
    'a proposed closing',
    sluitend,
    { ...weighing, approver: ['peter', 'ilse'], informer: ['sanne'] },
    ['marja', 'ilse', 'sanne', 'peter'],
  ],
  [
    'a closed casus',
    gesloten,
    { ...weighing, involved: ['sanne', 'fatma', 'hanna'], informer: ['sanne'] },
    ['marja', 'ilse', 'sanne', 'peter'],
  ],
];

const staff: Who[] = ['sanne', 'joost', 'marja', 'ilse', 'fatma', 'hanna', 'peter'];
const school: Standing<SignaalRelation> = { staff, af: ['marja', 'ilse'], directie: ['peter'] };

const SIGNAAL: [string, GivenSignaal, Standing<SignaalRelation>, Who[]][] = [
  ['no signal yet', nieuw, school, ['marja', 'ilse']],
  ['a signal of Sanne', vastgelegd, { ...school, author: ['sanne'] }, ['sanne', 'marja', 'ilse']],
  ['an alarm of Sanne', alarm, { ...school, author: ['sanne'] }, ['sanne', 'marja', 'ilse', 'peter']],
  [
    'a signal of the only AF',
    nieuw.where({ school: schoolWithout('ilse') }).and('marja', signals('signaal.record')),
    { staff: staff.filter((who) => who !== 'ilse'), af: ['marja', 'peter'], directie: ['peter'], author: ['marja'] },
    ['marja', 'peter'],
  ],
];

const standsAs = <Relation extends string>(standing: Standing<Relation>, allowed: readonly Relation[], who: Who) =>
  allowed.some((relation) => standing[relation]?.includes(who) ?? false);

const OUTSIDE: Role[][] = [[], ['beheerder'], ['bestuurscontact'], ['privacyfunctionaris'], ['bevoegdGezag']];

describe('rights on a casus', () => {
  it.each(CASUS)('%s: each act exactly for whom the table says', (_, { state, around, waits }, named) => {
    const standing = { ...named, awaited: waits().map(({ person }) => whoIs(person)) };
    for (const type of CASUS_ACTS)
      for (const who of EVERYBODY) {
        const refusal = mayCasus(state, type, factsOf(who, around));
        expect([type, who, refusal === undefined]).toEqual([
          type,
          who,
          standsAs<string>(standing, CASUS_RIGHTS[type], who),
        ]);
        if (refusal !== undefined) expect(sentenceOf(refusal)).toMatch(/^\S.*\.$/);
      }
  });
  it.each(CASUS)('%s: opens for nobody else', (_, { state, around }, __, readers) => {
    for (const who of EVERYBODY)
      expect([who, mayReadCasus(state, factsOf(who, around))]).toEqual([who, readers.includes(who)]);
  });
  it.each(CASUS)('%s: whom it is closed to has none, whatever he is', (_, { state, around }) => {
    for (const who of EVERYBODY) {
      const shut = { ...state, excluded: [ID[who]] };
      const facts = factsOf(who, around);
      expect(casusRelations(shut, facts)).toEqual([]);
      expect(mayReadCasus(shut, facts)).toBe(false);
      for (const type of CASUS_ACTS) expect(mayCasus(shut, type, facts)?.code).toBe('NOT_INVITED');
    }
  });
  it.each(CASUS)('%s: who does not work at the school (any more) has none, whatever he did', (_, { state }) => {
    for (const who of EVERYBODY)
      for (const held of OUTSIDE) {
        const without = schoolWhere(who, ...held.map((role) => ({ role, from: TODAY })));
        const facts = factsOf(who, { ...gestart.around, school: without });
        expect(mayReadCasus(state, facts)).toBe(false);
        for (const type of CASUS_ACTS) expect(mayCasus(state, type, facts)?.code).toBe('NOT_INVITED');
      }
  });
});

describe('rights on a signal', () => {
  it.each(SIGNAAL)('%s: each act exactly for whom the table says', (_, { state, around, waits }, named) => {
    const standing = { ...named, awaited: waits().map(({ person }) => whoIs(person)) };
    for (const type of SIGNAAL_TYPES)
      for (const who of EVERYBODY) {
        const refusal = maySignaal(state, type, factsOf(who, around));
        expect([type, who, refusal === undefined]).toEqual([type, who, standsAs(standing, SIGNAAL_RIGHTS[type], who)]);
        if (refusal !== undefined) expect(sentenceOf(refusal)).toMatch(/^\S.*\.$/);
      }
  });
  it.each(SIGNAAL)('%s: opens for nobody else', (_, { state, around }, __, readers) => {
    for (const who of EVERYBODY)
      expect([who, mayReadSignaal(state, factsOf(who, around))]).toEqual([who, readers.includes(who)]);
  });
  it.each(SIGNAAL)('%s: who does not work at the school (any more) has none, also the author', (_, { state }) => {
    for (const who of EVERYBODY)
      for (const held of OUTSIDE) {
        const without = schoolWhere(who, ...held.map((role) => ({ role, from: TODAY })));
        const facts = factsOf(who, { ...gestart.around, school: without });
        expect(mayReadSignaal(state, facts)).toBe(false);
        for (const type of SIGNAAL_TYPES) expect(maySignaal(state, type, facts)?.code).toBe('NOT_STAFF');
      }
  });
});

describe('the tables of rights', () => {
  it('have a row for each act, and for nothing else', () => {
    expect(Object.keys(CASUS_RIGHTS).toSorted()).toEqual(Object.keys(casusInputs).toSorted());
    expect(Object.keys(SIGNAAL_RIGHTS).toSorted()).toEqual(Object.keys(signaalInputs).toSorted());
  });
  it('name relations that have a word', () => {
    const named = [...Object.values(CASUS_RIGHTS), ...Object.values(SIGNAAL_RIGHTS)].flat();
    expect(named.filter((relation) => (RELATION_WORDS[relation] ?? '') === '')).toEqual([]);
  });
  it('give every act to somebody', () => {
    for (const allowed of [...Object.values(CASUS_RIGHTS), ...Object.values(SIGNAAL_RIGHTS)])
      expect(allowed.length).toBeGreaterThan(0);
  });
});
