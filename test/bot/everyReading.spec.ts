import type { Wanted } from '../../bot/files.ts';
import { dossierFor } from '../../bot/dossierFile.ts';
import { isOpenTo } from '../../bot/sameChild.ts';
import { CASUS_PAGES, OWN_PAGES, SIGNAAL_PAGES } from '../../cards/pages.ts';
import { DEMO } from '../../sandbox/demoSchool.ts';
import type { Stage } from '../../sandbox/stage.ts';
import { start } from '../../sandbox/walk/firstSteps.ts';
import { createNarrator } from '../../sandbox/walk/narrator.ts';
import { addDays, dayOf } from '../../services/domain/calendar.ts';
import { noSignaal } from '../../services/domain/signaal/signaal.ts';
import { gestart } from '../domain/support/casus.ts';
import { factsOf, ID } from '../domain/support/school.ts';
import { pressing } from '../support/pressing.ts';
import { startPluis } from '../support/pluis.ts';

const EVERYBODY = ['Sanne', 'Joost', 'Marja', 'Ilse', 'Fatma', 'Hanna', 'Peter', 'Karin'];

/** What comes back of a store that is asked for words, in the order in which it happened. */
type Seen = { what: 'written down' | 'read'; view: string; stream: string };

describe('every way to the words of a case', () => {
  let stage: Stage;
  let casus: string;
  let signal: string;

  beforeAll(async () => {
    stage = await startPluis();
    await start(createNarrator(stage, [], () => {}));
    const idsOf = async (kind: 'casus' | 'signaal') => {
      const { items } = await stage.bot.store.list({ tenant: DEMO.tenant, kind }, undefined, 9);
      return items.map(({ pk }) => pk.split('|')[2] ?? '');
    };
    [casus = ''] = await idsOf('casus');
    [signal = ''] = await idsOf('signaal');
  }, 60_000);
  afterAll(async () => stage.stop());

  /** Pluis with an eye on its store; where `full` is set nothing can be written down. Nothing goes out by itself. */
  const watched = (verb: string, full = false) => {
    const seen: Seen[] = [];
    const { store, access, kick } = stage.bot;
    const bot = {
      ...stage.bot,
      kick: { ...kick, soon: () => {} },
      store: {
        ...store,
        commits: async (...asked: Parameters<typeof store.commits>) => {
          seen.push({ what: 'read', view: verb, stream: asked[0].split('|')[2] ?? '' });
          return store.commits(...asked);
        },
      },
      access: {
        ...access,
        add: async (...record: Parameters<typeof access.add>) => {
          if (full) throw new Error('full');
          await access.add(...record);
          seen.push({ what: 'written down', view: record[0].view, stream: record[0].stream });
        },
      },
    };
    return { bot, seen };
  };

  const pressed = pressing(() => stage);
  /** One press by somebody, and what was written down and read because of it. */
  const press = async (
    name: string,
    verb: string,
    stream: string,
    typed: Record<string, string> = {},
    full = false,
  ) => {
    const { bot, seen } = watched(verb, full);
    await pressed(name, verb, stream, typed, bot);
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
        if (seen.some(({ what }) => what === 'read')) expect(first).toMatchObject({ what: 'written down', view: id });
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
    expect(first).toMatchObject({ what: 'written down', view: 'casus-correct' });
    expect((await press('Karin', 'casus.correct', casus, typed)).map(({ what }) => what)).toEqual([]);
    expect(await press('Marja', 'casus.correct', casus, typed, true)).toEqual([]);
  });

  describe('in a file', () => {
    const KINDS = ['melding', 'dossier', 'inzage', 'overdracht', 'gesprek'] as const;
    const today = (): string => dayOf(stage.bot.clock.now());

    beforeAll(async () => {
      await press('Marja', 'verzoek.record', casus, {
        what: 'inzage',
        asker: 'moeder',
        date: today(),
        identity: 'document',
      });
      await press('Peter', 'verzoek.answer', casus, { answer: 'ja' });
      await press('Marja', 'leerling.leaves', casus, {
        where: 'andereSchool',
        date: addDays(today(), 7),
        decision: 'melding',
        why: 'De zorgen zijn er nog.',
      });
      await press('Peter', 'step.approve', casus);
      await press('Marja', 'consent.record', casus, {
        recipient: 'andereSchool',
        asked: 'gevraagd',
        answer: 'jaPapier',
        giver: 'moeder',
        date: today(),
      });
      await press('Marja', 'overdracht.record', casus, {
        goes: 'ja',
        school: 'De Wilgen',
        parts: 'gezien',
        why: 'Voor de nieuwe mentor.',
      });
    });

    const fileOf = async (kind: (typeof KINDS)[number], full = false) => {
      const { bot, seen } = watched(kind, full);
      const { tenant, school } = DEMO;
      const recipient = kind === 'overdracht' ? 'andereSchool' : 'veiligThuis';
      const wanted: Wanted = { tenant, school, stream: casus, person: stage.idOf('Marja'), recipient, who: '', kind };
      const made = await dossierFor(bot, wanted).catch(() => undefined);
      return { made, seen };
    };
    const isRead = (seen: Seen[], stream: string): boolean =>
      seen.some((one) => one.what === 'read' && one.stream === stream);

    it.each(KINDS)('%s, every stream is written down before a word of it is read', async (kind) => {
      const { made, seen } = await fileOf(kind);
      expect(made).toBeDefined();
      expect(isRead(seen, casus)).toBe(true);
      expect(isRead(seen, signal)).toBe(true);
      const early = seen.filter(
        ({ what, stream }, index) =>
          what === 'read' && !seen.slice(0, index).some((one) => one.what === 'written down' && one.stream === stream),
      );
      expect(early).toEqual([]);
    });

    it.each(KINDS)('%s, nothing is read where nothing can be written down', async (kind) => {
      expect(await fileOf(kind, true)).toEqual({ made: undefined, seen: [] });
    });

    it('a signal that is closed to who makes it, or went elsewhere, is none of the casus for him', () => {
      const facts = factsOf('marja', gestart.around);
      const state = { ...noSignaal, casus };
      const open = (change: Partial<typeof noSignaal>) => isOpenTo({ ...state, ...change }, casus, facts);
      expect([open({}), open({ excluded: [ID.marja] }), open({ casus: '' })]).toEqual([true, false, false]);
    });

    it('a signal that proves to be about a colleague is left out before the casus has heard of it', async () => {
      await press('Marja', 'signaal.moveToStaff', signal, {
        who: 'collega',
        colleague: stage.idOf('Sanne'),
        reason: 'Het ging om een collega.',
      });
      const { made, seen } = await fileOf('dossier');
      expect(made).toBeDefined();
      expect([isRead(seen, signal), seen.some(({ stream }) => stream === signal)]).toEqual([false, false]);
    });
  });
});
