import { casus as aggregate } from '../../services/aggregates/casus.ts';
import { addDays, addYears, momentOf } from '../../services/domain/calendar.ts';
import { endOfCasus } from '../../services/domain/casus/bewarenTerm.ts';
import { plannedReminders } from '../../services/domain/reminders/planned.ts';
import { groundOfCasus } from '../../services/domain/casus/expected.ts';
import {
  bewarenAkkoord,
  bewarenVoorgelegd,
  gesloten,
  gestart,
  gevolgd,
  vastgehouden,
  vertrekt,
  vertrokken,
} from './support/casus.ts';
import type { GivenCasus } from './support/given.ts';
import { does } from './support/inputs.ts';
import { factsOf, ID, inDays, schoolWithout, TODAY } from './support/school.ts';

const TERM = addYears(TODAY, 2);
const propose = does('bewaren.propose');
const longer = does('bewaren.propose', { what: 'langer', on: addDays(TERM, 100) });
const wait = (story: GivenCasus) => story.waits().find(({ page }) => page.startsWith('bewaren'));
const ended = (story: GivenCasus) => endOfCasus(story.state);

describe('a closed casus', () => {
  it('is looked at each year while the child is at school: it never falls silent', () => {
    expect(wait(gesloten)).toMatchObject({ person: ID.marja, from: momentOf(inDays(365), '07:30') });
    const looked = gesloten.where({ now: momentOf(inDays(370), '10:00') }).and('marja', does('bewaren.stays'));
    expect(wait(looked)?.from).toBe(momentOf(inDays(735), '07:30'));
    expect(wait(looked)?.key).not.toBe(wait(gesloten)?.key);
  });
  it('is reminded of, and climbs, by the row of the protocol', () => {
    const now = momentOf(inDays(420), '10:00');
    const facts = factsOf('marja', { ...gesloten.around, now });
    const planned = plannedReminders(groundOfCasus(gesloten.state, facts), facts);
    expect(planned.map(({ page }) => page)).toEqual(expect.arrayContaining(['bewaren', 'escalation']));
  });
  it('is looked at once the child has left', () => {
    expect(wait(vertrokken)).toMatchObject({ person: ID.marja, page: 'bewaren', from: gesloten.around.now });
  });
  it('never goes by itself: two persons say so first', () => {
    for (const story of [gesloten, vertrokken, bewarenVoorgelegd]) expect(ended(story)).toBeUndefined();
    expect(ended(bewarenAkkoord)?.at).toBe(momentOf(TERM, '07:30'));
  });
  it('of a child that left before it was closed knows since when', () => {
    const closed = vertrekt
      .and('marja', does('melding.assign'))
      .and('peter', does('melding.parents'), does('melding.record'))
      .and('marja', does('followUp.verdict'))
      .and('peter', does('step.approve'))
      .and('marja', does('casus.close', { reason: 'leerlingWeg' }))
      .and('peter', does('step.approve'));
    expect(wait(closed)?.from).toBe(momentOf(inDays(14), '07:30'));
    closed.when(propose, 'marja').then({
      type: 'BewarenProposed',
      v: 1,
      data: { ...propose.input, on: addYears(inDays(14), 2) },
    });
  });
});

describe('what becomes of it after its term', () => {
  it('is proposed by the AF: it goes two years after the child left, or when the protocol says', () => {
    vertrokken.when(propose, 'marja').then({ type: 'BewarenProposed', v: 1, data: { ...propose.input, on: TERM } });
    const protocol = {
      ...vertrokken.around.protocol,
      retention: { signalSchoolYears: 1, casusYears: 5, reviewDays: 42 },
    };
    vertrokken
      .where({ protocol })
      .when(propose, 'marja')
      .then({ type: 'BewarenProposed', v: 1, data: { ...propose.input, on: addYears(TODAY, 5) } });
  });
  it('is never earlier than its term, and never before the child left', () => {
    vertrokken.when(does('bewaren.propose', { on: inDays(30) }), 'marja').refused('KEEP_TERM');
    gesloten.when(propose, 'marja').refused('LEFT_FIRST');
    gevolgd.when(propose, 'marja').refused('STILL_OPEN');
    gesloten.when(does('bewaren.left', { date: inDays(1) }), 'marja').refused('DATE_FUTURE');
  });
  it('may be longer, with a day on which somebody looks again, at most five years ahead', () => {
    vertrokken.when(longer, 'marja').then({ type: 'BewarenProposed', v: 1, data: longer.input });
    vertrokken.when(does('bewaren.propose', { what: 'langer' }), 'marja').refused('MISSING');
    const far = does('bewaren.propose', { what: 'langer', on: addYears(TODAY, 6) });
    vertrokken.when(far, 'marja').refused('DATE_FAR');
    const kept = vertrokken.and('marja', longer).and('peter', does('bewaren.confirm'));
    expect(ended(kept)).toBeUndefined();
    expect(wait(kept)?.from).toBe(momentOf(addDays(longer.input.on, -42), '07:30'));
  });
  it('waits for the directie, never for who proposed it', () => {
    expect(wait(bewarenVoorgelegd)).toMatchObject({ person: ID.peter, page: 'bewaren-review' });
    bewarenVoorgelegd.when(does('bewaren.confirm'), 'marja').refused('ROLE');
    bewarenVoorgelegd.when(does('bewaren.confirm'), 'sanne').refused('ROLE');
    bewarenVoorgelegd.when(does('bewaren.confirm'), 'peter').then({
      type: 'BewarenConfirmed',
      v: 1,
      data: { what: 'wissen', on: TERM },
    });
    vertrokken
      .where({ school: schoolWithout('peter', 'ilse') })
      .when(propose, 'marja')
      .refused('NO_APPROVER');
  });
  it('comes back to the AF with a reason', () => {
    const back = bewarenVoorgelegd.and('peter', does('bewaren.return'));
    expect(wait(back)).toMatchObject({ person: ID.marja, page: 'bewaren' });
    expect(ended(back)).toBeUndefined();
  });
  it('is looked at once more six weeks before it goes, and goes on its day', () => {
    expect(wait(bewarenAkkoord)).toMatchObject({
      person: ID.marja,
      from: momentOf(addDays(TERM, -42), '07:30'),
      due: TERM,
    });
    const seen = bewarenAkkoord.and('marja', does('bewaren.seen'));
    expect(wait(seen)).toBeUndefined();
    expect(ended(seen)?.at).toBe(momentOf(TERM, '07:30'));
  });
});

describe('somebody who asks to read it meanwhile', () => {
  it('gets an answer, and the file, before it goes', () => {
    const asked = bewarenAkkoord.and('marja', does('verzoek.record'));
    expect(ended(asked)).toBeUndefined();
    const answered = asked.and('peter', does('verzoek.answer'));
    expect(ended(answered)).toBeUndefined();
    expect(ended(answered.and('marja', does('inzage.make')))).toBeDefined();
  });
});

describe('a legal hold', () => {
  it('keeps it whatever was agreed, with a reason and a day on which it is asked again', () => {
    expect(ended(vastgehouden)).toBeUndefined();
    expect(wait(vastgehouden)).toMatchObject({ person: ID.marja, from: momentOf(inDays(180), '07:30') });
    vastgehouden.when(propose, 'marja').refused('HELD');
    expect(vastgehouden.state.bewaren.held).toMatchObject({ by: ID.marja, on: inDays(180) });
  });
  it('may be laid by the AF or the directie, also on an open casus; nobody else', () => {
    for (const who of ['marja', 'peter'] as const) {
      const { decision } = gestart.when(does('bewaren.hold'), who);
      expect('events' in decision).toBe(true);
    }
    gestart.when(does('bewaren.hold'), 'sanne').refused('ROLE');
    gestart.and('marja', does('bewaren.hold')).when(does('casus.merge'), 'marja').refused('HELD');
  });
  it('ends with a reason; what was agreed before is proposed anew', () => {
    const free = vastgehouden.and('peter', does('bewaren.release'));
    expect(ended(free)).toBeUndefined();
    expect(wait(free)).toMatchObject({ person: ID.marja, page: 'bewaren' });
    gesloten.when(does('bewaren.release'), 'marja').refused('NOT_NOW');
  });
});

describe('a casus that goes', () => {
  const going = (story: GivenCasus) => {
    const end = ended(story);
    if (end === undefined) throw new Error('it stays');
    const meta = { by: '', at: end.at, version: story.commits.length + 1 };
    const state = end.events.reduce((before, event) => aggregate.evolve(before, event, meta), story.state);
    return { state, asks: aggregate.outgoing(end.events, 'c-1', state) };
  };
  it('is told to the school first: who proposed and who agreed, and nothing of the child', () => {
    const { state, asks } = going(bewarenAkkoord);
    const input = { streams: ['c-1'], kind: 'casus', ground: 'bewaren', decided: ID.marja, confirmed: ID.peter };
    expect(asks).toEqual([{ stream: '', command: { type: 'stream.log', input } }]);
    expect(JSON.stringify(asks)).not.toContain(state.initials);
    expect(aggregate.asks(state, { stream: '', command: { type: 'stream.log', input: {} } }, 'c-1')).toBe(true);
    expect(aggregate.awaited(state, factsOf('marja')).filter(({ page }) => page === 'bewaren')).toEqual([]);
  });
  it('goes once, and cannot be held any more', () => {
    const { state } = going(bewarenAkkoord);
    expect(endOfCasus(state)).toBeUndefined();
    const decision = aggregate.decide(does('bewaren.hold'), state, factsOf('marja'), 0);
    expect(decision).toMatchObject({ refused: { code: 'NOT_NOW' } });
  });
});
