import { DEMO } from '../../sandbox/demoSchool.ts';
import type { Stage } from '../../sandbox/stage.ts';
import { start } from '../../sandbox/walk/firstSteps.ts';
import { createNarrator } from '../../sandbox/walk/narrator.ts';
import { startPluis } from '../support/pluis.ts';
import { pressing } from '../support/pressing.ts';
import { readPdf } from './support.ts';

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
    const answer = await press('Marja', 'dossier.export', casus, {
      recipient: 'veiligThuis',
      kind: 'dossier',
      why: 'Zij vroegen erom.',
    });
    const link = /http:\/\/localhost:\d+\/bestand\/[a-f0-9]{32}/.exec(answer)?.[0] ?? '';
    return readPdf(new Uint8Array(await (await fetch(link)).arrayBuffer()));
  };

  it('says on its first page what is missing, before anything else', async () => {
    const [first = ''] = (await paper()).pages;
    for (const line of ['Er is geen eigen waarneming vastgelegd.', 'Er is geen overleg vastgelegd.']) {
      expect(first).toContain(line);
      expect(first.indexOf(line)).toBeLessThan(first.indexOf('Aanleiding'));
    }
  });

  it('holds a signal from its first word, however much was added to it', async () => {
    const words = Array.from({ length: LONG }, (_, index) => `Zei iets voor de ${index + 1}e keer.`);
    for (const said of words)
      await press('Joost', 'signaal.add', signal, { where: 'klas', source: 'kind', kind: 'verzorging', words: said });
    const { text } = await paper();
    expect(text).toContain('Zei: ik kook meestal voor mijn broertje.');
    expect(words.filter((said) => !text.includes(said))).toEqual([]);
  }, 20_000);
});
