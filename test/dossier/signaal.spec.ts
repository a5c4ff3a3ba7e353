import { fromSignaal } from '../../bot/dossierSignals.ts';
import { DEMO } from '../../sandbox/demoSchool.ts';
import type { Stage } from '../../sandbox/stage.ts';
import { start } from '../../sandbox/walk/firstSteps.ts';
import { createNarrator } from '../../sandbox/walk/narrator.ts';
import { dayOf } from '../../services/domain/calendar.ts';
import { ALL_SECTIONS, sectionsOf } from '../../services/dossier/sections.ts';
import { corrects, SIGNAAL, signals } from '../domain/support/inputs.ts';
import { factsOf } from '../domain/support/school.ts';
import { beantwoord, eer, onthuld, vastgelegd } from '../domain/support/signaal.ts';
import { startPluis } from '../support/pluis.ts';
import { pressing } from '../support/pressing.ts';
import { paperAt, toldOf } from './support.ts';

/** The parts of a file in which a story of a signal stands, each with its lines. */
const fileOf = ({ commits }: typeof vastgelegd): Record<string, string[]> => {
  const sections = sectionsOf(ALL_SECTIONS, fromSignaal('s-1', toldOf(commits), factsOf('marja')));
  const filled = sections.filter(({ entries }) => entries.length > 0);
  return Object.fromEntries(
    filled.map(({ title, entries }) => [
      title,
      entries.map(({ voice, by, when, head, text }) => [voice, `${by} · ${when}`, head, text].join(' | ')),
    ]),
  );
};

const SEEN = 'Wat er gezien en gehoord is';
const WHEN = 'Sanne · ma 23 nov 2026 10:00';
const { words, meaning } = SIGNAAL['signaal.add'];

describe('a signal in a file', () => {
  it('stands with who saw it, the day with its year, and how it is known', () => {
    expect(fileOf(vastgelegd)).toEqual({
      [SEEN]: [`feit | ${WHEN} | zelf gezien of gehoord | Viel bij rekenen in slaap.`],
    });
  });

  it('keeps what was seen, and when and where, apart from what somebody thought of it', () => {
    const file = fileOf(vastgelegd.and('sanne', signals('signaal.add')));
    const how = 'zelf gezien of gehoord, ma 23 nov 09:30, klas · past bij de zorg';
    expect(file[SEEN]?.slice(1)).toEqual([
      `feit | ${WHEN} | ${how} | Het gaat over: eten of slapen.`,
      `feit | ${WHEN} | letterlijk | ${words}`,
    ]);
    expect(file['Uitleg en meningen']).toEqual([`uitleg | ${WHEN} | eigen uitleg | ${meaning}`]);
  });

  it('keeps what others told apart, the child as well, with what was said to it', () => {
    const file = fileOf(onthuld.and('sanne', signals('signaal.add', { source: 'ouder', meaning: '' })));
    expect(file['Wat anderen vertelden']?.map((line) => line.split(' | ')[0])).toEqual(Array(3).fill('uitspraak'));
    expect(file['Wat anderen vertelden']?.join()).toContain(words);
    expect(file['Gesprekken met ouders en kind']?.join()).toContain('Fijn dat je het vertelt.');
    expect(file[SEEN]).toBeUndefined();
  });

  it('keeps what speaks against the worry apart', () => {
    const better = fileOf(beantwoord.and('marja', signals('signaal.watch')));
    expect(better['Wat de zorg tegenspreekt']?.join()).toContain('Eet weer mee.');
    const against = fileOf(vastgelegd.and('sanne', signals('signaal.add', { points: 'spreektTegen' })));
    expect(against['Wat de zorg tegenspreekt']?.join()).toContain(words);
  });

  it('keeps what was first written, and what it was corrected to stands beside it', () => {
    const story = vastgelegd.and('sanne', signals('signaal.add')).and('sanne', corrects({ version: 1 }));
    expect(fileOf(story)[SEEN]?.map((line) => line.split(' | ').slice(2).join(' | '))).toEqual([
      'zelf gezien of gehoord | Viel bij rekenen in slaap.',
      'verbetering van eerdere woorden | Viel bij taal in slaap.',
      'verbeterd, omdat | Het was niet bij rekenen.',
      'zelf gezien of gehoord, ma 23 nov 09:30, klas · past bij de zorg | Het gaat over: eten of slapen.',
      `letterlijk | ${words}`,
    ]);
  });

  it('holds a worry about honour, who was called, and what the AF answered', () => {
    const file = fileOf(eer.and('marja', signals('acuut.record')).and('marja', signals('signaal.triage')));
    expect(file[SEEN]?.join()).toContain('Ze moet in de zomer trouwen.');
    expect(file['De melding']?.join()).toMatch(
      /gebeld op ma 23 nov om 14:58: 112, ook gemeld: nee, alleen advies \| Oma haalt op\./,
    );
    expect(file['Stappen en akkoord']?.join()).toContain('Houd hem even bij je.');
  });
});

describe('a signal in a file that somebody asks for', () => {
  let stage: Stage;
  let casus = '';

  beforeAll(async () => {
    stage = await startPluis();
    await start(createNarrator(stage, [], () => {}));
    const idOf = async (kind: 'casus' | 'signaal') => {
      const { items } = await stage.bot.store.list({ tenant: DEMO.tenant, kind }, undefined, 9);
      return items.at(-1)?.pk.split('|')[2] ?? '';
    };
    casus = await idOf('casus');
    const signal = await idOf('signaal');
    const own = { where: 'klas', source: 'zelf', kind: 'verzorging' };
    await press('Joost', 'signaal.add', signal, { ...own, meaning: 'Zij doet veel zelf.' });
    await press('Joost', 'signaal.add', signal, { ...own, words: 'Papa slaapt nog.' });
    await press('Joost', 'signaal.correct', signal, {
      version: '1',
      text: 'Zonder brood en drinken.',
      why: 'Vergeten.',
    });
    await press('Joost', 'signaal.correct', signal, {
      version: `${await last(signal)}`,
      text: 'Zij zei: papa sliep nog.',
      why: 'Onjuist.',
    });
    await press('Marja', 'acuut.record', signal, {
      called: 'veiligThuis',
      when: '10:05',
      spoke: 'mw. D.',
      agreed: 'Zij kijken vanmiddag mee.',
      reported: 'advies',
      next: 'af',
    });
  }, 60_000);
  afterAll(async () => stage.stop());

  const pressed = pressing(() => stage);
  const press = async (name: string, verb: string, stream: string, typed: Record<string, string>) =>
    JSON.stringify(await pressed(name, verb, stream, typed));
  /** The commit that held the words, of those that were made so far. */
  const last = async (signal: string): Promise<number> => {
    const commits = await stage.bot.store.commits(`${DEMO.tenant}|${DEMO.school}|${signal}`, 1, 99);
    return commits.length - 1;
  };

  it('is there for Veilig Thuis with what was added, put right and called', async () => {
    const typed = { recipient: 'veiligThuis', kind: 'melding', why: 'Zij vroegen erom.' };
    const { text } = await paperAt(await press('Marja', 'dossier.export', casus, typed));
    for (const said of [
      'Had weer geen brood',
      'Zonder brood en drinken.',
      'Vergeten.',
      'Papa slaapt nog.',
      'vanmiddag mee.',
    ])
      expect(text).toContain(said);
  }, 20_000);

  it('is there for a mother without what the child said, also where that was put right', async () => {
    const date = dayOf(stage.bot.clock.now());
    await press('Marja', 'verzoek.record', casus, { what: 'inzage', asker: 'moeder', date, identity: 'bekend' });
    await press('Peter', 'verzoek.answer', casus, { answer: 'ja' });
    const list = await press('Peter', 'access-file.open', casus, {});
    expect(list).toMatch(/leest een deel · signaal van Joost op [^"]* · Zei: ik kook meestal/);
    const { text } = await paperAt(await press('Marja', 'inzage.make', casus, {}));
    for (const said of ['Had weer geen brood', 'Zonder brood en drinken.', 'Zij doet veel zelf.'])
      expect(text).toContain(said);
    // Nobody told her that help was called, so this does not either (R97).
    for (const said of ['vanmiddag mee.', 'voor Veilig Thuis']) expect(text).not.toContain(said);
    for (const said of ['Papa slaapt nog.', 'papa sliep nog', 'We zetten nu samen de stappen.'])
      expect(text).not.toContain(said);
  }, 20_000);
});
