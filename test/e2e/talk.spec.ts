import { dispatch } from '../../bot/dispatch.ts';
import { pressOf } from '../../bot/press.ts';
import { DEMO } from '../../sandbox/demoSchool.ts';
import type { Stage } from '../../sandbox/stage.ts';
import { consulting, looking, planningTalk, signals, start } from '../../sandbox/walk/firstSteps.ts';
import { createNarrator, type Narrator } from '../../sandbox/walk/narrator.ts';
import { NEUTRAL } from '../../services/domain/neutral.ts';
import { readPdf } from '../dossier/support.ts';
import { startPluis } from '../support/pluis.ts';

const TALK = '2026-12-07';

/** Joost talks from half past three to four, it may be tense, and Ilse is near. */
describe('after a talk, in Teams', () => {
  let stage: Stage;
  let story: Narrator;

  beforeEach(async () => {
    stage = await startPluis({ day: '2026-11-02' });
    story = createNarrator(stage, [], () => {});
    for (const part of [signals, start, looking, consulting, planningTalk]) await part(story);
    await story.on(TALK, '16:10');
  }, 30_000);
  afterEach(async () => stage.stop());

  const toastsSince = async (time: string, ...who: string[]): Promise<string[][]> => {
    const before = who.map((name) => stage.player(name).desk.toasts.length);
    await story.on(TALK, time);
    return who.map((name, index) => stage.player(name).desk.toasts.slice(before[index]));
  };
  const lastOf = (name: string): string => {
    stage.player(name).close();
    return stage.player(name).reads().join(' ');
  };

  it('asks whether all is well, a quarter of an hour after the planned end', async () => {
    expect(await toastsSince('16:14', 'Joost')).toEqual([[]]);
    expect(await toastsSince('16:15', 'Joost')).toEqual([[NEUTRAL.N9]]);
    await story.tap('Joost', 'Alles goed');
    expect(lastOf('Joost')).toContain('Fijn. Dank je.');
    expect(await toastsSince('16:50', 'Ilse', 'Marja', 'Peter')).toEqual([[], [], []]);
  });

  it('sends who is near when nobody answers, and then AF and directie', async () => {
    expect(await toastsSince('16:25', 'Ilse', 'Marja', 'Peter')).toEqual([[NEUTRAL.N3], [], []]);
    expect(await toastsSince('16:35', 'Ilse', 'Marja', 'Peter')).toEqual([[NEUTRAL.N3], [NEUTRAL.N3], [NEUTRAL.N3]]);
    await story.open('Ilse', 'Een collega vraagt nu hulp.');
    expect(story.reads('Ilse').join(' ')).toContain('lokaal 12');
    expect(story.reads('Ilse').join(' ')).not.toMatch(/RK|groep 8/);
    await story.press('Ilse', 'Ik ga kijken');
    expect(lastOf('Joost')).toContain('Ilse komt kijken.');
    expect(lastOf('Marja')).toContain('Gedaan door Ilse');
  });

  it('calls who is near and the AF at once on [Kom even]', async () => {
    await story.on(TALK, '16:16');
    const before = stage.player('Ilse').desk.toasts.length;
    await story.tap('Joost', 'Kom even');
    expect(lastOf('Joost')).toContain('Je collega’s is gevraagd te komen. Gevaar? Bel 112.');
    for (const name of ['Ilse', 'Marja']) expect(stage.player(name).desk.toasts.at(-1)).toBe(NEUTRAL.N3);
    expect(stage.player('Ilse').desk.toasts).toHaveLength(before + 1);
    await story.tap('Joost', 'Alles goed');
    expect(lastOf('Joost')).toContain('Fijn. Dank je.');
  });

  it('has a sheet for on the table: its order and the facts, neither a code nor a name, for who holds it', async () => {
    const { items } = await stage.bot.store.list({ tenant: DEMO.tenant, kind: 'casus' }, undefined, 9);
    const [head] = items;
    const asks = async (name: string): Promise<string> => {
      const ids = { school: DEMO.school, stream: head?.pk.split('|')[2] ?? '', step: '', render: 'r', seen: 0 };
      const from = { surface: 'dialog', tenant: DEMO.tenant, person: stage.idOf(name), automatic: false } as const;
      const press = pressOf({ verb: 'talk-coach.paper', ids }, { ...from, card: undefined });
      if (press === undefined) throw new Error('no press');
      return /http:[^"]*\/bestand\/[a-f0-9]{32}/.exec(JSON.stringify(await dispatch(press, stage.bot)))?.[0] ?? '';
    };
    expect(await asks('Noor')).toBe('');
    const answer = await fetch(await asks('Joost'));
    const { pages } = await readPdf(new Uint8Array(await answer.arrayBuffer()));
    const text = pages.join(' ');
    expect(text).toContain('1. Zeg waarom je praat');
    expect(text).toContain('gezien of gehoord');
    for (const said of [head?.code ?? '', 'R.K.', 'groep 8']) expect(text).not.toContain(said);
  });
});
