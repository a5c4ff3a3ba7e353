import { bringsOf, takenBack } from '../../services/aggregates/asked.ts';
import { signaal } from '../../services/aggregates/signaal.ts';
import { groundOfSignaal } from '../../services/domain/signaal/expected.ts';
import type { GivenSignaal } from './support/given.ts';
import { signals } from './support/inputs.ts';
import { factsOf, ID, schoolWithout, TODAY } from './support/school.ts';
import { gekoppeld, ingetrokken, onthuld, vastgelegd } from './support/signaal.ts';

const A = 'c-aaaaaaaaaaaaaaaaaaaaaaaaaa';
const B = 'c-bbbbbbbbbbbbbbbbbbbbbbbbbb';
const OTHER = 's-bbbbbbbbbbbbbbbbbbbbbbbbbb';
const SELF = 's-zzzzzzzzzzzzzzzzzzzzzzzzzz';

const attached = (casus: string) => ({ type: 'SignaalAttached', v: 1, data: { casus } }) as const;
const detached = (casus: string, why: string) => ({ type: 'SignaalDetached', v: 1, data: { casus, why } }) as const;
const joined = vastgelegd.and('marja', signals('signaal.place', { same: OTHER }));

/** What the last act asks of another stream, and whether it still does. */
const asked = (story: GivenSignaal) => {
  const events = story.commits.at(-1)?.events ?? [];
  return signaal.outgoing(events, SELF, story.state).map((one) => [one.stream, one.command.type]);
};

describe('where a signal belongs', () => {
  it('is said by the AF, and by nobody else', () => {
    vastgelegd.when(signals('signaal.place', { same: A }), 'marja').then(attached(A));
    vastgelegd.when(signals('signaal.place', { same: A }), 'sanne').refused('ROLE');
    vastgelegd.when(signals('signaal.place', { same: A }), 'joost').refused('NOT_INVITED');
  });
  it('is a casus, and that casus is asked to take it', () => {
    expect(asked(vastgelegd.and('marja', signals('signaal.place', { same: A })))).toEqual([[A, 'casus.attachSignaal']]);
  });
  it('can be another casus: it leaves the wrong one with a reason and goes to the right one, in one act', () => {
    const move = signals('signaal.place', { same: B, why: 'Het ging om zijn zusje.' });
    gekoppeld.when(move, 'marja').then(detached(A, 'Het ging om zijn zusje.'), attached(B));
    expect(asked(gekoppeld.and('marja', move))).toEqual([
      [A, 'casus.detachSignaal'],
      [B, 'casus.attachSignaal'],
    ]);
  });
  it('can be no casus any more: then the AF is asked again what becomes of it', () => {
    const loose = gekoppeld.and('marja', signals('signaal.place', { same: 'los', why: 'Ander kind.' }));
    expect(loose.state.casus).toBe('');
    expect(loose.awaits()).toEqual(['marja triage']);
  });
  it('never leaves a casus without a reason', () => {
    gekoppeld.when(signals('signaal.place', { same: B, why: '' }), 'marja').refused('MISSING');
    gekoppeld.when(signals('signaal.place', { same: 'los', why: '' }), 'marja').refused('MISSING');
  });
  it('stays where it is when it is there already', () => {
    gekoppeld.when(signals('signaal.place', { same: A }), 'marja').nothing();
  });
  it('can be another signal on the same child, before there is any casus', () => {
    expect(joined.state.joined).toEqual([OTHER]);
    expect(asked(joined)).toEqual([[OTHER, 'signaal.join']]);
  });
  it('is not another signal while it belongs to a casus', () => {
    gekoppeld.when(signals('signaal.place', { same: OTHER }), 'marja').refused('IN_CASUS');
  });
  it('can be a child of its own: it parts from the others, and is no longer proposed to them', () => {
    const apart = joined.and('marja', signals('signaal.place', { same: 'nieuw' }));
    expect(apart.state).toMatchObject({ joined: [], apart: true });
    expect(asked(apart)).toEqual([[OTHER, 'signaal.part']]);
  });
  it('can be said at the first look, with the answer', () => {
    const looked = vastgelegd.and('marja', signals('signaal.triage', { same: OTHER }));
    expect(looked.state).toMatchObject({ joined: [OTHER], status: 'triaged' });
  });
});

describe('the other half of an act over two streams', () => {
  it('is answered with nothing where it is so already', () => {
    gekoppeld.when(signals('signaal.attach', { casus: A }), 'marja').nothing();
    joined.when(signals('signaal.join', { signaal: OTHER }), 'marja').nothing();
    vastgelegd.when(signals('signaal.part', { signaal: OTHER }), 'marja').nothing();
    vastgelegd.when(signals('signaal.detach', { casus: A }), 'marja').nothing();
    vastgelegd.when(signals('signaal.move', { from: A, casus: B }), 'marja').nothing();
  });
  it('never takes a signal away from the casus that it belongs to', () => {
    gekoppeld.when(signals('signaal.attach', { casus: B }), 'marja').refused('NOT_NOW');
    gekoppeld.when(signals('signaal.detach', { casus: B }), 'marja').nothing();
  });
  it('leaves a casus that is closed, whoever called for help: that call waits for the AF', () => {
    const called = gekoppeld.and('sanne', signals('acuut.record'));
    expect(asked(called)).toEqual([[A, 'casus.attachSignaal']]);
    const back = { stream: SELF, command: { type: 'signaal.detach', input: { casus: A } } };
    expect(takenBack(SELF, { stream: A, command: { type: 'casus.attachSignaal', input: {} } })).toEqual(back);
    expect(called.and('sanne', signals('signaal.detach', { casus: A })).awaits()).toEqual(['marja triage']);
  });
  it('stays in its casus where nobody else could look at it by itself', () => {
    const shut = gekoppeld.and('marja', signals('signaal.shield', { person: ID.peter }));
    const alone = shut.where({ school: schoolWithout('ilse') });
    const out = signals('signaal.place', { same: 'nieuw' });
    shut.and('marja', out);
    alone
      .and('marja', signals('signaal.shield', { person: ID.marja }))
      .when(out, 'marja')
      .refused('NOT_INVITED');
    const own = { ...alone.state, author: ID.marja };
    expect(signaal.decide(out, own, factsOf('marja', alone.around), 0)).toMatchObject({
      refused: { code: 'NO_LOOKER' },
    });
  });
  it('stays there too when the casus itself asks that it leaves', () => {
    const back = signals('signaal.detach', { casus: A });
    const shut = gekoppeld.and('marja', signals('signaal.shield', { person: ID.marja }));
    shut.when(back, 'sanne').then(detached(A, ''));
    shut
      .where({ school: schoolWithout('ilse', 'peter') })
      .when(back, 'sanne')
      .refused('NO_LOOKER');
  });
  it('moves it along when its casus goes on in another', () => {
    gekoppeld.when(signals('signaal.move', { from: A, casus: B }), 'marja').then(detached(A, ''), attached(B));
  });
  it('does not take a signal that was withdrawn', () => {
    ingetrokken.when(signals('signaal.attach', { casus: A }), 'marja').refused('NOT_NOW');
  });
  it('is not asked any more when it was undone meanwhile', () => {
    const ask = (type: string, stream: string) => ({ stream, command: { type, input: {} } });
    expect(signaal.asks(gekoppeld.state, ask('casus.attachSignaal', A), SELF)).toBe(true);
    expect(signaal.asks(vastgelegd.state, ask('casus.attachSignaal', A), SELF)).toBe(false);
    expect(signaal.asks(gekoppeld.state, ask('casus.detachSignaal', A), SELF)).toBe(false);
    expect(signaal.asks(joined.state, ask('signaal.join', OTHER), SELF)).toBe(true);
    expect(signaal.asks(joined.state, ask('signaal.part', OTHER), SELF)).toBe(false);
  });
});

describe('a brother or sister', () => {
  const linked = vastgelegd.and('marja', signals('sibling.link', { other: B }));

  it('is linked by the AF from both sides, and unlinked again', () => {
    expect(linked.state.siblings).toEqual([B]);
    expect(asked(linked)).toEqual([[B, 'sibling.link']]);
    const unlinked = linked.and('marja', signals('sibling.unlink', { other: B }));
    expect(unlinked.state.siblings).toEqual([]);
    expect(asked(unlinked)).toEqual([[B, 'sibling.unlink']]);
  });
  it('is somebody else: never what is on the same child', () => {
    joined.when(signals('sibling.link', { other: OTHER }), 'marja').refused('SIBLING_SELF');
    gekoppeld.when(signals('sibling.link', { other: A }), 'marja').refused('SIBLING_SELF');
  });
});

describe('a signal that is in a casus before anybody looked at it', () => {
  it('still waits for the first look, and then its author reads the answer that was promised', () => {
    expect(gekoppeld.waits()).toMatchObject([{ person: ID.marja, page: 'triage', key: 'new' }]);
    const looked = gekoppeld.and('marja', signals('signaal.triage', { same: A }));
    expect(looked.state).toMatchObject({ status: 'attached', casus: A });
    expect(looked.awaits()).toEqual(['sanne signal-answer']);
  });
  it('is asked again by reminders as any other first look', () => {
    const kinds = (story: GivenSignaal) =>
      groundOfSignaal(story.state, factsOf('marja', story.around))
        .expected(TODAY)
        .map(({ page, kind }) => [page, kind]);
    expect(kinds(gekoppeld)).toEqual(kinds(vastgelegd));
  });
  it('brings to the casus that a child told it, until Veilig Thuis was called', () => {
    expect(bringsOf(onthuld.state).onthulling).toBe(true);
    expect(bringsOf(onthuld.and('sanne', signals('acuut.record')).state).onthulling).toBe(false);
    expect(bringsOf(vastgelegd.state).onthulling).toBe(false);
  });
});
