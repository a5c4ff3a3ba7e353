import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')));

type Import = { from: string; to: string };

const IMPORT = /(?:from|import)\s*\(?\s*'([^']+)'/g;

/** What a file imports: a package by its name, a file of ours by its path from the root. */
const importsOf = (file: string): Import[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(IMPORT)].map(([, name = '']) => ({
    from: file,
    to: name.startsWith('.') ? relative(root, join(root, dirname(file), name)).replaceAll('\\', '/') : name,
  }));

const importsIn = (...folders: string[]): Import[] => folders.flatMap(filesIn).flatMap(importsOf);

const shown = (imports: Import[]): string[] => imports.map(({ from, to }) => `${from} -> ${to}`);

describe('the house', () => {
  it('keeps the rules pure: the domain imports nothing but itself and zod', () => {
    const strange = importsIn('services/domain').filter(({ to }) => !to.startsWith('services/domain/') && to !== 'zod');
    expect(shown(strange)).toEqual([]);
  });

  it('lets cards know the domain and nothing else of the services', () => {
    const allowed = [
      'cards/',
      'services/domain/',
      'zod',
      'adaptivecards-templating',
      'adaptive-expressions',
      'node:fs',
    ];
    const strange = importsIn('cards').filter(
      ({ from, to }) => !from.startsWith('cards/gallery/') && !allowed.some((start) => to.startsWith(start)),
    );
    expect(shown(strange)).toEqual([]);
  });

  it('lets services know neither cards nor the bot', () => {
    const strange = importsIn('services').filter(
      ({ to }) => to.startsWith('cards/') || to.startsWith('bot/') || to.startsWith('sandbox/'),
    );
    expect(shown(strange)).toEqual([]);
  });

  it('lets only bot/teams import the Bot Framework', () => {
    const framework = importsIn('bot', 'cards', 'services', 'sandbox').filter(({ to }) =>
      /^bot(builder|framework)/.test(to),
    );
    expect(shown(framework.filter(({ from }) => !from.startsWith('bot/teams/')))).toEqual([]);
    expect(framework.length).toBeGreaterThan(0);
  });

  it('lets only the embedded store import node:sqlite', () => {
    const sqlite = importsIn('bot', 'cards', 'services', 'sandbox').filter(({ to }) => to === 'node:sqlite');
    expect(shown(sqlite.filter(({ from }) => !from.startsWith('services/store/sqlite/')))).toEqual([]);
    expect(sqlite.length).toBeGreaterThan(0);
  });

  it('lets only the store on Cosmos DB import its SDK', () => {
    const cosmos = importsIn('bot', 'cards', 'services', 'sandbox').filter(({ to }) => to === '@azure/cosmos');
    expect(shown(cosmos.filter(({ from }) => !from.startsWith('services/store/cosmos/')))).toEqual([]);
    expect(cosmos.length).toBeGreaterThan(0);
  });

  it('reads the environment in one place', () => {
    const readers = ['bot', 'cards', 'services', 'sandbox']
      .flatMap(filesIn)
      .filter((file) => readFileSync(join(root, file), 'utf8').includes('process.env'));
    const commands = ['cards/gallery/', 'bot/cli/'];
    expect(readers.filter((file) => !commands.some((start) => file.startsWith(start)))).toEqual(['bot/main.ts']);
  });

  it('leaves the clock, chance and the network out of the rules', () => {
    const impure = filesIn('services/domain').filter((file) =>
      /Date\.now|new Date\(\)|Math\.random|fetch\(/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(impure).toEqual([]);
  });
});
