import { momentOf } from '../../services/domain/calendar.ts';
import { signaal as aggregate } from '../../services/aggregates/signaal.ts';
import { maySignaal, mayReadSignaal, signaalRelations } from '../../services/domain/signaal/relations.ts';
import type { GivenSignaal } from './support/given.ts';
import { signals } from './support/inputs.ts';
import {
  EVERYBODY,
  factsOf,
  ID,
  inDays,
  PROTOCOL,
  SCHOOL,
  schoolWhere,
  schoolWithout,
  TODAY,
  type Who,
} from './support/school.ts';
import {
  afgerond,
  beantwoord,
  dichtVoorAf,
  gekoppeld,
  gevaar,
  nieuw,
  opgevolgd,
  overCollega,
  overDirectie,
  overgezet,
  vastgelegd,
} from './support/signaal.ts';
import { SIGNAAL_TYPES } from './support/walk.ts';

const record = signals('medewerkerRoute.record');

describe('it is about somebody who works at the school', () => {
  it('goes past the AF to the directie, at once', () => {
    expect(overCollega.state).toMatchObject({ status: 'staff', staff: { concerns: 'collega' }, excluded: [ID.joost] });
    expect(overCollega.awaits()).toEqual(['peter staff-next']);
  });
  it('goes to the person of the board where it is about the directie', () => {
    expect(overDirectie.awaits()).toEqual(['anna staff-next']);
  });
  it.each([
    ['a colleague who is of the directie', { who: 'collega', colleague: ID.peter, whoName: '' }],
    ['a name that is of the directie', { who: 'collega', colleague: '', whoName: 'onze Peter' }],
    ['a function that is of the directie', { who: 'collega', colleague: '', whoName: 'de directeur' }],
  ] as const)('goes to the board too where it was not chosen but is so: %s', (_, change) => {
    const story = nieuw.and('sanne', signals('medewerkerRoute.record', change));
    expect(story.awaits()).toEqual(['anna staff-next']);
  });
  it.each([
    'de rector',
    'onze conrector',
    'de schoolleider',
    'de locatieleider',
    'mijn teamleider',
    'meneer Janssen',
    'PETER-JAN',
    'die van de locatie Noord, het hoofd',
    'iemand van de schoolstaf',
  ])('goes to the board where the directie is called otherwise: %s', (whoName) => {
    const heads = SCHOOL.people.map((one) =>
      one.id === ID.peter ? { ...one, name: 'Péter van der Janssen', title: 'Hoofd locatie Noord' } : one,
    );
    const roles = { ...PROTOCOL.roles, directie: { name: 'schoolstaf', short: 'staf' } };
    const named = nieuw.where({ school: { ...SCHOOL, people: heads }, protocol: { ...PROTOCOL, roles } });
    const told = (typed: string) =>
      named.and('sanne', signals('medewerkerRoute.record', { who: 'collega', colleague: '', whoName: typed })).awaits();
    expect(told(whoName)).toEqual(['anna staff-next']);
    expect(told('meester Wim van der Berg')).toEqual(['peter staff-next']);
  });
  it('goes to the board where there is no directie, or where the directie wrote it down', () => {
    expect(
      nieuw
        .where({ school: schoolWithout('peter') })
        .and('sanne', record)
        .awaits(),
    ).toEqual(['anna staff-next']);
    expect(nieuw.and('peter', record).awaits()).toEqual(['anna staff-next']);
  });
  it('is refused where nobody may know it: then somebody has to be called', () => {
    const small = nieuw.where({ school: schoolWithout('anna') });
    small.when(signals('medewerkerRoute.record', { who: 'directie' }), 'sanne').refused('NO_KEEPER');
    small.and('sanne', record);
    const signal = small.and('sanne', signals('signaal.record'));
    signal.when(signals('signaal.moveToStaff', { who: 'directie' }), 'sanne').refused('NO_KEEPER');
  });
  it('gives no alarm, whatever danger there is: the person concerned could be among those alerted', () => {
    const story = nieuw.and('sanne', signals('medewerkerRoute.record', { danger: 'jaNu' }));
    expect(story.state.alarm).toBeNull();
    expect(story.waits()).toMatchObject([{ page: 'staff-next', line: 'N3' }]);
  });
  it('needs no initials, but takes no name', () => {
    expect('events' in nieuw.when(signals('medewerkerRoute.record', { initials: '' }), 'sanne').decision).toBe(true);
    nieuw.when(signals('medewerkerRoute.record', { initials: 'Daan Visser' }), 'sanne').refused('INITIALS');
  });
  it('asks about whom it is, and takes only somebody else of the school', () => {
    nieuw.when(signals('medewerkerRoute.record', { colleague: '', whoName: '' }), 'sanne').refused('MISSING');
    nieuw.when(signals('medewerkerRoute.record', { colleague: ID.sanne }), 'sanne').refused('NO_ACCOUNT');
    nieuw.when(signals('medewerkerRoute.record', { colleague: ID.vreemde }), 'sanne').refused('NO_ACCOUNT');
  });
  it('refuses somebody who does not work at the school, and stays quiet when it was recorded already', () => {
    nieuw.when(record, 'vreemde').refused('NOT_STAFF');
    overCollega.when(record, 'sanne').nothing();
  });
  it('is found by no child', () => {
    expect(aggregate.fields(overCollega.state)).toMatchObject({ audience: 'staff', blind: '', people: [ID.sanne] });
    expect(aggregate.fields(overgezet.state)).toMatchObject({ audience: 'staff', blind: '' });
  });
});

describe('a colleague who is family of the child', () => {
  it('goes the ordinary way, closed to that colleague from the first moment', () => {
    expect(dichtVoorAf.state).toMatchObject({ status: 'new', staff: null, excluded: [ID.marja] });
    expect(dichtVoorAf.awaits()).toEqual(['ilse triage']);
    expect(mayReadSignaal(dichtVoorAf.state, factsOf('marja'))).toBe(false);
    dichtVoorAf.when(signals('signaal.triage'), 'marja').refused('NOT_INVITED');
  });
  it('alarms everybody but that colleague', () => {
    const now = signals('medewerkerRoute.record', { who: 'familie', colleague: ID.peter, danger: 'jaNu' });
    expect(
      nieuw
        .and('sanne', now)
        .awaits()
        .filter((one) => one.startsWith('peter')),
    ).toEqual([]);
  });
  it('goes to the AF where that colleague has no account', () => {
    const unknown = signals('medewerkerRoute.record', { who: 'familie', colleague: '' });
    expect(nieuw.and('sanne', unknown).awaits()).toEqual(['marja triage']);
  });
  it('asks for the child, and for somebody who is left to look', () => {
    const family = { who: 'familie', colleague: ID.marja } as const;
    nieuw.when(signals('medewerkerRoute.record', { ...family, initials: '' }), 'sanne').refused('MISSING');
    nieuw.when(signals('medewerkerRoute.record', { ...family, initials: 'Daan' }), 'sanne').refused('INITIALS');
    const nobody = nieuw.where({ school: schoolWithout('ilse', 'peter') });
    nobody.when(signals('medewerkerRoute.record', family), 'sanne').refused('NO_LOOKER');
  });
});

describe('what the directie or the board does', () => {
  it('waits until it is recorded, and comes back on the agreed day', () => {
    expect(opgevolgd.waits()).toMatchObject([
      { person: ID.peter, page: 'staff-follow', from: momentOf(inDays(2), '07:30') },
    ]);
    const later = opgevolgd.and('peter', signals('medewerkerRoute.follow'));
    expect(later.waits()).toMatchObject([{ page: 'staff-follow', from: momentOf(inDays(7), '07:30') }]);
  });
  it('always calls the inspector where it is about sex or touching (MOA)', () => {
    const next = signals('medewerkerRoute.next', { about: 'seks' });
    overCollega.when(next, 'peter').refused('INSPECTOR');
    expect(
      'events' in
        overCollega.when(signals('medewerkerRoute.next', { about: 'seks', inspector: 'gebeld' }), 'peter').decision,
    ).toBe(true);
  });
  it('says why the inspector is not needed', () => {
    overCollega.when(signals('medewerkerRoute.next', { reason: '' }), 'peter').refused('MISSING');
  });
  it('names days that can be', () => {
    overCollega.when(signals('medewerkerRoute.next', { boardDay: inDays(1) }), 'peter').refused('DATE_FUTURE');
    overCollega.when(signals('medewerkerRoute.next', { again: TODAY }), 'peter').refused('DATE_PAST');
    opgevolgd.when(signals('medewerkerRoute.follow', { again: TODAY }), 'peter').refused('DATE_PAST');
    opgevolgd.when(signals('medewerkerRoute.follow', { again: '' }), 'peter').refused('MISSING');
  });
  it('is never closed before that, nor without a reason', () => {
    overCollega.when(signals('medewerkerRoute.close'), 'peter').refused('STAFF_NEXT_FIRST');
    overCollega.when(signals('medewerkerRoute.follow'), 'peter').refused('STAFF_NEXT_FIRST');
    opgevolgd.when(signals('medewerkerRoute.close', { why: '' }), 'peter').refused('MISSING');
  });
  it('ends when it is closed', () => {
    expect(afgerond.awaits()).toEqual([]);
    expect(aggregate.fields(afgerond.state).status).toBe('closed');
    afgerond.when(signals('medewerkerRoute.close'), 'peter').nothing();
    afgerond.when(signals('medewerkerRoute.next'), 'peter').refused('NOT_NOW');
    afgerond.when(signals('medewerkerRoute.follow'), 'peter').refused('NOT_NOW');
  });
  it('goes on with who is left when the directie leaves', () => {
    const gone = { school: schoolWithout('peter') };
    expect(overCollega.where(gone).awaits()).toEqual(['anna staff-next']);
    expect(opgevolgd.where(gone).awaits()).toEqual(['anna staff-follow']);
  });
  it('tells the author whom to call where nobody is left', () => {
    expect(overCollega.where({ school: schoolWithout('peter', 'anna') }).awaits()).toEqual(['sanne staff-record']);
  });
  it('may be added to by who wrote it down and who takes care of it', () => {
    const add = signals('medewerkerRoute.add');
    for (const who of ['sanne', 'peter'] as const)
      overCollega.when(add, who).then({ type: 'StaffAdded', v: 1, data: add.input });
  });
});

describe('a signal that turns out to be about a colleague', () => {
  const move = signals('signaal.moveToStaff');
  it.each([
    ['its author', vastgelegd, 'sanne'],
    ['the AF', vastgelegd, 'marja'],
    ['the AF, after the answer', beantwoord, 'marja'],
    ['its author, while the alarm rings', gevaar, 'sanne'],
    ['the AF, when it belongs to a casus', gekoppeld, 'ilse'],
  ] as const)('is moved by %s, and waits for the directie alone', (_, story, who) => {
    const moved = story.and(who, move);
    expect(moved.awaits()).toEqual(['peter staff-next']);
    expect(moved.state).toMatchObject({ status: 'staff', casus: '', alarm: null });
  });
  it('tells the directie who read it', () => {
    const read = vastgelegd.and('ilse', signals('signaal.seen')).and('marja', signals('signaal.triage'));
    expect(read.and('sanne', move).state.readBy).toEqual([ID.ilse, ID.marja]);
    expect(vastgelegd.and('marja', move).state.readBy).toEqual([ID.marja]);
  });
  it('leaves the casus that it was in by an act of its own, so that a crash between them loses nothing', () => {
    const { commits, state } = gekoppeld.and('sanne', move);
    const events = commits.at(-1)?.events ?? [];
    expect(aggregate.outgoing(events, 's-zelf', state)).toEqual([
      {
        stream: 'c-aaaaaaaaaaaaaaaaaaaaaaaaaa',
        command: { type: 'casus.loseSignaal', input: { signaal: 's-zelf', shut: [ID.joost] } },
      },
    ]);
    const loose = vastgelegd.and('sanne', move);
    expect(aggregate.outgoing(loose.commits.at(-1)?.events ?? [], 's-zelf', loose.state)).toEqual([]);
  });
  it('is lost to its author when it is about him', () => {
    const own = vastgelegd.and('marja', signals('signaal.moveToStaff', { colleague: ID.sanne }));
    expect(aggregate.receipt(own.state)).toBeUndefined();
    expect(aggregate.fields(own.state).people).toEqual([]);
    own.when(signals('medewerkerRoute.add'), 'sanne').refused('NOT_INVITED');
  });
  it('refuses anybody else, and stays away when it was moved already', () => {
    vastgelegd.when(move, 'joost').refused('NOT_INVITED');
    vastgelegd.when(move, 'peter').refused('NOT_INVITED');
    overgezet.when(move, 'marja').refused('NOT_INVITED');
    vastgelegd.when(signals('signaal.moveToStaff', { colleague: '', whoName: '' }), 'marja').refused('MISSING');
  });
});

describe('nobody else sees a signal about a colleague', () => {
  const all: [string, GivenSignaal, Who[]][] = [
    ['of a colleague', overCollega, ['sanne', 'peter']],
    ['of the directie', overDirectie, ['sanne', 'anna']],
    ['that was moved', overgezet, ['sanne', 'peter']],
    ['that is followed', opgevolgd, ['sanne', 'peter']],
    ['that is closed', afgerond, ['sanne', 'peter']],
  ];
  const ROLES = [
    'medewerker',
    'ib',
    'af',
    'zorgteamlid',
    'beheerder',
    'bestuurscontact',
    'privacyfunctionaris',
  ] as const;

  it.each(all)('%s', (_, { state, around }, readers) => {
    for (const who of EVERYBODY) {
      const facts = factsOf(who, around);
      expect([who, mayReadSignaal(state, facts)]).toEqual([who, readers.includes(who)]);
      for (const type of SIGNAAL_TYPES)
        if (!readers.includes(who))
          expect(['NOT_INVITED', 'NOT_STAFF']).toContain(maySignaal(state, type, facts)?.code);
    }
  });
  it.each(all)('%s: whatever role somebody else holds, also as a deputy', (_, { state, around }, readers) => {
    for (const who of EVERYBODY.filter((one) => !readers.includes(one) && one !== 'vreemde'))
      for (const role of ROLES)
        for (const held of [
          { role, from: TODAY },
          { role, from: TODAY, deputyOf: ID.marja },
        ]) {
          const facts = factsOf(who, { ...around, school: schoolWhere(who, held) });
          expect(signaalRelations(state, facts)).toEqual([]);
        }
  });
  it('nor another of the directie, where it is about the directie', () => {
    const school = schoolWhere('ilse', { role: 'directie', from: TODAY });
    const facts = factsOf('ilse', { ...overDirectie.around, school });
    expect(signaalRelations(overDirectie.state, facts)).toEqual([]);
  });
  it.each([...ROLES, 'directie', 'bevoegdGezag'] as const)('nor the person concerned, as %s', (role) => {
    for (const [, { state, around }] of all)
      for (const id of state.excluded) {
        const who = EVERYBODY.find((one) => ID[one] === id) ?? 'joost';
        const school = schoolWhere(who, { role, from: TODAY });
        const facts = factsOf(who, { ...around, school });
        expect(signaalRelations(state, facts)).toEqual([]);
        expect(aggregate.awaited(state, facts).map(({ person }) => person)).not.toContain(id);
        expect(aggregate.fields(state).people).not.toContain(id);
      }
  });
});
