import { casusRelations, mayCasus } from '../../services/domain/casus/relations.ts';
import { atWorkFirst, holdersOf, type Person, worksOn } from '../../services/domain/people.ts';
import { alarmed } from '../../services/domain/signaal/awaited.ts';
import { gevolgd, gezien, voorgelegd, voorgesteld } from './support/casus.ts';
import { AROUND, factsOf, ID, SCHOOL, schoolWhere, schoolWithout, TODAY } from './support/school.ts';
import { alarm } from './support/signaal.ts';

const FROM = '2026-08-01';
const MONDAY = TODAY;
const TUESDAY = '2026-11-24';
const names = (people: Person[]): string[] => people.map(({ name }) => name);

/** Marja works on Tuesday and Thursday only. */
const partTime = schoolWhere(
  'marja',
  { role: 'af', from: FROM, days: ['di', 'do'] },
  { role: 'ib', from: FROM, days: ['di', 'do'] },
);
const marja = partTime.people.find(({ id }) => id === ID.marja);
if (marja === undefined) throw new Error('no Marja');

describe('working days', () => {
  it('say on which days somebody is at work; without them it is every day', () => {
    expect([worksOn(marja, MONDAY), worksOn(marja, TUESDAY)]).toEqual([false, true]);
    expect(SCHOOL.people.every((person) => worksOn(person, MONDAY))).toBe(true);
  });
  it('put who is at work today first among equals, and a deputy never before who has the role himself', () => {
    expect(names(holdersOf(partTime.people, 'af', MONDAY))).toEqual(['Marja', 'Ilse']);
    const two = schoolWhere('joost', { role: 'af', from: FROM });
    const both = { ...two, people: two.people.map((one) => (one.id === ID.marja ? marja : one)) };
    expect(names(holdersOf(both.people, 'af', MONDAY))).toEqual(['Joost', 'Marja', 'Ilse']);
    expect(names(holdersOf(both.people, 'af', TUESDAY))).toEqual(['Joost', 'Marja', 'Ilse']);
    expect(names(atWorkFirst([marja, ...SCHOOL.people.slice(0, 1)], MONDAY))).toEqual(['Sanne', 'Marja']);
  });
  it('send what is for today to who is at work, and leave the rest with whose turn it is', () => {
    const ordinary = voorgelegd.where({ school: partTime });
    expect(ordinary.awaits()).toContain('marja step-review');
    const peterAway = schoolWhere('peter', { role: 'directie', from: FROM, days: ['vr'] });
    expect(voorgesteld('ja', 'ja', 'nee').awaits()).toContain('peter step-review');
    expect(voorgesteld('ja', 'ja', 'nee').where({ school: peterAway }).awaits()).toContain('ilse step-review');
  });
  it('hold nobody back from an alarm', () => {
    expect(names(alarmed(alarm.state, factsOf('sanne', { ...AROUND, school: partTime })))).toContain('Marja');
  });
});

describe('who leaves the school', () => {
  it('leaves what he led, chaired or watched with the AF, who can go on with it', () => {
    const gone = schoolWithout('sanne', 'joost', 'peter');
    const facts = factsOf('marja', { ...AROUND, school: gone });
    expect(casusRelations(gevolgd.state, facts)).toEqual(expect.arrayContaining(['lead', 'watcher']));
    expect(casusRelations(gezien.state, facts)).toContain('chair');
    expect(mayCasus(gevolgd.state, 'advies.read', facts)).toBeUndefined();
  });
  it('gives nobody else his place', () => {
    const gone = schoolWithout('sanne', 'joost');
    for (const who of ['fatma', 'peter', 'anna'] as const)
      expect(casusRelations(gevolgd.state, factsOf(who, { ...AROUND, school: gone }))).not.toContain('lead');
  });
  it('and is still there keeps it to himself', () => {
    expect(casusRelations(gevolgd.state, factsOf('marja'))).not.toContain('lead');
  });
});
