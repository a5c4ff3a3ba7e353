import { describeCasus } from '../../cards/describe/casus.ts';
import { describeSignaal } from '../../cards/describe/signaal.ts';
import { anonymous } from '../../cards/describe/anonymous.ts';
import { talksAlong } from '../../services/domain/casus/melding.ts';
import { consentOn } from '../../services/domain/casus/toestemming.ts';
import {
  aangewezen,
  afgeschermd,
  gemeld,
  gepland,
  gesloten,
  gesproken,
  gestart,
  gewogen,
  verteld,
  waargenomen,
} from './support/casus.ts';
import type { Commit } from './support/given.ts';
import { CASUS, corrects, correctsCasus, does, signals } from './support/inputs.ts';
import { ID, inDays, PROTOCOL, SCHOOL, TODAY } from './support/school.ts';
import { beantwoord, gekoppeld, gelezen, ingetrokken, nieuw, vastgelegd } from './support/signaal.ts';

const toldOf = <Event>(commits: Commit<Event>[]) =>
  commits.flatMap(({ by, at, events }, index) =>
    events.map((event) => ({ event, by: ID[by], at, version: index + 1 })),
  );

describe('putting one’s own words right', () => {
  it('adds the new words and the reason, and takes nothing away', () => {
    const { of: _, ...data } = corrects().input;
    vastgelegd.when(corrects(), 'sanne').then({ type: 'SignaalCorrected', v: 1, data });
    const lines = describeSignaal(toldOf(vastgelegd.and('sanne', corrects()).commits), SCHOOL);
    expect(lines.map(({ text }) => text)).toEqual([
      'Viel bij rekenen in slaap.',
      'Viel bij taal in slaap.',
      'Het was niet bij rekenen.',
    ]);
    expect(lines[0]?.head).toMatch(/later verbeterd$/);
  });
  it('shows both in the file of a casus as well', () => {
    const story = waargenomen.and('sanne', correctsCasus({ version: 2 }));
    const lines = describeCasus(toldOf(story.commits), SCHOOL, PROTOCOL);
    expect(lines.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Kwam zonder jas.', 'Viel bij taal in slaap.']),
    );
    expect(lines.find(({ text }) => text === 'Kwam zonder jas.')?.head).toMatch(/later verbeterd$/);
  });
  it('is for who wrote them, and for nobody else', () => {
    beantwoord.when(corrects(), 'marja').refused('NOT_YOUR_WORDS', { naam: 'Sanne' });
    vastgelegd.when(corrects({ of: { by: ID.marja, type: 'SignaalRecorded' } }), 'sanne').refused('NOT_YOUR_WORDS');
    waargenomen.when(correctsCasus(), 'marja').refused('NOT_YOUR_WORDS', { naam: 'Sanne' });
  });
  it('leaves what stands: an answer, a view, a decision', () => {
    beantwoord.when(corrects({ of: { by: ID.marja, type: 'SignaalTriaged' } }), 'marja').refused('STANDS');
    gewogen.when(correctsCasus({ of: { by: ID.hanna, type: 'WegingViewGiven' } }), 'hanna').refused('STANDS');
  });
  it.each([
    'OudersIngelicht',
    'LeerlingIngelicht',
    'IntakeRecorded',
    'KindcheckRecorded',
    'HulpArrived',
    'TerugkoppelingRecorded',
  ])('holds for what parents, child or Veilig Thuis said, and changes nothing that was decided: %s', (type) => {
    const story = gemeld.and('peter', correctsCasus({ of: { by: ID.peter, type } }));
    const { version: _, change: __, steps: ___, ...before } = gemeld.state;
    expect(story.state.change).not.toBeNull();
    expect(story.state).toMatchObject({ melding: before.melding, hulp: before.hulp, feedback: before.feedback });
  });
  it('refuses words that do not exist', () => {
    vastgelegd.when(corrects({ version: 99, of: { by: '', type: '' } }), 'sanne').refused('NOT_NOW');
  });
  it('stays possible in a casus that is closed, and for a colleague who was only asked once', () => {
    expect('events' in gesloten.when(correctsCasus(), 'sanne').decision).toBe(true);
    const asked = gestart.and('sanne', does('observation.invite')).and('joost', does('observation.add'));
    const own = correctsCasus({ of: { by: ID.joost, type: 'ObservationAdded' } });
    expect('events' in asked.when(own, 'joost').decision).toBe(true);
    afgeschermd.when(own, 'joost').refused('NOT_INVITED');
  });
});

describe('who may have read it before', () => {
  it('is told, until he says that he read it', () => {
    const story = beantwoord.and('sanne', corrects());
    expect(story.waits().filter(({ page }) => page === 'signal-changed')).toMatchObject([
      { person: ID.marja, line: 'N5' },
    ]);
    expect(story.and('marja', signals('signaal.readChange')).awaits()).not.toContain('marja signal-changed');
  });
  it('is in a casus everybody who leads, does, approves, weighs or keeps sight, and never who wrote it', () => {
    const story = gewogen.and('sanne', correctsCasus());
    const told = story.awaits().filter((one) => one.endsWith('casus-changed'));
    expect(told).toEqual(['fatma', 'hanna', 'marja', 'peter'].map((who) => `${who} casus-changed`));
  });
  it('is told nothing where nobody read it yet', () => {
    expect(vastgelegd.and('sanne', corrects()).awaits()).toEqual(['marja triage']);
  });
});

describe('a child that was named wrongly', () => {
  it('is put right by the AF, and the author is told', () => {
    const story = gelezen.and('marja', signals('signaal.correctChild'));
    expect(story.state).toMatchObject({ initials: 'DW', group: 'groep 6' });
    expect(story.awaits()).toContain('sanne signal-changed');
    gelezen.when(signals('signaal.correctChild'), 'sanne').refused('ROLE');
    gelezen.when(signals('signaal.correctChild', { initials: 'Daan Visser' }), 'marja').refused('INITIALS');
  });
});

describe('a casus in which the child was named wrongly', () => {
  const right = aangewezen.and('marja', does('casus.correctChild'));
  it('is put right by the AF alone, also when it is closed, and never by writing over what stood there', () => {
    const data = { ...CASUS['casus.correctChild'], initials: 'DV' };
    gestart.when(does('casus.correctChild'), 'marja').then({ type: 'ChildCorrected', v: 1, data });
    gestart.when(does('casus.correctChild'), 'sanne').refused('ROLE');
    expect('events' in gesloten.when(does('casus.correctChild'), 'marja').decision).toBe(true);
    const lines = describeCasus(toldOf(right.commits), SCHOOL, PROTOCOL);
    const named = lines.filter(({ text }) => text.startsWith('Daan Visser'));
    expect(named.map(({ text }) => text)).toEqual([
      'Daan Visser, groep 5, geboren op 4 maart 2018',
      'Daan Vissers, groep 8, geboren op 4 maart 2014',
    ]);
    expect(named.map(({ head }) => head.endsWith('later verbeterd'))).toEqual([true, false]);
  });
  it('refuses a name where initials belong, and a birthday that has yet to come', () => {
    gestart.when(does('casus.correctChild', { initials: 'Daan Visser' }), 'marja').refused('INITIALS');
    gestart.when(does('casus.correctChild', { born: inDays(1) }), 'marja').refused('DATE_FUTURE');
  });
  it('asks what the age asks from then on: a pupil of 12 hears of the melding, one of 16 decides on sharing', () => {
    expect(talksAlong(aangewezen.state, TODAY)).toBe(false);
    expect(talksAlong(right.state, TODAY)).toBe(true);
    expect(
      verteld.and('marja', does('casus.correctChild')).when(does('melding.record'), 'peter').decision,
    ).toMatchObject({
      refused: { code: 'PUPIL_FIRST' },
    });
    const older = gepland.and('marja', does('casus.correctChild', { born: '2010-03-04' }));
    expect(consentOn(gepland.state, TODAY).zorgteam?.answer).toBe('jaPapier');
    expect(consentOn(older.state, TODAY).zorgteam?.answer).not.toBe('jaPapier');
  });
  it('asks the AF to tell a pupil of 12 of a melding that was made and settled before, and is done once that is told (R93)', () => {
    expect(gemeld.state.melding).toBeNull();
    const older = gemeld.and('marja', does('casus.correctChild'));
    expect(older.awaits()).toContain('marja report-pupil');
    older.when(does('casus.close'), 'marja').refused('PUPIL_FIRST');
    const told = older.and('marja', does('melding.pupil'));
    expect(told.state.melding).toBeNull();
    expect(told.awaits()).not.toContain('marja report-pupil');
  });
  it('asks for nothing more where the pupil stays younger than 12, was 12 before, or nothing was reported', () => {
    const right = (born: string) => does('casus.correctChild', { born });
    const younger = gemeld.and('marja', right('2017-03-04'));
    expect(younger.state.melding).toBeNull();
    const told = gemeld.and('marja', right('2014-03-04')).and('marja', does('melding.pupil'));
    expect(told.and('marja', right('2013-03-04')).state.melding).toBeNull();
    expect(gesproken.and('marja', right('2014-03-04')).state.melding).toBeNull();
  });
  it('tells those who read it before, and keeps the name out of the state', () => {
    const told = right.awaits().filter((one) => one.endsWith('casus-changed'));
    expect(told).toContain('sanne casus-changed');
    expect(told).not.toContain('marja casus-changed');
    expect(JSON.stringify(right.state)).not.toContain('Visser');
  });
  it('takes the old name and the new one out of the text without names', () => {
    const story = right.and('sanne', does('observation.add', { fact: 'Visser riep dat Vissers weg moest.' }));
    const told = toldOf(story.commits);
    const view = {
      told,
      state: story.state,
      facts: { school: SCHOOL },
      related: { file: { signals: [], casussen: [] } },
    };
    expect(anonymous(view)).not.toMatch(/visser/i);
  });
});

describe('a signal that was withdrawn', () => {
  it('stays visible to the AF, who is told even when she had not seen it yet', () => {
    expect(ingetrokken.waits()).toMatchObject([{ person: ID.marja, page: 'signal-changed', line: 'N1' }]);
    expect(ingetrokken.and('marja', signals('signaal.readChange')).waits()).toEqual([]);
  });
  it('tells the AF who answered it', () => {
    const story = nieuw
      .and('sanne', signals('signaal.record'))
      .and('ilse', signals('signaal.triage'))
      .and('sanne', signals('signaal.withdraw'));
    expect(story.awaits()).toEqual(['ilse signal-changed']);
  });
  it('counts already once it belongs to a casus', () => {
    gekoppeld.when(signals('signaal.withdraw'), 'sanne').refused('COUNTS');
  });
});
