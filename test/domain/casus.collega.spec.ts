import { casus } from '../../services/aggregates/casus.ts';
import { casusRelations, mayReadCasus } from '../../services/domain/casus/relations.ts';
import { gepland, gesloten, gestart, melden, samengevoegd, voorgelegd } from './support/casus.ts';
import type { GivenCasus } from './support/given.ts';
import { does } from './support/inputs.ts';
import { EVERYBODY, factsOf, ID, inDays, schoolWhere, schoolWithout, type Who } from './support/school.ts';

const moved = (story: GivenCasus, change = {}): GivenCasus =>
  story.and('marja', does('casus.moveToStaff', { colleague: '', whoName: 'de invaller', ...change }));
const readers = (story: GivenCasus): Who[] =>
  EVERYBODY.filter((who) => mayReadCasus(story.state, factsOf(who, story.around)));
const related = (story: GivenCasus): Who[] =>
  EVERYBODY.filter((who) => casusRelations(story.state, factsOf(who, story.around)).length > 0);
const asks = ({ state, commits }: GivenCasus) =>
  casus.outgoing(commits.at(-1)?.events ?? [], 'c-aaaaaaaaaaaaaaaaaaaaaaaaaa', state);

describe('a casus that turns out to be about a colleague', () => {
  it('is said by the AF, and leaves the ordinary way at once, whatever waits in it', () => {
    for (const story of [gestart, voorgelegd, gepland, melden, gesloten]) {
      expect(moved(story).state).toMatchObject({ status: 'closed', pending: null, staff: { concerns: 'collega' } });
      expect(
        moved(story)
          .waits()
          .filter(({ page }) => page !== 'bewaren'),
      ).toEqual([]);
    }
    gestart.when(does('casus.moveToStaff'), 'sanne').refused('ROLE');
    moved(gestart).when(does('casus.moveToStaff'), 'peter').nothing();
  });
  it('is read by the directie and the board alone; not by the AF who said so, nor by who led it', () => {
    expect(readers(moved(gepland))).toEqual(['peter', 'anna']);
    expect(related(moved(gepland))).toEqual(['peter', 'anna']);
  });
  it('is read by the board alone where it concerns the directie, also when he is only named', () => {
    for (const who of [{ who: 'directie' }, { colleague: ID.peter, whoName: '' }, { whoName: 'Peter de directeur' }])
      expect(readers(moved(gepland, who))).toEqual(['anna']);
  });
  it('is never open to whom it concerns, whatever his role', () => {
    const school = schoolWhere('joost', { role: 'directie', from: '2026-08-01' });
    const about = moved(gepland.where({ school }), { colleague: ID.joost, whoName: '' });
    expect(readers(about)).toEqual(['anna']);
  });
  it('is not moved where nobody would be left to read it', () => {
    const school = schoolWithout('anna');
    gestart
      .where({ school })
      .when(does('casus.moveToStaff', { who: 'directie' }), 'marja')
      .refused('NO_KEEPER');
    gestart.when(does('casus.moveToStaff', { colleague: '', whoName: '' }), 'marja').refused('MISSING');
  });
  it('is in no list of a person and not found by the child', () => {
    expect(casus.fields(gepland.state)).toMatchObject({ audience: 'normal', blind: expect.stringMatching(/./) });
    expect(casus.fields(moved(gepland).state)).toMatchObject({ audience: 'staff', people: [], blind: '' });
  });
  it('takes its signals along to the directie or the board, and what goes on in it', () => {
    const about = { who: 'collega', colleague: '', whoName: 'de invaller', reason: 'Het kind noemde zijn naam.' };
    expect(asks(moved(gestart))).toEqual(
      gestart.state.signals.map((stream) => ({ stream, command: { type: 'signaal.moveToStaff', input: about } })),
    );
    const merged = gestart.and('marja', does('casus.absorb', { from: 'c-bbbbbbbbbbbbbbbbbbbbbbbbbb' }));
    expect(asks(moved(merged))).toContainEqual({
      stream: 'c-bbbbbbbbbbbbbbbbbbbbbbbbbb',
      command: { type: 'casus.moveToStaff', input: about },
    });
  });
  it('gets a signal of its own where it has none: somebody is asked to see to it', () => {
    const [signal = ''] = gestart.state.signals;
    const bare = gestart.and('marja', does('casus.detachSignaal', { signaal: signal }));
    expect(asks(moved(bare))).toMatchObject([
      {
        stream: 's-aaaaaaaaaaaaaaaaaaaaaaaaaa',
        command: { type: 'medewerkerRoute.record', input: { who: 'collega' } },
      },
    ]);
  });
  it('is kept by the directie and the board together, and comes back to them each year', () => {
    const left = moved(gestart).and('peter', does('bewaren.left'));
    expect(left.waits()).toMatchObject([{ person: ID.peter, page: 'bewaren' }]);
    const proposed = left.where({ now: left.around.now }).and('peter', does('bewaren.propose', { on: inDays(900) }));
    expect(proposed.waits()).toMatchObject([{ person: ID.anna, page: 'bewaren-review' }]);
  });
  it('is not opened again by taking a merge apart', () => {
    moved(samengevoegd).when(does('casus.unmerge'), 'peter').nothing();
    moved(samengevoegd).when(does('casus.reopen'), 'peter').nothing();
  });
});
