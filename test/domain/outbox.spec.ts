import type { Aggregate } from '../../services/aggregates/aggregate.ts';
import { casus } from '../../services/aggregates/casus.ts';
import { signaal } from '../../services/aggregates/signaal.ts';
import { type Reason, reasonOf } from '../../services/codec.ts';
import { momentOf } from '../../services/domain/calendar.ts';
import { climbedIn } from '../../services/domain/reminders/reminder.ts';
import type { ToSend } from '../../services/domain/reminders/sending.ts';
import { bundleOf, leavesAt } from '../../services/domain/reminders/together.ts';
import { HOUR, MINUTE } from '../../services/domain/time.ts';
import type { StoredEvent } from '../../services/domain/upcast.ts';
import { deliveriesOf } from '../../services/outbox.ts';
import { afgesproken, gepland, gestart, gesloten, hulp, voorgelegd, waargenomen } from './support/casus.ts';
import { type Given, givenCasus, givenSignaal } from './support/given.ts';
import { does, signals, starts } from './support/inputs.ts';
import { factsOf, ID as PID, inDays, NOW, SCHOOL, TODAY, type Who, whoIs } from './support/school.ts';
import { alarm, beantwoord, gevaar, nieuw, opgepakt, vastgelegd } from './support/signaal.ts';

type Going = { to: Who; kind: string; at: number; reason: Reason };
const ID = 's-zzzzzzzzzzzzzzzzzzzzzzzzzz';

/** What goes out because of one act, `inChat` when it was pressed on the actor's own card. */
const goesOut = <State, Command, Event extends StoredEvent>(
  rules: Aggregate<State, Command, Event>,
  story: Given<State, Command, Event>,
  by: Who,
  command: Command,
  inChat = false,
): Going[] => {
  const after = story.and(by, command);
  const facts = factsOf(by, story.around);
  const side = (state: State) => ({
    waits: rules.awaited(state, facts),
    receipt: rules.receipt(state),
    climbed: climbedIn(rules.told(state), () => rules.reminders(state, facts), facts.now),
  });
  const change = {
    actor: facts.actor,
    now: facts.now,
    version: after.commits.length,
    id: ID,
    events: after.commits.at(-1)?.events ?? [],
    before: side(story.state),
    after: side(after.state),
    reminders: [],
    inChat,
    channel: story.around.school.agreed.channel,
    sendsAt: (what: ToSend, at: number) => leavesAt(what, at, rules.fields(after.state).pace, facts),
    bundleOf: (what: ToSend, at: number) => bundleOf(what, at, rules.fields(after.state).pace),
  };
  return deliveriesOf(change, (events, id) => rules.outgoing(events, id, after.state)).map(
    ({ recipient, kind, visibleAt, reason }) => ({
      to: whoIs(recipient.person),
      kind,
      at: visibleAt,
      reason: reasonOf(reason),
    }),
  );
};

const brief = (going: Going[]): string[] =>
  going.map(({ to, kind, reason }) => [to, kind, reason.why, 'page' in reason ? reason.page : ''].join(' ').trim());

describe('somebody who has to do something', () => {
  it('gets a nudge when it begins to wait', () => {
    expect(brief(goesOut(signaal, nieuw, 'sanne', signals('signaal.record'), true))).toEqual([
      'marja nudge waits triage',
    ]);
    expect(brief(goesOut(casus, waargenomen, 'sanne', does('step.submit'), true))).toEqual([
      'marja nudge waits step-review',
    ]);
  });
  it('gets none for what waited already', () => {
    expect(goesOut(casus, gestart, 'sanne', does('observation.add'))).toEqual([]);
    expect(brief(goesOut(signaal, vastgelegd, 'sanne', signals('signaal.add')))).toEqual([]);
  });
  it('gets it on the day from which it waits, never in the past', () => {
    const going = goesOut(casus, hulp, 'marja', does('followUp.plan'));
    const morning = momentOf(inDays(14), '08:15');
    expect(going.filter(({ kind }) => kind === 'nudge').map(({ to, at }) => [to, at])).toEqual([
      ['joost', morning],
      ['marja', morning],
    ]);
    expect(goesOut(casus, givenCasus(), 'marja', starts()).map(({ at }) => at)).toEqual([NOW, NOW]);
  });
  it('sees on his card that it was done, and by whom', () => {
    const going = goesOut(casus, voorgelegd, 'peter', does('step.approve'));
    expect(going).toEqual([
      { to: 'marja', kind: 'update', at: NOW, reason: expect.objectContaining({ why: 'done', page: 'step-review' }) },
      { to: 'sanne', kind: 'nudge', at: NOW, reason: { why: 'waits', page: 'casus', key: 'consultatie0', on: TODAY } },
    ]);
  });
  it('needs no update when he pressed on that card himself: the answer is the update', () => {
    expect(brief(goesOut(casus, gesloten, 'sanne', does('casus.read'), true))).toEqual([]);
    expect(brief(goesOut(casus, gesloten, 'fatma', does('casus.read')))).toEqual(['fatma update done closed']);
  });
  it('keeps a card that opens what else waits for him in that stream: "Gedaan" would hide it', () => {
    expect(brief(goesOut(casus, gesloten, 'sanne', does('casus.read')))).toEqual(['sanne update waits inform-parents']);
  });
  it('reads who comes to help him, whatever else waits for him', () => {
    const asked = afgesproken.where({ now: momentOf(inDays(1), '16:30') });
    expect(asked.waits().filter(({ person, from }) => person === PID.sanne && from <= asked.around.now)).toHaveLength(
      2,
    );
    expect(brief(goesOut(casus, asked, 'joost', does('gesprek.look')))).toContain('sanne update done check-in');
  });
  it('keeps his card when the same is asked of him again, and gets a new message', () => {
    const given = gepland.and('fatma', does('weging.view'));
    expect(brief(goesOut(casus, given, 'peter', does('weging.remind')))).toEqual([
      'hanna nudge waits weighing-view',
      'peter nudge waits weighing-view',
    ]);
  });
  it('gets no update for what had not begun to wait', () => {
    const waiting = hulp.and('marja', does('followUp.plan'));
    expect(brief(goesOut(casus, waiting, 'marja', does('followUp.verdict')))).toEqual([
      'peter nudge waits step-review',
    ]);
  });
});

describe('somebody at home', () => {
  const evening = momentOf(TODAY, '21:15');
  const friday = momentOf(inDays(4), '18:30');

  it('hears of it in the morning of the next school day', () => {
    const nudges = (now: number): number[] =>
      goesOut(casus, waargenomen.where({ ...waargenomen.around, now }), 'sanne', does('step.submit'), true).map(
        ({ at }) => at,
      );
    expect(nudges(evening)).toEqual([momentOf(inDays(1), '08:15')]);
    expect(nudges(friday)).toEqual([momentOf(inDays(7), '08:15')]);
  });
  it('hears of danger at once', () => {
    const late = nieuw.where({ ...nieuw.around, now: friday });
    const going = goesOut(signaal, late, 'sanne', signals('signaal.record', { danger: 'jaNu' }), true);
    expect(going.filter(({ at }) => at === friday).map(({ kind }) => kind)).toEqual([
      'alert',
      'alert',
      'alert',
      'nudge',
      'nudge',
    ]);
  });
  it('gets his own receipt at once: he is at it himself', () => {
    const late = nieuw.where({ ...nieuw.around, now: friday });
    const going = goesOut(signaal, late, 'sanne', signals('signaal.record'));
    expect(going.filter(({ to }) => to === 'sanne').map(({ at }) => at)).toEqual([friday]);
  });
});

describe('an alarm', () => {
  const atOnce = (going: Going[]): Going[] => going.filter(({ at }) => at === NOW);
  const everybody = ['marja alert waits acute-watch', 'ilse alert waits acute-watch', 'peter alert waits acute-watch'];

  it('goes to AF, deputy and directie at once', () => {
    expect(brief(atOnce(goesOut(signaal, nieuw, 'sanne', signals('acuut.alert'), true)))).toEqual(everybody);
  });
  it('comes back to all of them and to its author when nobody took it in ten minutes', () => {
    const late = goesOut(signaal, nieuw, 'sanne', signals('acuut.alert'), true).filter(({ at }) => at > NOW);
    expect(brief(late)).toEqual([...everybody, 'sanne alert waits emergency']);
    expect(new Set(late.map(({ at }) => at))).toEqual(new Set([NOW + 10 * MINUTE]));
  });
  it('goes out with a signal of danger now', () => {
    const going = brief(atOnce(goesOut(signaal, nieuw, 'sanne', signals('signaal.record', { danger: 'jaNu' }), true)));
    expect(going).toEqual([...everybody, 'marja nudge waits triage', 'ilse nudge waits triage']);
  });
  it('tells the others and the author who has it', () => {
    expect(brief(goesOut(signaal, alarm, 'peter', signals('acuut.take'), true)).slice(0, 3)).toEqual([
      'marja update done acute-watch',
      'ilse update done acute-watch',
      'sanne update receipt',
    ]);
  });
  it('comes back to whoever took it after an hour, when nothing was written down', () => {
    const going = goesOut(signaal, alarm, 'peter', signals('acuut.take'), true);
    expect(going.filter(({ kind }) => kind === 'alert').map(({ to, at }) => [to, at])).toEqual([['peter', NOW + HOUR]]);
  });
  it('goes out again when nobody can call, also when somebody had taken it', () => {
    const again = [...everybody];
    expect(brief(atOnce(goesOut(signaal, opgepakt, 'sanne', signals('acuut.needCaller'), true)))).toEqual(again);
    const going = brief(atOnce(goesOut(signaal, gevaar, 'sanne', signals('acuut.needCaller'), true)));
    expect(going.filter((one) => one.includes('alert'))).toEqual(everybody);
  });
  it('is taken back from everybody when it was an accident', () => {
    expect(brief(goesOut(signaal, alarm, 'sanne', signals('acuut.cancel'), true))).toEqual([
      'marja update done acute-watch',
      'ilse update done acute-watch',
      'peter update done acute-watch',
    ]);
  });
});

describe('the author', () => {
  it('sees on his card that it was seen', () => {
    expect(brief(goesOut(signaal, vastgelegd, 'marja', signals('signaal.seen')))).toEqual(['sanne update receipt']);
  });
  it('gets his answer, with his card brought up to date', () => {
    expect(brief(goesOut(signaal, vastgelegd, 'marja', signals('signaal.triage')))).toEqual([
      'marja update done triage',
      'sanne update receipt',
      'marja nudge waits triage',
      'sanne nudge waits signal-answer',
    ]);
  });
  it('is left alone when nothing changes for him', () => {
    expect(brief(goesOut(signaal, beantwoord, 'sanne', signals('signaal.add')))).toEqual([]);
  });
  it('gets his card when he recorded in a dialog, and not when he did so on the card itself', () => {
    expect(brief(goesOut(signaal, nieuw, 'sanne', signals('signaal.record')))).toContain('sanne update receipt');
    expect(brief(goesOut(signaal, nieuw, 'sanne', signals('signaal.record'), true))).not.toContain(
      'sanne update receipt',
    );
  });
});

describe('what one stream asks of another', () => {
  it('is a command to each signal that a casus starts with', () => {
    const streams = ['s-aaaaaaaaaaaaaaaaaaaaaaaaaa', 's-bbbbbbbbbbbbbbbbbbbbbbbbbb'];
    const going = goesOut(casus, givenCasus(), 'marja', starts({ signals: streams }));
    expect(going.filter(({ kind }) => kind === 'command').map(({ reason }) => reason)).toEqual(
      streams.map((stream) => ({
        why: 'command',
        stream,
        actor: factsOf('marja').actor.person,
        type: 'signaal.attach',
        input: { casus: ID },
      })),
    );
  });
  it('is a command to the casus that a signal is attached to', () => {
    const going = goesOut(signaal, vastgelegd, 'marja', signals('signaal.triage', { same: 'c-abc' }));
    expect(going.filter(({ kind }) => kind === 'command').map(({ reason }) => reason)).toEqual([
      expect.objectContaining({
        stream: 'c-abc',
        type: 'casus.attachSignaal',
        input: expect.objectContaining({ signaal: ID, author: SCHOOL.people[0]?.id }),
      }),
    ]);
  });
  it('is asked once: a signal that was linked by itself is asked nothing', () => {
    expect(goesOut(casus, gestart, 'marja', does('casus.attachSignaal'))).toEqual([]);
  });
});

describe('a delivery', () => {
  it('has an id that carries the version of its commit, so that it cannot be written twice', () => {
    const story = givenSignaal().and('sanne', signals('acuut.alert'));
    const { actor, now } = factsOf('sanne');
    const waits = signaal.awaited(story.state, factsOf('sanne'));
    const nobody = { waits: [], receipt: undefined, climbed: [] };
    const change = {
      actor,
      now,
      version: 7,
      id: ID,
      events: [],
      before: nobody,
      after: { ...nobody, waits },
      reminders: [],
      inChat: true,
      channel: false,
      sendsAt: (_: ToSend, at: number) => at,
      bundleOf: () => 'now' as const,
    };
    const going = deliveriesOf(change, (events, id) => signaal.outgoing(events, id, story.state));
    expect(going.map(({ id }) => id).slice(0, 3)).toEqual(['d-0000000007-0', 'd-0000000007-1', 'd-0000000007-2']);
    expect(new Set(going.map(({ id }) => id)).size).toBe(going.length);
    expect(new Set(going.map(({ recipient }) => recipient.tenant))).toEqual(new Set(['demo']));
  });
  it('says why and to whom, and nothing of what was typed', () => {
    const text = JSON.stringify(goesOut(casus, givenCasus(), 'marja', starts()));
    for (const typed of ['Daan', 'Visser', 'derde keer', 'DV', ...SCHOOL.people.map(({ name }) => name)])
      expect(text).not.toContain(typed);
  });
});
