import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Stage } from '../../sandbox/stage.ts';
import { heardBy } from '../../sandbox/walk/heard.ts';
import { createNarrator, type Narrator } from '../../sandbox/walk/narrator.ts';
import { clockOf, dayOf, momentOf } from '../../services/domain/calendar.ts';
import { NEUTRAL } from '../../services/domain/neutral.ts';
import { remind } from '../../services/remind.ts';
import { startPluis } from '../support/pluis.ts';

const MONDAY = '2026-11-30';
const TUESDAY = '2026-12-01';

describe('the AF on an ordinary Tuesday', () => {
  let stage: Stage;
  let story: Narrator;
  let begun = 0;

  beforeEach(async () => {
    stage = await startPluis({ day: MONDAY });
    story = createNarrator(stage, [], () => {});
  }, 30_000);
  afterEach(async () => stage.stop());

  const records = async (who: string, danger = 'nee'): Promise<void> => {
    await story.say(who, 'niet pluis');
    await story.press(who, 'Leg vast', { initials: 'DV', group: 'groep 5', what: 'Kwam zonder jas.', danger });
  };
  const night = async (): Promise<void> => {
    await story.on(MONDAY, '20:00');
    begun = stage.clock.now() - 1;
  };
  /** `08:15 Je overzicht staat klaar.`: what lit up on the screen of somebody since that evening. */
  const heard = (who = 'Marja'): string[] =>
    heardBy(stage, [who], begun).map(({ at, line }) => `${dayOf(at) === MONDAY ? 'ma' : 'di'} ${clockOf(at)} ${line}`);

  it('has one overview of what came in the night and what she is reminded of, and opens it to a list', async () => {
    await records('Sanne');
    await records('Joost');
    await night();
    await records('Noor');
    await records('Omar');
    await story.on(TUESDAY, '12:00');
    expect(heard()).toEqual([`di 08:15 ${NEUTRAL.N6}`]);
    await story.open('Marja', '4 dingen wachten op je.');
    expect(story.reads('Marja').filter((line) => line.includes('een eerste blik en een antwoord'))).toHaveLength(4);
  });

  it('has one thing alone as it is, with the buttons that it needs', async () => {
    await night();
    await records('Noor');
    await story.on(TUESDAY, '12:00');
    expect(heard()).toEqual([`di 08:15 ${NEUTRAL.N1}`]);
    await story.open('Marja', 'Er is iets nieuws voor je.');
    expect(story.reads('Marja').join(' ')).toContain('Nieuw signaal');
  });

  it('hears during the day what a colleague does when he does it', async () => {
    await records('Sanne');
    await records('Joost');
    await night();
    await story.on(TUESDAY, '10:00');
    await records('Noor');
    await story.on(TUESDAY, '13:30');
    await records('Omar');
    await story.on(TUESDAY, '18:00');
    expect(heard()).toEqual([`di 08:15 ${NEUTRAL.N6}`, `di 10:00 ${NEUTRAL.N1}`, `di 13:30 ${NEUTRAL.N1}`]);
  });

  it('hears at once, in the night as well, what is acute; it is in no overview', async () => {
    await night();
    await records('Noor');
    await records('Sanne', 'jaNu');
    await records('Omar');
    await story.on(TUESDAY, '08:20');
    const morning = heard().filter((line) => line.startsWith('di 08:15'));
    expect(heard().filter((line) => line.endsWith(NEUTRAL.N3))).toContain(`ma 20:00 ${NEUTRAL.N3}`);
    expect(morning.filter((line) => line.endsWith(NEUTRAL.N6))).toHaveLength(1);
    expect(morning.filter((line) => line.endsWith(NEUTRAL.N1))).toEqual([]);
    await story.open('Marja', '2 dingen wachten op je.');
  });

  it('has one overview also when somebody looks for messages while the reminders are still being issued', async () => {
    for (const who of ['Sanne', 'Joost', 'Noor']) await records(who);
    await night();
    stage.moveWithout(momentOf(TUESDAY, '08:15'));
    const { items } = await stage.bot.store.due(stage.clock.now(), undefined, 9);
    const [first] = items;
    if (first === undefined) throw new Error('nothing due');
    await remind(stage.bot, first);
    await stage.bot.kick.rest();
    expect(heard()).toEqual([]);
    await stage.beat();
    expect(heard()).toEqual([`di 08:15 ${NEUTRAL.N6}`]);
    await story.open('Marja', '3 dingen wachten op je.');
  });

  it('has it also when one of the streams does not open', async () => {
    await night();
    for (const who of ['Sanne', 'Joost', 'Noor']) await records(who);
    const beside = new DatabaseSync(join(stage.data, 'pluis.db'));
    beside.exec(
      "UPDATE heads SET snapshot = x'00', version = version + 1 WHERE pk = (SELECT min(pk) FROM heads WHERE kind = 'signaal')",
    );
    beside.close();
    await story.on(TUESDAY, '08:15');
    expect(heard()).toEqual([`di 08:15 ${NEUTRAL.N6}`]);
    await story.open('Marja', '2 dingen wachten op je.');
  });

  it('and who it climbs to hears that by itself: it is for today', async () => {
    await records('Sanne');
    await records('Joost');
    await night();
    await story.on(TUESDAY, '12:00');
    expect(heard('Ilse')).toEqual([`di 08:15 ${NEUTRAL.N2}`, `di 08:15 ${NEUTRAL.N2}`]);
  });
});
