import { DEMO } from '../../sandbox/demoSchool.ts';
import type { Stage } from '../../sandbox/stage.ts';
import { createNarrator } from '../../sandbox/walk/narrator.ts';
import { tellSilence } from '../../sandbox/walk/ladder.ts';
import { fallSilent, type Silence, type SilentCase, UNREAD, UNWEIGHED } from '../../sandbox/walk/silence.ts';
import { clockOf, dayOf, momentOf, weekdayOf } from '../../services/domain/calendar.ts';
import { NEUTRAL } from '../../services/domain/neutral.ts';
import { DAY } from '../../services/domain/time.ts';
import { startPluis } from '../support/pluis.ts';

/** What a child, a colleague or the case could be known by, and words that were typed on the way. */
const OF_THE_CASE = [
  ...'RK\\b Voorbeeld groep jas brood broertje tandarts bovenbouw kind'.split(' '),
  ...'Veilig Thuis,Meldcode,signaal,weging,gesprek,melding,kijken'.split(','),
  ...DEMO.input.people.map(({ name }) => name).filter((name) => name !== 'Ruth'),
];
const THREE_WEEKS = 21 * DAY;

describe.each<[SilentCase]>([[UNREAD], [UNWEIGHED]])('$title', (played) => {
  let stage: Stage;
  let silence: Silence;

  beforeAll(async () => {
    stage = await startPluis({ day: '2026-11-02' });
    silence = await fallSilent(stage, played);
  }, 60_000);
  afterAll(async () => stage.stop());

  const heardOf = (who: string) => silence.heard.filter((one) => one.who === who);

  it('climbs to everybody on the ladder', () => {
    const heard = played.ladder.map(({ who }) => heardOf(who).length);
    expect(Math.min(...heard)).toBeGreaterThan(0);
  });

  it('says nothing but lines of the closed list on a lock screen', () => {
    const lines = silence.heard
      .map(({ line }) => line)
      .filter((line) => !Object.values<string>(NEUTRAL).includes(line));
    expect(lines).toEqual([]);
  });

  it('never falls silent: in any three weeks at school, AF, directie and board hear of it', () => {
    const holiday = momentOf('2026-12-19', '00:00');
    const last = silence.heard.at(-1)?.at ?? 0;
    for (const who of ['Marja', 'Peter', 'Ruth']) {
      const times = heardOf(who).map(({ at }) => at);
      const gaps = [...times, last].map((at, index, all) => {
        const before = all[index - 1] ?? at;
        return at - before - (before < holiday && at > holiday ? 16 * DAY : 0);
      });
      expect(Math.max(...gaps)).toBeLessThan(THREE_WEEKS);
    }
  });

  it('gives the board a school, a kind of thing, days and a code, and no word of the case', () => {
    const ruth = stage.player('Ruth');
    const since = ruth.desk.messages.filter(({ at }) => at >= silence.from);
    const chat = since.map(({ card }) => JSON.stringify(card?.['body'] ?? ''));
    const all = [...silence.boardReads, ...chat, ...ruth.desk.toasts].join('\n');
    expect(OF_THE_CASE.filter((word) => new RegExp(`\\b${word}`).test(all))).toEqual([]);
    expect(silence.boardReads.join('\n')).toMatch(/Basisschool De Linde · [0-9A-Z]{4}[\s\S]*· \d+ dagen/);
  });

  it('opens no other page to the board than that note', async () => {
    const ruth = stage.player('Ruth');
    expect(ruth.buttons()).not.toContain('Open');
  });

  it('is told with a table that names everybody', () => {
    const lines: string[] = [];
    tellSilence(played, silence, (line) => lines.push(line));
    for (const { who } of played.ladder) expect(lines.some((line) => line.trim().startsWith(`${who} `))).toBe(true);
    expect(lines.join('\n')).not.toContain('nooit');
  });

  it('sends nothing that Teams would split, refuse or draw wrongly', () => {
    expect(stage.fake.world.violations).toEqual([]);
    expect(stage.logged.filter((line) => line.includes('"error"'))).toEqual([]);
  });
});

describe('a signal that nobody looks at', () => {
  let stage: Stage;
  let silence: Silence;
  beforeAll(async () => {
    stage = await startPluis({ day: '2026-11-02' });
    silence = await fallSilent(stage, UNREAD);
  }, 60_000);
  afterAll(async () => stage.stop());

  it('climbs from the AF to deputy, directie and board on the days of the protocol', () => {
    const first = (who: string): string => dayOf(silence.heard.find((one) => one.who === who)?.at ?? 0);
    const days = ['Marja', 'Ilse', 'Peter', 'Ruth'].map(first);
    expect(days).toEqual(['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-09']);
  });

  it('stops climbing as soon as one of them acts, and everybody sees who did', async () => {
    const story = createNarrator(stage, [], () => {});
    await story.open('Ilse', 'bij een collega');
    await story.press('Ilse', 'Open');
    await story.press('Ilse', 'Leg vast', { next: 'praten', pace: 'deze week', answer: 'Dank je. Ik kom langs.' });
    await stage.rest();
    const last = (name: string): string => {
      stage.player(name).close();
      return stage.player(name).reads().join(' ');
    };
    const doneFor = (name: string): string[] =>
      stage
        .player(name)
        .desk.messages.map(({ card }) => JSON.stringify(card?.['body'] ?? ''))
        .filter((text) => text.includes('Gedaan door Ilse'));
    expect(doneFor('Peter').length).toBeGreaterThan(0);
    expect(doneFor('Marja')).toHaveLength(1);
    expect(last('Ruth')).toContain('Niet meer nodig.');
    expect(last('Ruth')).not.toContain('Ilse');
  });
});

describe('the overview', () => {
  let stage: Stage;
  let silence: Silence;
  beforeAll(async () => {
    stage = await startPluis({ day: '2026-11-02' });
    silence = await fallSilent(stage, UNWEIGHED);
  }, 60_000);
  afterAll(async () => stage.stop());

  const overviews = () => silence.heard.filter(({ line }) => line === NEUTRAL.N6);

  it('comes at 08:15, on Mondays and on the last school day before a holiday', () => {
    const times = new Set(overviews().map(({ at }) => `${weekdayOf(dayOf(at))} ${clockOf(at)}`));
    expect([...times].toSorted()).toEqual(['maandag 08:15', 'vrijdag 08:15']);
    const fridays = new Set(overviews().flatMap(({ at }) => (weekdayOf(dayOf(at)) === 'vrijdag' ? [dayOf(at)] : [])));
    expect([...fridays]).toEqual(['2026-12-18']);
  });

  it('comes once a day to a person, and not to who has nothing waiting', () => {
    const each = overviews().map(({ at, who }) => `${who} ${dayOf(at)}`);
    expect(new Set(each).size).toBe(each.length);
    expect(overviews().filter(({ who }) => who === 'Ruth')).toEqual([]);
  });

  it('says how many things wait, and how many of them before the week is over', () => {
    const first = (who: string): string => overviews().find((one) => one.who === who)?.text ?? '';
    expect(first('Fatma')).toBe('1 ding wacht op je. Graag deze week.');
    expect(first('Joost')).toBe('2 dingen wachten op je. 1 daarvan deze week.');
  });

  it('opens a list of codes with what, and by when', async () => {
    const story = createNarrator(stage, [], () => {});
    await story.open('Joost', '2 dingen');
    expect(story.reads('Joost').join('\n')).toMatch(/[0-9A-Z]{4}\neen kijk geven voor de weging · voor di 15 dec/);
    expect(story.reads('Joost').join('\n')).not.toMatch(/RK|groep 8/);
  });
});
