import type { Stage } from '../../sandbox/stage.ts';
import { heardBy } from '../../sandbox/walk/heard.ts';
import { createNarrator, type Narrator } from '../../sandbox/walk/narrator.ts';
import { clockOf, dayOf } from '../../services/domain/calendar.ts';
import { NEUTRAL } from '../../services/domain/neutral.ts';
import { startPluis } from '../support/pluis.ts';

/** A Tuesday; the AF asks to keep watching until Thursday of the next week. */
const TUESDAY = '2026-11-03';
const AGREED = '2026-11-12';
const DAY_AFTER = '2026-11-13';

/** Storyboard 3.C, `keep-watching` and `close-signal`, line by line. */
describe('a signal that is watched', () => {
  let stage: Stage;
  let story: Narrator;
  let begun = 0;

  beforeEach(async () => {
    stage = await startPluis({ day: TUESDAY });
    story = createNarrator(stage, [], () => {});
    await story.say('Noor', 'niet pluis');
    const what = 'Had geen brood bij zich.';
    await story.press('Noor', 'Leg vast', { initials: 'LM', group: 'groep 4', what, danger: 'nee' });
    await story.open('Marja');
    await watches(AGREED);
    await story.open('Noor');
    await story.press('Noor', 'Gelezen');
    begun = stage.clock.now();
  }, 30_000);
  afterEach(async () => stage.stop());

  const reads = (who: string): string => story.reads(who).join('\n');
  const heard = (who: string): string[] =>
    heardBy(stage, [who], begun).map(({ at, line, text }) => `${dayOf(at)} ${clockOf(at)} ${line} ${text}`);
  const watches = async (date: string): Promise<void> =>
    story.press('Marja', 'Leg vast', { next: 'kijken', pace: 'gewoon', date, answer: 'Dank je. Let op eten.' });
  const onTheDay = async (): Promise<void> => story.on(AGREED, '09:00');
  /** Who kept watching tells it, in the dialog that the message opens. */
  const tells = async (now: string, what = ''): Promise<void> => {
    await story.open('Noor', 'Even kijken');
    await story.press('Noor', 'Leg vast', { now, what });
    await stage.rest();
  };
  const button = (who: string, title: string): boolean => stage.player(who).buttons().includes(title);

  describe('keep-watching', () => {
    it('asks its author on the day that was agreed, in a line that names nothing', async () => {
      await story.on(AGREED, '08:14');
      expect(heard('Noor')).toEqual([]);
      await onTheDay();
      expect(heard('Noor')).toEqual([
        `${AGREED} 08:15 ${NEUTRAL.N1} Even kijken hoe het gaat. Kost ongeveer 2 minuten.`,
      ]);
    });

    it('asks how it goes now: better, the same or more worry, and what was seen', async () => {
      await onTheDay();
      await story.open('Noor', 'Even kijken');
      expect(reads('Noor')).toContain('Hoe gaat het nu?');
      expect(story.choices('Noor', 'now')).toBe('beter,hetzelfde,meerZorg');
      await story.press('Noor', 'Leg vast', { now: 'beter', what: '' });
      expect(reads('Noor')).toContain('Marja ziet dit.');
    });

    it('asks what was seen where the worry has grown, and tells the AF that it is for today', async () => {
      await onTheDay();
      await tells('meerZorg');
      expect(reads('Noor')).toContain('Vul nog in');
      await story.press('Noor', 'Leg vast', { now: 'meerZorg', what: 'Twee keer zonder brood.' });
      await stage.rest();
      expect(heard('Marja').map((line) => line.slice(0, 16 + NEUTRAL.N2.length + 1))).toEqual([
        `${AGREED} 09:00 ${NEUTRAL.N2}`,
      ]);
      await story.open('Marja', 'Er is iets nieuws voor je.');
      expect(reads('Marja')).toContain('Twee keer zonder brood.');
    });

    it('tells the AF as well when it goes better or stays the same, and waits for her', async () => {
      await onTheDay();
      await tells('hetzelfde', 'Nog steeds moe.');
      expect(heard('Marja').map((line) => line.slice(0, 16 + NEUTRAL.N1.length + 1))).toEqual([
        `${AGREED} 09:00 ${NEUTRAL.N1}`,
      ]);
    });

    it('comes to the AF on the next school day when its author says nothing', async () => {
      await story.on(DAY_AFTER, '09:00');
      expect(heard('Marja').some((line) => line.startsWith(`${DAY_AFTER} 08:15 ${NEUTRAL.N1}`))).toBe(true);
    });

    it('offers the AF to end it when it went better twice', async () => {
      await onTheDay();
      await tells('beter', 'Eet weer mee.');
      await story.open('Marja');
      expect(reads('Marja')).not.toContain('twee keer beter');
      await watches('2026-11-19');
      await story.on('2026-11-19', '09:00');
      await tells('beter', 'Lacht weer.');
      await story.open('Marja');
      expect(reads('Marja')).toContain('Het ging twee keer beter. Je kunt dit signaal afsluiten.');
      await story.press('Marja', 'Sluit af');
      expect(reads('Marja')).toContain('Het ging twee keer beter.');
    });

    it('is told by the AF as well, who is offered the same', async () => {
      await onTheDay();
      await tells('beter', 'Eet weer mee.');
      await story.open('Marja');
      await story.press('Marja', 'Sluit af');
      await story.press('Marja', 'Hoe gaat het nu?');
      await story.press('Marja', 'Leg vast', { now: 'beter', what: 'Kwam zelf vertellen hoe het gaat.' });
      expect(reads('Marja')).toContain('Twee keer beter. Je kunt dit signaal afsluiten.');
      expect(button('Marja', 'Sluit af')).toBe(true);
    });
  });

  describe('close-signal', () => {
    const own = async (): Promise<void> => {
      await story.say('Noor', 'mijn zaken');
      await story.open('Noor', 'Met de knop hieronder');
    };
    const closing = async (): Promise<void> => {
      await story.open('Marja');
      await story.press('Marja', 'Sluit af');
    };
    beforeEach(async () => {
      await onTheDay();
      await tells('beter', 'Eet weer mee.');
      begun = stage.clock.now() - 1;
    });

    it('says until when it is kept: the end of the next school year, and that it is erased then', async () => {
      await closing();
      expect(reads('Marja')).toContain('Dit blijft bewaard tot 31 juli 2028. Daarna wordt het gewist.');
    });

    it('asks why, and whether it is kept until that day or erased: a wrong child, or twice the same', async () => {
      await closing();
      expect(story.choices('Marja', 'keep')).toBe('bewaren,wissen');
      await expect(story.press('Marja', 'Leg vast', { keep: 'bewaren' })).rejects.toThrow('Waarom sluit je dit af?');
    });

    it('tells its author, who reads why and until when', async () => {
      await closing();
      await story.press('Marja', 'Leg vast', { why: 'Het gaat al weken goed.', keep: 'bewaren' });
      await stage.rest();
      expect(heard('Noor').at(-1)?.startsWith(`${AGREED} 09:00 ${NEUTRAL.N5}`)).toBe(true);
      await story.open('Noor', 'om te lezen');
      expect(reads('Noor')).toContain('Het gaat al weken goed.');
      expect(reads('Noor')).toContain('Het blijft bewaard tot 31 juli 2028. Daarna wordt het gewist.');
    });

    it('erases only when a second person agrees; until then it is all there', async () => {
      await closing();
      await story.press('Marja', 'Leg vast', { why: 'Het was een ander kind.', keep: 'wissen' });
      expect(reads('Marja')).toContain('Ilse kijkt mee voordat dit wordt gewist.');
      await stage.rest();
      await own();
      expect(reads('Noor')).toContain('LM · groep 4');
      await story.open('Ilse');
      expect(reads('Ilse')).toContain('Het was een ander kind.');
      await story.press('Ilse', 'Akkoord');
      await stage.rest();
      await own();
      expect(reads('Noor')).not.toContain('LM · groep 4');
    });
  });

  it('can be handed over by the AF on the page itself, whatever message she came from', async () => {
    await story.on(DAY_AFTER, '09:00');
    await story.open('Marja');
    await story.press('Marja', 'Draag over');
    expect(story.choices('Marja', 'whom')).toContain(stage.idOf('Ilse'));
    await story.press('Marja', 'Draag over', { whom: stage.idOf('Ilse'), until: '2026-11-27', note: '' });
    await stage.rest();
    expect(heard('Ilse').some((line) => line.includes(NEUTRAL.N4))).toBe(true);
  });
});
