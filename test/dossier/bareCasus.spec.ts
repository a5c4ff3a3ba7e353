import { DEMO } from '../../sandbox/demoSchool.ts';
import type { Stage } from '../../sandbox/stage.ts';
import { start } from '../../sandbox/walk/firstSteps.ts';
import { createNarrator } from '../../sandbox/walk/narrator.ts';
import { startPluis } from '../support/pluis.ts';
import { commitOf } from '../../services/codec.ts';
import { pressing } from '../support/pressing.ts';
import { paperAt } from './support.ts';

/** More than the state of a signal remembers by version. */
const LONG = 26;

describe('a file of a casus in which nothing was done yet', () => {
  let stage: Stage;
  let casus = '';
  let signal = '';

  beforeAll(async () => {
    stage = await startPluis();
    await start(createNarrator(stage, [], () => {}));
    const idOf = async (kind: 'casus' | 'signaal') => {
      const { items } = await stage.bot.store.list({ tenant: DEMO.tenant, kind }, undefined, 9);
      return items.at(-1)?.pk.split('|')[2] ?? '';
    };
    [casus, signal] = await Promise.all([idOf('casus'), idOf('signaal')]);
  }, 60_000);
  afterAll(async () => stage.stop());

  const pressed = pressing(() => stage);
  const press = async (name: string, verb: string, stream: string, typed: Record<string, string>) =>
    JSON.stringify(await pressed(name, verb, stream, typed));
  const paper = async () => {
    const typed = { recipient: 'veiligThuis', kind: 'dossier', why: 'Zij vroegen erom.' };
    return paperAt(await press('Marja', 'dossier.export', casus, typed));
  };

  it('says on its first page what is missing, before anything else', async () => {
    const [first = ''] = (await paper()).pages;
    for (const line of ['Er is niets vastgelegd dat de zorg tegenspreekt.', 'Er is geen overleg vastgelegd.']) {
      expect(first).toContain(line);
      expect(first.indexOf(line)).toBeLessThan(first.indexOf('Aanleiding'));
    }
  });

  it('takes every fact along to a talk, with what was put right and what others told', async () => {
    const seen = { when: '2026-11-27', points: 'past' };
    const facts = Array.from({ length: LONG }, (_, index) => `At voor de ${index + 1}e keer niet.`);
    for (const fact of facts) await press('Marja', 'observation.add', casus, { ...seen, source: 'zelf', fact });
    await press('Marja', 'observation.add', casus, { ...seen, source: 'collega', fact: 'Slaapt in de gymles.' });
    const commits = await stage.bot.store.commits(`${DEMO.tenant}|${DEMO.school}|${casus}`, 1, 99);
    const first = commits.find(({ body }) => commitOf(body).events.some(({ type }) => type === 'ObservationAdded'));
    const typed = { version: `${first?.version ?? 0}`, text: 'At wel een appel.', why: 'Ik keek niet goed.' };
    await press('Marja', 'casus.correct', casus, typed);
    const { text } = await paperAt(await press('Marja', 'talk-coach.paper', casus, {}));
    expect(facts.filter((fact) => !text.includes(fact))).toEqual([]);
    expect(text).toContain('Later verbeterd: At wel een appel.');
    expect(text).toMatch(/verteld door een ander[^.]*Slaapt in de gymles\./);
  }, 20_000);

  it('holds a signal from its first word, however much was added to it', async () => {
    const words = Array.from({ length: LONG }, (_, index) => `Zei iets voor de ${index + 1}e keer.`);
    for (const said of words)
      await press('Joost', 'signaal.add', signal, { where: 'klas', source: 'kind', kind: 'verzorging', words: said });
    const { text } = await paper();
    expect(text).toContain('Zei: ik kook meestal voor mijn broertje.');
    expect(words.filter((said) => !text.includes(said))).toEqual([]);
  }, 20_000);

  it('is called by the name that was put right, and what stood there first stands in it', async () => {
    const typed = {
      fullName: 'Noor Bakker',
      initials: 'NB',
      born: '2015-02-01',
      group: 'groep 7',
      why: 'Verkeerd kind.',
    };
    await press('Marja', 'casus.correctChild', casus, typed);
    const { pages, text } = await paper();
    expect(pages[0]).toContain('Kind: Noor Bakker, geboren op 1 februari 2015, groep 7');
    expect(text).toMatch(/start van de Meldcode.*kind verbeterd.*Verkeerd kind\./s);
    const consent = { recipient: 'smw', asked: 'gevraagd', answer: 'jaPapier', giver: 'moeder', date: '2026-11-30' };
    await press('Marja', 'consent.record', casus, consent);
    const other = { recipient: 'smw', kind: 'dossier', why: 'Zij helpen mee.' };
    const elsewhere = (await paperAt(await press('Marja', 'dossier.export', casus, other))).text;
    expect(elsewhere).toContain('Noor Bakker');
    expect(elsewhere).not.toMatch(/R\. Voorbeeld|Verkeerd kind/);
  }, 20_000);
});
