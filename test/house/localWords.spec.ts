import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadProtocols } from '../../services/protocols/load.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Code and templates of what runs at a school; the protocols themselves are the place for local words. */
const FILES = ['bot', 'cards', 'services'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((name) => /\.(ts|json)$/.test(name) && !name.startsWith('services/protocols/')),
);

const LOCAL = [
  'zbo',
  'zat',
  'sot',
  'oka',
  'okt',
  'cjg',
  'veiligheidscoördinator',
  'zorgadviesteam',
  'zorgbreedteoverleg',
];

const found = (words: string[], file: string): string[] => {
  const text = readFileSync(join(root, file), 'utf8').toLowerCase();
  return words
    .filter((word) => new RegExp(`(?<![a-zà-ü])${word}(?![a-zà-ü])`, 'u').test(text))
    .map((word) => `${file}: ${word}`);
};

describe('the code', () => {
  it('knows no protocol by its name', () => {
    const ids = Object.keys(loadProtocols().current);
    expect(FILES.flatMap((file) => found(ids, file))).toEqual([]);
  });
  it('knows no team and no role that only some schools have', () => {
    expect(FILES.flatMap((file) => found(LOCAL, file))).toEqual([]);
  });
  it('calls the care team in no template by a name of its own', () => {
    const templates = FILES.filter((file) => file.startsWith('cards/templates/'));
    expect(templates.length).toBeGreaterThan(50);
    expect(templates.flatMap((file) => found(['zorgteam'], file))).toEqual([]);
  });
});
