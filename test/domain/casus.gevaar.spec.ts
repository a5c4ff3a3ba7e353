import { gepland, gestart, gevolgd, melden } from './support/casus.ts';
import type { GivenCasus } from './support/given.ts';
import { does } from './support/inputs.ts';
import { DAY } from '../../services/domain/time.ts';
import { ID, NOW, whoIs } from './support/school.ts';

const nobodyCalled = does('acuut.record', { called: ['niemand'] });
const called = does('acuut.record');
const handled = does('weging.dangerHandled');

const askedOf = (story: GivenCasus, ofCall: boolean) =>
  story
    .waits()
    .filter(({ page, key }) => page === 'weighing-danger' && key.startsWith('call') === ofCall)
    .map(({ person, page }) => `${whoIs(person)} ${page}`)
    .toSorted();
const asked = (story: GivenCasus) => askedOf(story, false);
const LEADERS = ['ilse weighing-danger', 'marja weighing-danger', 'peter weighing-danger'];

describe('"nobody was called yet"', () => {
  const danger = gepland.and('hanna', does('weging.view', { danger: 'ja' }));

  it('is no call: what was danger stays so, and all who lead are asked to call', () => {
    const story = danger.and('sanne', nobodyCalled);
    expect(story.state).toMatchObject({ acuut: 0, weging: { danger: { by: ID.hanna } } });
    const calls = story.waits().filter(({ page, key }) => page === 'weighing-danger' && key.startsWith('x'));
    expect(calls.map(({ person }) => person).toSorted()).toEqual([ID.marja, ID.ilse, ID.peter].toSorted());
    expect(calls).toMatchObject([{ line: 'N3', from: NOW }, { line: 'N3' }, { line: 'N3' }]);
  });
  it('does not let a report go past the parents', () => {
    const story = melden.and('marja', does('melding.assign'), nobodyCalled);
    story.when(does('melding.record'), 'peter').refused('PARENTS_FIRST');
  });
  it('waits until somebody called, or wrote down what was done', () => {
    const story = gestart.and('sanne', nobodyCalled);
    expect(asked(story)).toEqual(LEADERS);
    expect(asked(story.and('marja', nobodyCalled))).toEqual(LEADERS);
    expect(asked(story.and('peter', called))).toEqual([]);
    expect(asked(story.and('peter', handled))).toEqual([]);
  });
});

describe('danger that somebody saw', () => {
  const worse = does('followUp.note', { now: 'slechter' });
  const danger = does('followUp.note', { now: 'nieuwGevaar' });

  /** Sight is kept, and something else is under way. */
  const weighsAgain = gevolgd.and('marja', does('weging.again'));
  const proposed = gevolgd.and('marja', does('leerling.leaves'));
  const decided = gevolgd
    .and('marja', does('leerling.leaves', { decision: 'melding' }))
    .and('peter', does('step.approve'));
  const BUSY = [weighsAgain, proposed, decided];

  it('new danger is told to all who lead at once, whatever is under way, until one answers', () => {
    for (const story of [gevolgd, ...BUSY]) {
      const told = story.and('joost', danger);
      expect(asked(told)).toEqual(LEADERS);
      expect(told.waits().find(({ page }) => page === 'weighing-danger')).toMatchObject({ line: 'N3', from: NOW });
      expect(asked(told.and('joost', does('followUp.note', { now: 'beter' })))).toEqual(LEADERS);
      expect(asked(told.and('ilse', handled))).toEqual([]);
      expect(asked(told.and('marja', called))).toEqual([]);
    }
  });
  it('is asked of the others when an AF noted it herself', () => {
    expect(asked(gevolgd.and('marja', danger))).toEqual(['ilse weighing-danger', 'peter weighing-danger']);
  });
  it('worse is told to the AF today where the look back cannot be asked', () => {
    for (const story of BUSY) {
      const told = story.and('joost', worse);
      expect(asked(told)).toEqual(['marja weighing-danger']);
      expect(told.waits().find(({ page }) => page === 'weighing-danger')).toMatchObject({ line: 'N2', from: NOW });
      expect(asked(told.and('marja', handled))).toEqual([]);
    }
  });
  it('worse brings the look back forward, and better news does not put it off again', () => {
    const told = gevolgd.and('joost', worse, does('followUp.note', { now: 'beter' }));
    expect(asked(told)).toEqual([]);
    expect(told.waits().find(({ page }) => page === 'follow-verdict')).toMatchObject({ line: 'N2', from: NOW });
    const answered = told.and('marja', does('followUp.verdict'));
    expect(asked(answered)).toEqual([]);
    expect(asked(answered.and('joost', worse))).toEqual(['marja weighing-danger']);
  });
  it('of before a look back that says safe is answered by it, and what came after it stands', () => {
    const before = gevolgd.and('joost', danger).and('marja', does('followUp.verdict', { answer: 'ja' }));
    expect(asked(before)).toEqual(LEADERS);
    expect(asked(before.and('peter', does('step.approve')))).toEqual([]);
    expect(asked(before.and('joost', danger).and('peter', does('step.approve')))).toEqual(LEADERS);
  });
  it('in a view waits on while something else lies before a second person', () => {
    const seen = gepland.and('hanna', does('weging.view', { danger: 'ja' }));
    expect(asked(seen.and('marja', does('leerling.leaves')))).toEqual(['marja weighing-danger']);
  });
  it('in a view is not lost when the weighing is planned anew', () => {
    const seen = gepland.and('hanna', does('weging.view', { danger: 'ja' }));
    expect(asked(seen.and('marja', does('weging.plan')))).toEqual(['marja weighing-danger']);
  });
});

describe('a call that was recorded', () => {
  it('is heard that same day by all who lead but who recorded it, until one goes on with it', () => {
    const told = gestart.and('sanne', called);
    expect(askedOf(told, true)).toEqual(LEADERS);
    expect(told.waits().find(({ key }) => key.startsWith('call'))).toMatchObject({ line: 'N3', from: NOW });
    expect(askedOf(told.and('ilse', handled), true)).toEqual([]);
    expect(askedOf(gestart.and('marja', called), true)).toEqual(['ilse weighing-danger', 'peter weighing-danger']);
  });
  it('in a signal of it is heard too, and one of before it joined is not told anew', () => {
    const now = gestart.and('marja', does('casus.attachSignaal', { acuut: NOW }));
    expect(askedOf(now, true)).toEqual(['ilse weighing-danger', 'peter weighing-danger']);
    expect(askedOf(gestart.and('marja', does('casus.attachSignaal', { acuut: NOW - DAY })), true)).toEqual([]);
  });
});
