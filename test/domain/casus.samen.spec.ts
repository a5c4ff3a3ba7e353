import { casus } from '../../services/aggregates/casus.ts';
import { DAY } from '../../services/domain/time.ts';
import {
  afgeschermd,
  afgesproken,
  gebeld as acuut,
  gesloten,
  gestart,
  gevraagd,
  heropenen,
  melden,
  voorgelegd,
  waargenomen,
} from './support/casus.ts';
import { type GivenCasus, givenCasus } from './support/given.ts';
import { does, starts } from './support/inputs.ts';
import { ID, NOW } from './support/school.ts';

const INTO = 'c-dddddddddddddddddddddddddd';
const FROM = 'c-eeeeeeeeeeeeeeeeeeeeeeeeee';
const SELF = 'c-zzzzzzzzzzzzzzzzzzzzzzzzzz';
const SIGNAL = 's-aaaaaaaaaaaaaaaaaaaaaaaaaa';

const samengevoegd = waargenomen.and('marja', does('casus.merge'));
const opgenomen = waargenomen.and('marja', does('casus.absorb'));

const asked = (story: GivenCasus) =>
  casus
    .outgoing(story.commits.at(-1)?.events ?? [], SELF, story.state)
    .map(({ stream, command }) => [stream, command.type]);

describe('two casussen of one child', () => {
  it('are merged by the AF, with a reason', () => {
    expect(samengevoegd.state).toMatchObject({ status: 'closed', closed: { reason: 'samengevoegd' } });
    waargenomen.when(does('casus.merge'), 'sanne').refused('ROLE');
  });
  it('become one: the other takes it in, and only then its signals follow', () => {
    expect(asked(samengevoegd)).toEqual([[INTO, 'casus.absorb']]);
    expect(asked(opgenomen)).toEqual([['s-cccccccccccccccccccccccccc', 'signaal.move']]);
  });
  it('lose nothing that waits: an approval comes first, and what was decided or reported is not absorbed', () => {
    voorgelegd.when(does('casus.merge'), 'marja').refused('MERGE_PENDING');
    melden.when(does('casus.merge'), 'marja').refused('MERGE_DECIDED');
    const reported = waargenomen.and('marja', does('acuut.record', { reported: 'ja' }));
    reported.when(does('casus.merge'), 'marja').refused('MERGE_DECIDED');
  });
  it('stay apart while somebody asked to read one of them', () => {
    gevraagd.when(does('casus.merge'), 'marja').refused('REQUEST_OPEN');
  });
  it('stay apart while something waits that cannot be done from the other one', () => {
    for (const story of [afgesproken, acuut, heropenen])
      story.when(does('casus.merge'), 'marja').refused('STILL_WAITS');
  });
  it('are two casussen, not a casus and a signal', () => {
    waargenomen.when(does('casus.merge', { other: SIGNAL }), 'marja').refused('MERGE_CASUS');
  });
  it('leave somebody to be told where it goes on', () => {
    expect(samengevoegd.awaits()).toEqual(['sanne closed']);
  });
  it('stay closed to whom either of them was closed to', () => {
    const { data } = afgeschermd.and('marja', does('casus.merge')).commits.at(-1)?.events[0] ?? {};
    expect(data).toMatchObject({ shut: [ID.joost] });
    expect(waargenomen.and('marja', does('casus.absorb', { shut: [ID.joost] })).state.excluded).toEqual([ID.joost]);
    waargenomen.when(does('casus.absorb', { shut: [ID.sanne] }), 'marja').refused('MERGE_LEAD');
  });
  it('close what they had, signals and all, to whom the other was closed to', () => {
    const into = waargenomen.and('marja', does('casus.absorb', { signals: [], shut: [ID.joost] }));
    expect(asked(into)).toEqual([[SIGNAL, 'signaal.shield']]);
    const shielded = afgeschermd.and('marja', does('casus.absorb', { signals: [], shut: [] }));
    expect(asked(shielded)).toEqual([['c-eeeeeeeeeeeeeeeeeeeeeeeeee', 'casus.shield']]);
    const later = into.and('marja', does('casus.shield', { person: ID.ilse }));
    expect(asked(later)).toContainEqual(['c-eeeeeeeeeeeeeeeeeeeeeeeeee', 'casus.shield']);
    const ask = { stream: FROM, command: { type: 'casus.shield', input: { person: ID.ilse } } };
    expect([casus.asks(later.state, ask, SELF), casus.asks(into.state, ask, SELF)]).toEqual([true, false]);
  });
  it('are taken apart again within fourteen days, where they were, with their signals', () => {
    const apart = samengevoegd.and('marja', does('casus.unmerge'));
    expect(apart.state).toMatchObject({ status: 'open', step: 'signaleren', merge: null });
    expect(apart.awaits()).toEqual(waargenomen.awaits());
    expect(asked(apart)).toEqual([[INTO, 'casus.release']]);
    const released = opgenomen.and('marja', does('casus.release', { from: FROM }));
    expect(asked(released)).toEqual([['s-cccccccccccccccccccccccccc', 'signaal.move']]);
  });
  it('stay one after fourteen days', () => {
    const late = (days: number) => samengevoegd.where({ now: NOW + days * DAY });
    expect('events' in late(14).when(does('casus.unmerge'), 'marja').decision).toBe(true);
    late(15).when(does('casus.unmerge'), 'marja').refused('MERGE_TOO_LATE', { datum: 'ma 7 dec' });
  });
  it('open again by themselves, with a word to the AF, when the other could not take it', () => {
    const back = samengevoegd.and('marja', does('casus.reopen'));
    expect(back.state).toMatchObject({ status: 'open', bounced: true });
    gesloten.when(does('casus.absorb'), 'marja').refused('CLOSED');
    givenCasus().when(does('casus.absorb'), 'marja').refused('NOT_NOW');
  });
  it('answer a half that was heard already with nothing', () => {
    opgenomen.when(does('casus.absorb'), 'marja').nothing();
    waargenomen.when(does('casus.release'), 'marja').nothing();
    waargenomen.when(does('casus.unmerge'), 'marja').nothing();
    waargenomen.when(does('casus.reopen'), 'marja').nothing();
  });
});

describe('the signals of a casus', () => {
  it('come and go as the signals say, also when the casus is closed', () => {
    expect(gestart.and('marja', does('casus.detachSignaal')).state.signals).toEqual([]);
    expect('events' in gesloten.when(does('casus.detachSignaal'), 'marja').decision).toBe(true);
    gestart.when(does('casus.detachSignaal', { signaal: 's-bbbbbbbbbbbbbbbbbbbbbbbbbb' }), 'marja').nothing();
  });
});

describe('what a casus asks of another stream', () => {
  const ask = (stream: string, type: string, input: Record<string, unknown> = {}) => ({
    stream,
    command: { type, input },
  });

  it('is not asked any more when it was undone meanwhile', () => {
    const apart = samengevoegd.and('marja', does('casus.unmerge'));
    expect(casus.asks(samengevoegd.state, ask(INTO, 'casus.absorb'), SELF)).toBe(true);
    expect(casus.asks(apart.state, ask(INTO, 'casus.absorb'), SELF)).toBe(false);
    expect(casus.asks(apart.state, ask(INTO, 'casus.release'), SELF)).toBe(true);
    expect(casus.asks(gestart.state, ask(SIGNAL, 'signaal.attach'), SELF)).toBe(true);
    const without = gestart.and('marja', does('casus.detachSignaal'));
    expect(casus.asks(without.state, ask(SIGNAL, 'signaal.attach'), SELF)).toBe(false);
  });
  it('moves signals in while the other is part of it, and out once it is not', () => {
    const into = ask(SIGNAL, 'signaal.move', { from: FROM, casus: SELF });
    const out = ask(SIGNAL, 'signaal.move', { from: SELF, casus: FROM });
    const released = opgenomen.and('marja', does('casus.release'));
    expect([casus.asks(opgenomen.state, into, SELF), casus.asks(opgenomen.state, out, SELF)]).toEqual([true, false]);
    expect([casus.asks(released.state, into, SELF), casus.asks(released.state, out, SELF)]).toEqual([false, true]);
  });
});

describe('a brother or sister of the child of a casus', () => {
  const linked = gestart.and('marja', does('sibling.link'));

  it('is linked by the AF, also when it is closed, and unlinked again', () => {
    expect(linked.state.siblings).toHaveLength(1);
    expect(linked.and('marja', does('sibling.unlink')).state.siblings).toEqual([]);
    expect('events' in gesloten.when(does('sibling.link'), 'marja').decision).toBe(true);
    gestart.when(does('sibling.link'), 'sanne').refused('ROLE');
  });
  it('is never the same child', () => {
    gestart.when(does('sibling.link', { other: SIGNAL }), 'marja').refused('SIBLING_SELF');
    linked.when(does('casus.merge', { other: 'c-cccccccccccccccccccccccccc' }), 'marja').refused('SIBLING_SELF');
  });
});

describe('a casus that starts', () => {
  it('asks each of its signals to come along', () => {
    expect(asked(givenCasus().and('marja', starts()))).toEqual([[SIGNAL, 'signaal.attach']]);
  });
});
