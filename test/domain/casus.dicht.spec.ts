import { moreOffers } from '../../cards/casus/moreOffers.ts';
import { casus as aggregate } from '../../services/aggregates/casus.ts';
import { mayReadCasus } from '../../services/domain/casus/relations.ts';
import type { GivenCasus } from './support/given.ts';
import { givenCasus } from './support/given.ts';
import { does, starts } from './support/inputs.ts';
import {
  afgeschermd,
  gepland,
  gesloten,
  gestart,
  gevolgd,
  gezien,
  heropenen,
  praten,
  voorgelegd,
} from './support/casus.ts';
import { factsOf, ID, schoolWithout, type Who } from './support/school.ts';

const shut = (story: GivenCasus, who: Who, by: Who = 'ilse'): GivenCasus =>
  story.and(by, does('casus.shield', { person: ID[who] }));

describe('a casus that becomes closed to somebody', () => {
  it.each(['marja', 'peter'] as const)('is closed by the AF or the directie: %s', (by) => {
    gestart.when(does('casus.shield'), by).then({
      type: 'CasusShielded',
      v: 1,
      data: { person: ID.joost, why: 'Is familie van het kind.', instead: ID.marja },
    });
    gestart.when(does('casus.shield'), 'sanne').refused('ROLE');
  });
  it('shows him nothing more, whatever his role, and awaits nothing of him', () => {
    for (const who of ['sanne', 'marja', 'peter'] as const) {
      const story = shut(gezien, who);
      expect(mayReadCasus(story.state, factsOf(who))).toBe(false);
      expect(story.waits().map(({ person }) => person)).not.toContain(ID[who]);
      expect(aggregate.fields(story.state).people).not.toContain(ID[who]);
      story.when(does('casus.shield', { person: ID.fatma }), who).refused('NOT_INVITED');
    }
  });
  it('hands over what was his: the steps', () => {
    expect(shut(gestart, 'sanne').state).toMatchObject({ lead: ID.marja, steps: { signaleren: { doer: ID.marja } } });
    expect(shut(gestart, 'sanne').awaits()).toEqual(['marja casus']);
    expect(shut(gestart, 'marja').awaits()).toEqual(['sanne casus']);
  });
  it('hands over what was his: the weighing, and his view does not count', () => {
    expect(shut(gezien, 'peter').state.weging).toMatchObject({
      chair: ID.marja,
      members: [ID.fatma, ID.hanna, ID.marja],
    });
    expect(shut(gezien, 'fatma').state.weging?.views.map(({ person }) => person)).toEqual([ID.hanna, ID.peter]);
    expect(shut(gepland, 'fatma').awaits()).not.toContain('fatma weighing-view');
  });
  it('hands over what was his: keeping sight, staying near, a question, an approval', () => {
    expect(shut(gevolgd, 'joost').state.followUp).toMatchObject({ watch: ID.marja });
    const near = praten.and('sanne', does('gesprek.plan', { near: ID.joost }));
    expect(shut(near, 'joost').state.talk.planned?.near).toBe('');
    const asked = gestart.and('sanne', does('observation.invite'));
    expect(shut(asked, 'joost').state.invited).toEqual([]);
    expect(shut(voorgelegd, 'marja').awaits()).toEqual(['ilse step-review']);
  });
  it('falls to the directie where it is closed to every AF', () => {
    const story = shut(shut(voorgelegd, 'ilse', 'marja'), 'marja', 'peter');
    expect(story.awaits()).toEqual(['peter step-review']);
  });
  it('never becomes closed to the last who could look after it', () => {
    const small = gestart.where({ school: schoolWithout('ilse', 'peter') });
    small.when(does('casus.shield', { person: ID.marja }), 'marja').refused('NO_LOOKER');
    gestart.when(does('casus.shield', { person: ID.vreemde }), 'marja').refused('NO_ACCOUNT');
  });
  it('also when it is over, and once', () => {
    expect(mayReadCasus(shut(gesloten, 'sanne').state, factsOf('sanne'))).toBe(false);
    afgeschermd.when(does('casus.shield'), 'marja').nothing();
  });
  it('closes its signals with it, those of now and those that come', () => {
    const shield = { type: 'signaal.shield', input: { person: ID.joost, why: 'Zoals bij de zaak.' } };
    const out = ({ commits, state }: GivenCasus) => aggregate.outgoing(commits.at(-1)?.events ?? [], 'c-zelf', state);
    const first = { stream: 's-aaaaaaaaaaaaaaaaaaaaaaaaaa', command: shield };
    expect(out(shut(gestart, 'joost'))).toEqual([first]);
    expect(out(afgeschermd)).toContainEqual(first);
    expect(out(afgeschermd.and('marja', does('casus.attachSignaal')))).toEqual([
      { ...first, stream: 's-bbbbbbbbbbbbbbbbbbbbbbbbbb' },
    ]);
  });
  it('is closed to whom one of its signals is closed to', () => {
    const brings = { eer: false, onthulling: false, acuut: 0, reported: false, calledOn: '', shut: [ID.joost] };
    expect(givenCasus().and('marja', starts({ brings })).state.excluded).toEqual([ID.joost]);
    expect(gestart.and('marja', does('casus.attachSignaal', { shut: [ID.sanne] })).state).toMatchObject({
      excluded: [ID.sanne],
      lead: ID.marja,
    });
    for (const shut of [
      [ID.marja, ID.sanne],
      [ID.sanne, ID.marja],
    ])
      expect(gestart.and('ilse', does('casus.attachSignaal', { shut })).state.lead).toBe(ID.ilse);
    givenCasus()
      .when(starts({ brings: { ...brings, shut: [ID.sanne] } }), 'marja')
      .refused('NO_ACCOUNT');
  });
});

describe('a casus of which a signal turns out to be about a colleague', () => {
  const lose = does('casus.loseSignaal', { shut: [ID.sanne] });
  it('is closed to him at once, whoever leads it, and the rest goes on', () => {
    const story = gezien.and('joost', lose);
    expect(mayReadCasus(story.state, factsOf('sanne'))).toBe(false);
    expect(story.state).toMatchObject({ signals: [], lead: ID.marja, status: 'open' });
    expect(story.waits().map(({ person }) => person)).not.toContain(ID.sanne);
    story.when(lose, 'joost').nothing();
  });
  it('is closed to him also where the signal had left already, and to nobody who is not known', () => {
    expect(gestart.and('joost', does('casus.loseSignaal')).and('joost', lose).state.excluded).toEqual([ID.sanne]);
    expect(gestart.and('joost', does('casus.loseSignaal')).state.excluded).toEqual([]);
  });
  it('is not closed to the last who could look after it', () => {
    const small = gestart.where({ school: schoolWithout('ilse', 'peter') });
    expect(small.and('joost', does('casus.loseSignaal', { shut: [ID.marja] })).state.excluded).toEqual([]);
  });
  it('has the door for it behind [Meer], for who leads', () => {
    const offered = (who: Who) =>
      moreOffers(gestart.state, factsOf(who)).filter(({ title }) => title === 'Het gaat toch om een collega');
    expect(offered('marja').map(({ verb }) => verb)).toEqual(['casus-move-to-staff.open']);
    expect([...offered('sanne'), ...offered('peter')]).toEqual([]);
  });
});

describe('opening a casus again for somebody', () => {
  it('is asked by one, and waits for another', () => {
    expect(heropenen.awaits()).toEqual(['ilse shield-review', 'sanne casus']);
    expect(heropenen.state.excluded).toEqual([ID.joost]);
    heropenen.when(does('casus.confirmLift'), 'marja').refused('ROLE');
    heropenen.when(does('casus.liftShield'), 'marja').refused('NOT_NOW');
  });
  it('happens when the second person agrees, and not when he does not', () => {
    for (const who of ['ilse', 'peter'] as const) {
      expect(heropenen.and(who, does('casus.confirmLift')).state).toMatchObject({ excluded: [], lifting: null });
      expect(heropenen.and(who, does('casus.keepShield')).state).toMatchObject({ excluded: [ID.joost], lifting: null });
    }
  });
  it('opens its signals with it', () => {
    const { commits, state } = heropenen.and('ilse', does('casus.confirmLift'));
    expect(aggregate.outgoing(commits.at(-1)?.events ?? [], 'c-zelf', state)).toEqual([
      { stream: 's-aaaaaaaaaaaaaaaaaaaaaaaaaa', command: { type: 'signaal.unshield', input: { person: ID.joost } } },
    ]);
  });
  it('is refused where nobody else could agree, or where it is not closed', () => {
    const small = afgeschermd.where({ school: schoolWithout('ilse', 'peter') });
    small.when(does('casus.liftShield'), 'marja').refused('NO_APPROVER');
    gestart.when(does('casus.liftShield'), 'marja').refused('NOT_NOW');
  });
});
