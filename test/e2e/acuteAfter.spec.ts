import type { Stage } from '../../sandbox/stage.ts';
import { type Heard, heardBy } from '../../sandbox/walk/heard.ts';
import { createNarrator, type Narrator } from '../../sandbox/walk/narrator.ts';
import { dayOf } from '../../services/domain/calendar.ts';
import { NEUTRAL } from '../../services/domain/neutral.ts';
import type { Day } from '../../services/domain/time.ts';
import * as january from '../support/january.ts';
import { startPluis } from '../support/pluis.ts';

/** Script 5c of the storyboard from the holiday on: the AF is ill and away until Monday 4 January. */
describe('the holiday after an alarm, and the weeks after it', () => {
  let stage: Stage;
  let story: Narrator;
  let friday = 0;

  const heardOn = (who: string, day: Day): Heard[] =>
    heardBy(stage, [who], friday).filter(({ at }) => dayOf(at) === day);
  const linesOn = (who: string, day: Day): string[] => heardOn(who, day).map(({ line }) => line);
  const toasts = (who: string): number => stage.player(who).desk.toasts.length;
  const reads = (who: string): string => story.reads(who).join(' ');

  beforeAll(async () => {
    stage = await startPluis({ day: '2026-12-18' });
    story = createNarrator(stage, [], () => {});
    await january.wholeFriday({ stage, story });
    friday = stage.clock.now();
  }, 60_000);
  afterAll(async () => stage.stop());

  it('21 December tells who is on duty that the work of the deputy waits, and leaves who is ill in peace', async () => {
    await story.on('2026-12-21', '12:00');
    expect(linesOn('Peter', '2026-12-21')).toEqual([NEUTRAL.N2]);
    expect(heardOn('Ilse', '2026-12-21').map(({ text }) => text)).toEqual([expect.stringContaining('Dit wacht sinds')]);
    await story.open('Peter', 'bij een collega');
    expect(story.reads('Peter').filter((line) => line.startsWith('Dit wacht sinds'))).toEqual([
      'Dit wacht sinds vr 18 dec bij Ilse: de weging plannen.',
    ]);
    await story.press('Peter', 'Ik spreek Ilse', { on: '2027-01-05' });
  });

  it('23 December asks the director on duty to look, and he writes down the call that was agreed', async () => {
    await story.on('2026-12-23', '12:00');
    expect(linesOn('Peter', '2026-12-23')).toEqual([NEUTRAL.N2]);
    const fact = 'Gebeld met Veilig Thuis, zoals afgesproken. Het kind is veilig bij oma.';
    await january.looks({ stage, story }, 'Peter', '2026-12-23', fact, 'past');
    expect(reads('Peter')).toContain('Vastgelegd.');
    for (const who of ['Marja', 'Ilse', 'Noor', 'Fatma']) expect(heardOn(who, '2026-12-23')).toEqual([]);
  });

  it('28 December asks the deputy on duty what Veilig Thuis says, on the fifth working day', async () => {
    await story.on('2026-12-28', '12:00');
    const asked = heardOn('Ilse', '2026-12-28').filter(({ text }) => text.startsWith('Is er iets teruggehoord'));
    expect(asked.map(({ line }) => line)).toEqual([NEUTRAL.N2]);
    await story.open('Ilse', 'teruggehoord');
    await story.press('Ilse', 'Leg vast', { heard: 'ja', what: 'Het onderzoek is begonnen.', who: 'mw. B.' });
    await story.on('2026-12-30', '12:00');
    const fact = 'Oma gebeld: het kind slaapt en eet goed.';
    await january.looks({ stage, story }, 'Ilse', '2026-12-30', fact, 'spreektTegen');
    const holiday = heardBy(stage, ['Marja', 'Noor', 'Fatma', 'Ruth'], friday);
    expect(holiday).toEqual([]);
  });

  it('4 January the AF is back: one thing waits; she reads the whole file and takes it over', async () => {
    await story.on('2027-01-04', '12:00');
    expect(heardOn('Marja', '2027-01-04').map(({ line, text }) => [line, text])).toEqual([
      [NEUTRAL.N6, '1 ding wacht op je.'],
    ]);
    await story.open('Marja', '1 ding');
    await story.press('Marja', 'Open');
    expect(reads('Marja')).toContain('Ilse begon deze zaak toen jij er niet was');
    await story.press('Marja', 'Lees de zaak');
    for (const part of ['Papa', 'veilig bij oma', 'Het onderzoek is begonnen.'])
      expect(reads('Marja').toLowerCase()).toContain(part.toLowerCase());
    await story.open('Marja', '1 ding');
    await story.press('Marja', 'Open');
    const before = [toasts('Marja'), toasts('Ilse'), toasts('Peter')];
    await story.press('Marja', 'Neem over');
    await story.on('2027-01-04', '12:05');
    // What is hers now is told once, and not that it waits since Friday.
    expect([toasts('Marja'), toasts('Ilse'), toasts('Peter')]).toEqual([(before[0] ?? 0) + 1, before[1], before[2]]);
    expect(heardOn('Marja', '2027-01-04').at(-1)?.text).toContain('Er wacht iets op je.');
  });

  it('4 January the teacher hears how to meet the child again', async () => {
    const advice = 'Zo vang je op wat anders is: vaste plek, geen vragen in de kring.';
    await january.advises({ stage, story }, advice);
    expect(linesOn('Noor', '2027-01-04').at(-1)).toBe(NEUTRAL.N1);
    await story.open('Noor', 'om te lezen');
    expect(reads('Noor')).toContain(advice);
    await story.press('Noor', 'Gelezen');
    await january.plans({ stage, story });
    expect(reads('Marja')).toContain('De weging is di 12 jan om 15:30. Peter zit voor.');
  });

  it('12 January asks for a view once more of whoever has not given one, by name because the parents agreed', async () => {
    await story.on('2027-01-11', '16:00');
    await january.talks({ stage, story });
    await story.on('2027-01-12', '12:00');
    for (const who of ['Noor', 'Fatma']) expect(linesOn(who, '2027-01-12')).toEqual([NEUTRAL.N7]);
    await story.open('Fatma', 'Er staat een vraag');
    expect(reads('Fatma')).toContain('Toestemming voor het zorgteam: ja, op papier.');
    await january.views({ stage, story });
  });

  it('12 January weighs with Veilig Thuis, and freezes what follows: report and help', async () => {
    await story.on('2027-01-12', '15:30');
    await january.weighs({ stage, story });
    const pages = await january.decides({ stage, story });
    expect(pages.map((page) => page.includes('beantwoorden jullie samen met Veilig Thuis'))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    await story.open('Peter', 'akkoord');
    expect(reads('Peter')).toContain('Melden én hulp. Omdat: het kind is acuut onveilig.');
    await story.press('Peter', 'Akkoord');
    expect(reads('Peter')).toContain('Het besluit staat vast: Melden én hulp.');
  });

  it('12 January asks the teacher whether she was supported', async () => {
    await january.looksBack({ stage, story });
    expect(linesOn('Noor', '2027-01-12').at(-1)).toBe(NEUTRAL.N4);
    await story.open('Noor', 'vraag');
    await story.press('Noor', 'Leg vast', { support: 'ja' });
    expect(reads('Noor')).toContain('Dank je');
  });

  it('leaves nothing of the child in any chat', () => {
    const chats = JSON.stringify([...stage.fake.world.desks.values()].flatMap(({ messages }) => messages));
    for (const word of ['LM', 'Voorbeeld', 'oma', 'kring', 'jeugdhulp', 'Veilig Thuis zoals'])
      expect(chats).not.toContain(word);
    expect(stage.fake.world.violations).toEqual([]);
    expect(stage.logged.filter((line) => line.includes('"error"'))).toEqual([]);
  });
});
