import { addDays, addYears } from '../../services/domain/calendar.ts';
import { endOfCasus } from '../../services/domain/casus/bewarenTerm.ts';
import { monthAfter } from '../../services/domain/casus/verzoek.ts';
import { gesloten, gestart, gevraagd, toegestaan, vastgehouden } from './support/casus.ts';
import { type GivenCasus, givenCasus } from './support/given.ts';
import { does, starts } from './support/inputs.ts';
import { ID, inDays, schoolWithout, TODAY } from './support/school.ts';

const asks = does('verzoek.record');
const wait = (story: GivenCasus) => story.waits().find(({ page }) => page.startsWith('access'));
/** The same casus of a pupil of this age. */
const aged = (years: number): GivenCasus => givenCasus().and('marja', starts({ born: addYears(TODAY, -years) }));
const pupil = does('verzoek.record', { asker: 'leerling' });
const gone = does('verzoek.record', { what: 'wissen' });
/** Of a casus that is closed, as of a pupil of this age. */
const closedAt = (years: number): GivenCasus => {
  const { commits, around } = gesloten;
  const [first, ...rest] = commits;
  const [started] = first?.events ?? [];
  if (first === undefined || started?.type !== 'CasusStarted') throw new Error('no start');
  const born = { ...started, data: { ...started.data, born: addYears(TODAY, -years) } };
  return givenCasus({ ...first, events: [born, ...first.events.slice(1)] }, ...rest).where(around);
};

describe('a request to read the file', () => {
  it('waits for the directie, and is answered within a month', () => {
    expect(wait(gevraagd)).toMatchObject({ person: ID.peter, page: 'access-decide', line: 'N2', due: '2026-12-23' });
    expect(['2027-01-31', '2026-12-31', '2027-02-28'].map(monthAfter)).toEqual([
      '2027-02-28',
      '2027-01-28',
      '2027-03-28',
    ]);
  });
  it('is of somebody of whom the school knows who it is', () => {
    gestart.when(does('verzoek.record', { identity: 'nogNiet' }), 'marja').refused('IDENTITY_FIRST');
    gestart.when(does('verzoek.record', { date: inDays(1) }), 'marja').refused('DATE_FUTURE');
    gestart.when(asks, 'sanne').refused('ROLE');
  });
  it('is made by the parents for a child under twelve, and by the pupil himself from then on', () => {
    aged(11).when(pupil, 'marja').refused('PUPIL_YOUNG');
    expect('events' in aged(12).when(pupil, 'marja').decision).toBe(true);
  });
  it('of a parent of a pupil of sixteen or older says what the pupil thinks of it; before that he cannot stop it', () => {
    const silent = does('verzoek.record', { says: '' });
    aged(16).when(silent, 'marja').refused('MISSING');
    expect('events' in aged(15).when(silent, 'marja').decision).toBe(true);
  });
  it('of a casus that went on in another one is written down there', () => {
    const merged = gestart.and('marja', does('casus.merge'));
    merged.when(asks, 'marja').refused('REQUEST_ELSEWHERE');
  });
  it('comes one at a time', () => {
    gevraagd.when(asks, 'marja').refused('REQUEST_OPEN');
    toegestaan.when(asks, 'marja').refused('REQUEST_OPEN');
    const answered = gevraagd.and('peter', does('verzoek.answer', { answer: 'nee' }));
    expect('events' in answered.when(asks, 'marja').decision).toBe(true);
  });
});

describe('the answer to it', () => {
  it('is given by somebody of the directie who did not write it down himself', () => {
    gevraagd.when(does('verzoek.answer'), 'marja').refused('ROLE');
    const own = gestart.and('peter', asks);
    own.when(does('verzoek.answer'), 'peter').refused('ROLE');
    expect(wait(own)?.person).not.toBe(ID.peter);
    gestart
      .where({ school: schoolWithout('peter', 'ilse') })
      .when(asks, 'marja')
      .refused('NO_APPROVER');
  });
  it('says why where it is not a whole yes', () => {
    for (const answer of ['deels', 'nee'] as const)
      gevraagd.when(does('verzoek.answer', { answer, why: '' }), 'peter').refused('MISSING');
    expect('events' in gevraagd.when(does('verzoek.answer', { answer: 'ja', why: '' }), 'peter').decision).toBe(true);
  });
  it('comes before any file: then the AF makes it, and nobody waits for it any more', () => {
    gevraagd.when(does('inzage.make'), 'marja').refused('ACCESS_FIRST');
    expect(wait(toegestaan)).toMatchObject({ person: ID.marja, page: 'access-file' });
    expect(wait(toegestaan.and('marja', does('inzage.make')))).toBeUndefined();
    const refused = gevraagd.and('peter', does('verzoek.answer', { answer: 'nee' }));
    refused.when(does('inzage.make'), 'marja').refused('ACCESS_FIRST');
    expect(wait(refused)).toBeUndefined();
  });
  it('leaves out, or lets read, what somebody chose with a reason; the last choice counts', () => {
    const left = toegestaan.and('marja', does('inzage.choose', { items: ['v-2', 'v-3'] }));
    expect(left.state.verzoek).toMatchObject({ left: ['v-2', 'v-3'], read: [] });
    const read = left.and('peter', does('inzage.choose', { items: ['v-2'], how: 'lezen' }));
    expect(read.state.verzoek).toMatchObject({ left: ['v-3'], read: ['v-2'] });
  });
});

describe('a choice that does not fit any more', () => {
  const choose = (first: number, count: number) =>
    does('inzage.choose', {
      items: Array.from({ length: count }, (_, index) => `v-${first + index}`),
      how: 'weglaten',
      why: 'Van een ander.',
    });
  const full = toegestaan.and('peter', ...[1, 41, 81, 121, 161, 201].map((first) => choose(first, 40)));

  it('is refused, so that the first one is not read again', () => {
    expect(full.state.verzoek?.left).toHaveLength(240);
    full.when(choose(241, 1), 'peter').refused('CHOSEN_FULL');
    const other = does('inzage.choose', { items: ['v-999'], how: 'lezen', why: 'Mag wel.' });
    full.when(other, 'peter').refused('CHOSEN_FULL');
    expect(full.state.verzoek?.left[0]).toBe('v-1');
  });
  it('may still be another word on a line that was chosen', () => {
    expect(full.and('peter', choose(1, 40)).state.verzoek?.left).toHaveLength(240);
  });
});

describe('a request that the file goes', () => {
  const asked = (story: GivenCasus, who: typeof gone.input.asker) =>
    story.and('marja', does('verzoek.record', { what: 'wissen', asker: who, says: 'Ja.' }));
  const yes = does('verzoek.answer', { answer: 'ja' });
  it('of a parent, or of a child under sixteen, is not granted', () => {
    asked(closedAt(17), 'moeder').when(yes, 'peter').refused('ONLY_CHILD');
    asked(closedAt(15), 'leerling').when(yes, 'peter').refused('ONLY_CHILD');
    const no = asked(closedAt(15), 'leerling').and('peter', does('verzoek.answer', { answer: 'nee' }));
    expect(endOfCasus(no.state)).toBeUndefined();
  });
  it('of the pupil himself from sixteen on may be: it goes after two weeks in which it can still be held', () => {
    const granted = asked(closedAt(16), 'leerling').and('peter', yes);
    expect(granted.state.bewaren.agreed).toMatchObject({
      on: addDays(TODAY, 14),
      by: ID.marja,
      confirmed: ID.peter,
      ground: 'verzoek',
    });
    expect(endOfCasus(granted.state)).toBeDefined();
    expect(endOfCasus(granted.and('marja', does('bewaren.hold')).state)).toBeUndefined();
  });
  it('is never granted in part, while a casus is open, or while it is held', () => {
    asked(closedAt(16), 'leerling')
      .when(does('verzoek.answer', { answer: 'deels' }), 'peter')
      .refused('NO_CHOICE');
    asked(aged(16), 'leerling').when(yes, 'peter').refused('STILL_OPEN');
    asked(closedAt(16).and('marja', does('bewaren.hold')), 'leerling')
      .when(yes, 'peter')
      .refused('HELD');
    expect(vastgehouden.state.bewaren.held).not.toBeNull();
  });
});
