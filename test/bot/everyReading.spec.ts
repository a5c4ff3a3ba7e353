import { dispatch } from '../../bot/dispatch.ts';
import { pressOf } from '../../bot/press.ts';
import { CASUS_PAGES, OWN_PAGES, SIGNAAL_PAGES } from '../../cards/pages.ts';
import { DEMO } from '../../sandbox/demoSchool.ts';
import type { Stage } from '../../sandbox/stage.ts';
import { start } from '../../sandbox/walk/firstSteps.ts';
import { createNarrator } from '../../sandbox/walk/narrator.ts';
import { startPluis } from '../support/pluis.ts';

const EVERYBODY = ['Sanne', 'Joost', 'Marja', 'Ilse', 'Fatma', 'Hanna', 'Peter', 'Karin'];

/** What comes back of a store that is asked for words, in the order in which it happened. */
type Seen = { what: 'written down' | 'read'; view: string };

describe('every way to the words of a case', () => {
  let stage: Stage;
  let casus: string;
  let signal: string;
  let drawn = 0;

  beforeAll(async () => {
    stage = await startPluis();
    await start(createNarrator(stage, [], () => {}));
    const idOf = async (kind: 'casus' | 'signaal') => {
      const { items } = await stage.bot.store.list({ tenant: DEMO.tenant, kind }, undefined, 9);
      return items[0]?.pk.split('|')[2] ?? '';
    };
    [casus, signal] = await Promise.all([idOf('casus'), idOf('signaal')]);
  }, 60_000);
  afterAll(async () => stage.stop());

  /** One press by somebody, and what was written down and read because of it. */
  const press = async (
    name: string,
    verb: string,
    stream: string,
    typed: Record<string, string> = {},
    full = false,
  ) => {
    const seen: Seen[] = [];
    const { store, access } = stage.bot;
    const bot = {
      ...stage.bot,
      store: {
        ...store,
        commits: async (...asked: Parameters<typeof store.commits>) => {
          seen.push({ what: 'read', view: verb });
          return store.commits(...asked);
        },
      },
      access: {
        ...access,
        add: async (...record: Parameters<typeof access.add>) => {
          if (full) throw new Error('full');
          await access.add(...record);
          seen.push({ what: 'written down', view: record[0].view });
        },
      },
    };
    const ids = { school: DEMO.school, stream, step: '', render: `r${(drawn += 1)}`, seen: 0 };
    const from = {
      surface: 'dialog',
      tenant: DEMO.tenant,
      person: stage.idOf(name),
      automatic: false,
      card: undefined,
    } as const;
    const pressed = pressOf({ verb, ids, ...typed }, from);
    if (pressed === undefined) throw new Error('no press');
    await dispatch(pressed, bot);
    return seen;
  };

  const DIALOGS = [
    ...Object.keys(CASUS_PAGES).map((id) => [id, 'casus'] as const),
    ...Object.keys(SIGNAAL_PAGES).map((id) => [id, 'signaal'] as const),
    ...Object.keys(OWN_PAGES).map((id) => [id, ''] as const),
  ];
  const streamOf = (kind: string): string => (kind === 'casus' ? casus : kind === 'signaal' ? signal : '');

  it.each(DIALOGS)(
    'the dialog %s of a %s is written down before a word is read, by whoever opens it',
    async (id, kind) => {
      for (const name of EVERYBODY) {
        const seen = await press(name, `${id}.open`, streamOf(kind));
        const [first] = seen;
        expect([name, id, first?.what ?? 'written down']).toEqual([name, id, 'written down']);
        if (seen.some(({ what }) => what === 'read')) expect(first).toEqual({ what: 'written down', view: id });
      }
    },
  );

  it('is closed where nothing can be written down', async () => {
    for (const [id, kind] of DIALOGS)
      for (const name of ['Marja', 'Sanne'])
        expect([id, name, await press(name, `${id}.open`, streamOf(kind), {}, true)]).toEqual([id, name, []]);
  });

  it('is written down for who puts his own words right, and reads nothing for who has nothing to do with it', async () => {
    const typed = { version: '1', text: 'Zonder sjaal.', why: 'Verkeerd gezien.' };
    const [first] = await press('Marja', 'casus.correct', casus, typed);
    expect(first).toEqual({ what: 'written down', view: 'casus-correct' });
    expect((await press('Karin', 'casus.correct', casus, typed)).map(({ what }) => what)).toEqual([]);
    expect(await press('Marja', 'casus.correct', casus, typed, true)).toEqual([]);
  });
});
