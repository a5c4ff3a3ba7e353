import type { Stage } from '../../sandbox/stage.ts';
import { heardBy } from '../../sandbox/walk/heard.ts';
import { createNarrator, type Narrator } from '../../sandbox/walk/narrator.ts';
import { clockOf, dayOf } from '../../services/domain/calendar.ts';
import { startPluis } from '../support/pluis.ts';

/** A signal that waits for the AF, from Tuesday 3 November 2026 on. */
describe('whose turn it is, in Teams', () => {
  let stage: Stage;
  let story: Narrator;
  let begun = 0;

  const heard = (who: string): string[] =>
    heardBy(stage, [who], begun).map(({ at, text }) => `${dayOf(at).slice(5)} ${clockOf(at)} ${text}`);
  const reads = (who: string): string => story.reads(who).join(' ');

  beforeEach(async () => {
    stage = await startPluis({ day: '2026-11-03' });
    story = createNarrator(stage, [], () => {});
    begun = stage.clock.now() - 1;
    await story.say('Noor', 'niet pluis');
    const what = 'Had geen brood bij zich.';
    await story.press('Noor', 'Leg vast', { initials: 'LM', group: 'groep 4', what, danger: 'nee' });
    await story.on('2026-11-04', '09:00');
  }, 30_000);
  afterEach(async () => stage.stop());

  const later = { why: 'wacht', text: '' };

  it('is put off on the reminder itself, with a day and a reason, and comes back on that day', async () => {
    await story.tap('Marja', 'Later');
    await story.press('Marja', 'Later', { ...later, when: 'morgen' });
    begun = stage.clock.now();
    await story.on('2026-11-05', '08:14');
    expect(heard('Marja').filter((line) => line.includes('Dit wacht'))).toEqual([]);
    await story.on('2026-11-05', '08:16');
    expect(heard('Marja').some((line) => line.startsWith('11-05 08:15'))).toBe(true);
  });

  it('is put off no further than the protocol allows: it says until when, and who looks then', async () => {
    await story.tap('Marja', 'Later');
    await story.press('Marja', 'Later', { ...later, when: 'datum', date: '2026-11-20' });
    expect(reads('Marja')).toMatch(/Uitstel kan tot .*Daarna kijkt Ilse/);
  });

  const handOver = async (): Promise<void> => {
    await story.tap('Marja', 'Draag over');
    begun = stage.clock.now() - 1;
    await story.press('Marja', 'Draag over', { whom: stage.idOf('Ilse'), until: '2026-11-27', note: '' });
    await stage.rest();
  };

  it('goes to a colleague when she takes it', async () => {
    await handOver();
    expect(heard('Ilse').some((line) => line.startsWith('11-04 09:00'))).toBe(true);
    await story.open('Ilse');
    await story.press('Ilse', 'Ik neem dit');
    await story.on('2026-11-09', '12:00');
    expect(heard('Ilse').length).toBeGreaterThan(1);
    expect(heard('Marja').filter((line) => line.startsWith('11-09'))).toEqual([]);
  });

  it('that nobody takes in a week stays where it was, and the directie hears it', async () => {
    await handOver();
    await story.on('2026-11-11', '12:00');
    expect(heard('Peter').some((line) => line.startsWith('11-11 07:30'))).toBe(true);
  });
});
