import { casus } from '../../services/aggregates/casus.ts';
import { signaal } from '../../services/aggregates/signaal.ts';
import { dayOf, momentOf } from '../../services/domain/calendar.ts';
import type { CasusCommand } from '../../services/domain/casus/inputs.ts';
import { groundOfCasus } from '../../services/domain/casus/expected.ts';
import { climbedTo } from '../../services/domain/reminders/climbs.ts';
import { dueReminders, type Reminder } from '../../services/domain/reminders/reminder.ts';
import { mayPutOff } from '../../services/domain/turns/later.ts';
import { DAY } from '../../services/domain/time.ts';
import { gestart, gewogen, melden, voorgelegd, voorgesteld, waargenomen } from './support/casus.ts';
import { type GivenCasus, givenCasus } from './support/given.ts';
import { does, signals, starts } from './support/inputs.ts';
import { factsOf, ID, inDays, NOW, schoolWhere, type Who } from './support/school.ts';
import { gevaar, vastgelegd } from './support/signaal.ts';

/** At the ordinary pace: an approval that lies with Marja since Monday. */
const gewoon = givenCasus()
  .and('marja', starts({ pace: 'gewoon' }))
  .and('sanne', does('observation.add'), does('step.submit'));
const on = (story: GivenCasus, days: number): GivenCasus => story.where({ ...story.around, now: NOW + days * DAY });
const later = (change: Partial<Extract<CasusCommand, { type: 'reminder.snooze' }>['input']> = {}) =>
  does('reminder.snooze', change);

/** `11-25 marja again`, of what goes out about one page from a day on. */
const planned = ({ state, around }: GivenCasus, who: Who, page: string): Reminder[] =>
  casus
    .reminders(state, factsOf('marja', around))
    .filter(({ person, urgency }) => person === ID[who] && urgency === 'now')
    .filter((one) => one.page === page);
const days = (all: Reminder[]): string[] => all.map(({ at }) => dayOf(at));

describe('putting off', () => {
  it('brings it back on the day that was chosen, and not before', () => {
    expect(days(planned(gewoon, 'marja', 'step-review'))).toEqual([inDays(2)]);
    const put = gewoon.and('marja', later());
    expect(days(planned(put, 'marja', 'step-review'))).toEqual([inDays(1)]);
    const two = gewoon.and('marja', later({ when: 'datum', date: inDays(2) }));
    expect(planned(two, 'marja', 'step-review').map(({ at }) => at)).toEqual([momentOf(inDays(2), '08:15')]);
  });
  it('is bounded by the protocol, counted from the first time, and then names who looks next', () => {
    const far = gewoon.when(later({ when: 'datum', date: inDays(3) }), 'marja');
    far.refused('LATER_BOUND', { dag: 'wo 25 nov', naam: 'Ilse' });
    const again = on(gewoon.and('marja', later()), 1).when(later({ when: 'datum', date: inDays(3) }), 'marja');
    again.refused('LATER_BOUND');
  });
  it('never passes the last day of a step', () => {
    const { state, around } = gestart;
    const found = mayPutOff(ID.sanne, groundOfCasus(state, factsOf('sanne', around)), factsOf('sanne', around));
    expect(found.map(({ last }) => last)).toEqual([inDays(3)]);
    const late = on(gestart, 3).when(later({ wait: 'casus signaleren0' }), 'sanne');
    late.refused('NOT_LATER');
  });
  it('is not there for what concerns safety', () => {
    const acute = gevaar.when(signals('reminder.snooze', { wait: 'triage new' }), 'marja');
    acute.refused('NOT_LATER');
    melden.when(later({ wait: 'report-who m0' }), 'marja').refused('NOT_LATER');
  });
  it('is for whom it waits, and of what waits', () => {
    gewoon.when(later(), 'ilse').refused('ROLE');
    gewoon.when(later({ wait: 'triage new' }), 'marja').refused('NOT_NOW');
  });
  it('asks for a day that comes, and for a reason where none of the list fits', () => {
    gewoon.when(later({ when: 'datum', date: '' }), 'marja').refused('MISSING');
    gewoon.when(later({ when: 'datum', date: inDays(0) }), 'marja').refused('DATE_PAST');
    gewoon.when(later({ why: 'anders', text: '' }), 'marja').refused('MISSING');
  });
  it('holds back no climb beyond that day, and moves no other date of the casus', () => {
    const climbs = (story: GivenCasus) => days(planned(story, 'ilse', 'escalation'));
    const put = gewoon.and('marja', later({ when: 'datum', date: inDays(2) }));
    expect(climbs(put)).toEqual(climbs(gewoon));
    expect(put.state.movedAt).toBe(gewoon.state.movedAt);
  });
  it('goes for a signal too', () => {
    const put = vastgelegd.and('marja', signals('reminder.snooze'));
    const [first] = signaal.reminders(put.state, factsOf('marja')).filter(({ person }) => person === ID.marja);
    expect(first?.at).toBe(momentOf(inDays(1), '08:15'));
  });
});

describe('handing over', () => {
  const asked = waargenomen.and('sanne', does('step.submit')).and('marja', does('turn.handOver'));

  it('asks a colleague who may do the same; both know, and it stays where it was until it is taken', () => {
    expect(asked.awaits()).toEqual([
      'ilse hand-over-take',
      'marja hand-over-take',
      'marja step-review',
      'peter hand-over-take',
    ]);
    voorgelegd.when(does('turn.handOver', { whom: ID.joost }), 'marja').refused('NO_CHOICE');
    voorgelegd.when(does('turn.handOver', { until: inDays(0) }), 'marja').refused('DATE_PAST');
    voorgelegd.when(does('turn.handOver', { until: inDays(90) }), 'marja').refused('DATE_FAR');
  });
  it('goes over when it is taken, until the day that was said', () => {
    const taken = asked.and('ilse', does('turn.take'));
    expect(taken.awaits()).toEqual(['ilse step-review']);
    expect(on(taken, 14).awaits()).toEqual(['ilse step-review']);
    expect(on(taken, 15).awaits()).toEqual(['marja step-review']);
    expect(taken.and('marja', does('turn.keep')).awaits()).toEqual(['marja step-review']);
  });
  it('never makes somebody approve his own step', () => {
    const own = voorgelegd
      .and('marja', does('turn.handOver'))
      .and('ilse', does('turn.take'), does('step.takeOver'), does('step.submit'));
    expect(own.awaits()).toEqual(['marja step-review']);
  });
  it('stays with who gave it when the other cannot', () => {
    expect(asked.and('ilse', does('turn.keep')).awaits()).toEqual(['marja step-review']);
    asked.when(does('turn.take'), 'peter').refused('ROLE');
  });
  it('that nobody takes in a week comes back, and the directie is told', () => {
    const waits = on(asked, 7).waits();
    expect(waits.filter(({ page }) => page === 'hand-over-take').map(({ person }) => person)).toEqual([
      ID.marja,
      ID.peter,
    ]);
    const peter = asked.waits().find(({ person }) => person === ID.peter);
    expect(peter).toMatchObject({ page: 'hand-over-take', from: momentOf(inDays(7), '07:30') });
  });
  it('is there for who approves, without taking over what the AF leads', () => {
    const outcome = voorgesteld('ja', 'ja', 'nee').and('peter', does('turn.handOver')).and('ilse', does('turn.take'));
    expect(outcome.awaits()).toContain('ilse step-review');
    expect(gewogen.and('marja', does('turn.handOver')).and('ilse', does('turn.take')).awaits()).toContain(
      'ilse step-review',
    );
  });
  it('goes for a first look at a signal too', () => {
    const given = vastgelegd.and('marja', signals('turn.handOver')).and('ilse', signals('turn.take'));
    expect(given.awaits()).toEqual(['ilse triage']);
  });
});

describe('what the deputy began because it could not wait', () => {
  const begun = givenCasus().and('ilse', starts({ pace: 'vandaag', leadWho: ID.sanne }));
  const monday = momentOf(inDays(1), '08:15');
  const offered = (story: GivenCasus) => story.waits().find(({ page }) => page === 'hand-over-take');

  it('comes back to the AF on her next school day, in her overview', () => {
    expect(offered(begun)).toMatchObject({ person: ID.marja, from: monday, bundle: 'digest', line: 'N1' });
    const friday = givenCasus()
      .where({ ...begun.around, now: momentOf('2026-12-18', '17:10') })
      .and('ilse', starts({ pace: 'vandaag' }));
    expect(offered(friday)?.from).toBe(momentOf('2027-01-04', '08:15'));
  });
  it('is hers when she takes it, and stays with the deputy when she leaves it so', () => {
    const plans = (story: GivenCasus) =>
      story.waits().flatMap(({ page, person }) => (page === 'holiday-list' ? [person] : []));
    const soon = on(begun, 24);
    expect(plans(soon)).toEqual([ID.ilse]);
    expect(plans(soon.and('marja', does('turn.take')))).toEqual([ID.marja]);
    const left = soon.and('marja', does('turn.keep'));
    expect(plans(left)).toEqual([ID.ilse]);
    expect(offered(left)).toBeUndefined();
  });
  it('climbs to nobody, because it goes on meanwhile', () => {
    const late = on(begun, 11);
    const climbs = casus
      .reminders(late.state, factsOf('marja', late.around))
      .filter(({ kind, slot }) => kind === 'climb' && slot.startsWith('hand-over-take'));
    expect(climbs).toEqual([]);
  });
  it('is not asked of an AF to whom it is closed, of who began it herself, or of what can wait', () => {
    const shut = givenCasus().and('ilse', starts({ pace: 'vandaag', shield: ID.marja }));
    const own = givenCasus().and('marja', starts({ pace: 'vandaag' }));
    const slow = givenCasus().and('ilse', starts({ pace: 'gewoon' }));
    for (const story of [shut, own, slow]) expect(offered(story)).toBeUndefined();
  });
});

describe('who takes a turn over', () => {
  const late = on(gewoon, 4);
  /** What goes out by itself at this very moment, and what is planned for later. */
  const remindedOf = ({ state, around }: GivenCasus, who: Who) => {
    const all = casus.reminders(state, factsOf('marja', around)).filter(({ person }) => person === ID[who]);
    const due = dueReminders(all, state.told, around.now);
    return { now: due.map(({ page }) => page), later: all.filter(({ at }) => at > around.now).length > 0 };
  };
  const taken: [string, GivenCasus][] = [
    ['on request', late.and('marja', does('turn.handOver')).and('ilse', does('turn.take'))],
    ['because it climbed', late.and('ilse', does('escalation.take'))],
    ['the step itself, after its day', on(gestart, 9).and('ilse', does('step.takeOver'))],
  ];

  it.each(taken)('%s, is not told in the same minute that it waits already, but later', (_how, story) => {
    expect(remindedOf(story, 'ilse')).toEqual({ now: [], later: true });
  });
  it('and who hears of it next is told no sooner than if it began then', () => {
    const [, story] = taken[0] ?? ['', late];
    expect(remindedOf(late, 'peter').now).toEqual([]);
    expect(remindedOf(story, 'peter').now).toEqual([]);
    const climbs = casus
      .reminders(story.state, factsOf('marja', story.around))
      .filter(({ kind, person }) => kind === 'climb' && person === ID.peter);
    expect(climbs.map(({ at }) => dayOf(at))[0]).toBe(inDays(14));
  });
});

describe('what climbed to somebody', () => {
  const late = on(gewoon, 4);
  const climbed = (story: GivenCasus, who: Who) =>
    climbedTo(ID[who], groundOfCasus(story.state, factsOf(who, story.around)), factsOf(who, story.around));

  it('is his when he takes it, and climbs to nobody else for two school days', () => {
    expect(climbed(late, 'ilse')).toHaveLength(1);
    const taken = late.and('ilse', does('escalation.take'));
    expect(taken.awaits()).toContain('ilse step-review');
    expect(climbed(on(taken, 5), 'peter')).toEqual([]);
  });
  it('is left with whom it waits for when he speaks to him, and comes back on the day that he named', () => {
    const spoken = late.and('ilse', does('escalation.speak', { on: inDays(8) }));
    expect(spoken.awaits()).toContain('marja step-review');
    const back = spoken.waits().find(({ page }) => page === 'escalation');
    expect(back).toMatchObject({ person: ID.ilse, from: momentOf(inDays(8), '07:30') });
    expect(climbed(on(spoken, 8), 'ilse')).toHaveLength(1);
  });
  it('is held for a week at most', () => {
    late.when(does('escalation.speak', { on: inDays(20) }), 'ilse').refused('DATE_FAR');
    late.when(does('escalation.speak', { on: inDays(4) }), 'ilse').refused('DATE_PAST');
  });
  it('answers on the page that came back, also when it climbs to somebody else by then', () => {
    const spoken = on(late.and('ilse', does('escalation.speak', { on: inDays(8) })), 8);
    const school = schoolWhere('joost', { role: 'af', from: '2026-08-01', deputyOf: ID.marja });
    const back = spoken.where({ ...spoken.around, school });
    expect(climbed(back, 'ilse')).toEqual([]);
    expect(back.awaits()).toContain('ilse escalation');
    const again = back.and('ilse', does('escalation.speak', { on: inDays(9) }));
    expect(again.awaits()).toContain('ilse escalation');
    expect(back.and('ilse', does('escalation.take')).state.turns.sees).toMatchObject([{ by: ID.ilse }]);
    const done = back.and('marja', does('step.approve'));
    done.when(does('escalation.speak', { on: inDays(9) }), 'ilse').refused('ROLE');
  });
  it('comes back to nobody who is no AF any more by that day', () => {
    const spoken = on(late.and('ilse', does('escalation.speak', { on: inDays(8) })), 8);
    const left = spoken.where({
      ...spoken.around,
      school: schoolWhere('ilse', { role: 'medewerker', from: '2020-08-01' }),
    });
    expect(spoken.awaits()).toContain('ilse escalation');
    expect(left.awaits()).not.toContain('ilse escalation');
  });
  it('is nothing for whom nothing climbed to', () => {
    gewoon.when(does('escalation.take'), 'ilse').refused('ROLE');
  });
});
