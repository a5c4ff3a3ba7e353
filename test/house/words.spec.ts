import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { objectsIn, textOf } from '../../cards/json.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const filesIn = (folder: string, suffix: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((name) => name.endsWith(suffix));

/** `file: text` for everything that people may read. */
type Text = { file: string; text: string };

/** Every string in a template or a content file: an id is a word too, and may be no word to avoid either. */
const inJson = (file: string): Text[] =>
  objectsIn(JSON.parse(readFileSync(join(root, file), 'utf8'))).flatMap((object) =>
    Object.values(object)
      .flatMap((value) => (Array.isArray(value) ? value : [value]))
      .map(textOf)
      .filter((text) => text !== '')
      .map((text) => ({ file, text })),
  );

/** What stands between quotes in code and holds a space: a sentence, or a part of one. */
const inCode = (file: string): Text[] =>
  [
    ...readFileSync(join(root, file), 'utf8').matchAll(/'([^'\n]* [^'\n]*)'|"([^"\n]* [^"\n]*)"|`([^`\n]* [^`\n]*)`/g),
  ].map(([, single, double, template]) => ({ file, text: single ?? double ?? template ?? '' }));

const TEXTS: Text[] = [
  ...['cards/templates', 'services/protocols'].flatMap((folder) => filesIn(folder, '.json')).flatMap(inJson),
  ...['cards', 'services/domain', 'bot/chat'].flatMap((folder) => filesIn(folder, '.ts')).flatMap(inCode),
];

/** Said to parents, between quotation marks, and written to Veilig Thuis: there it is u. */
const ours = TEXTS.filter(({ text }) => !text.startsWith('“') && !text.startsWith('Geachte'));

const found = (word: RegExp): string[] =>
  TEXTS.filter(({ text }) => word.test(text)).map(({ file, text }) => `${file}: ${text}`);

const LONGEST = 25;
/** An abbreviation and a number keep their dot; a line or a dot ends a sentence. */
const sentences = (text: string): string[] => text.replaceAll(/\$\{[^}]*\}/g, 'x').split(/[.?:;]\s|\n|\\n/);
const isLong = (sentence: string): boolean =>
  sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length > LONGEST;

describe('what people read', () => {
  it('is found in templates, protocols, refusals and phrases', () => {
    expect(TEXTS.length).toBeGreaterThan(1500);
    expect(new Set(TEXTS.map(({ file }) => file)).size).toBeGreaterThan(200);
  });
  it('uses none of the words to avoid', () => {
    const avoid = /\b(daders?|slachtoffers?|scores?|bewijs|bewijzen|verdachten?|risico-?percentages?|succesvol)\b/i;
    expect(found(avoid)).toEqual([]);
  });
  it('says je, never u, and does not call out', () => {
    const polite = ours.filter(({ text }) => /(^|[^\p{L}'’.])(u|uw)(?=[^\p{L}.]|$)/iu.test(text));
    expect(polite.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
    const spoken = TEXTS.filter(({ text }) => /\p{L}!(\s|$)/u.test(text)).map(({ file, text }) => `${file}: ${text}`);
    expect(spoken).toEqual([]);
  });
  it(`has no sentence of more than ${LONGEST} words`, () => {
    const long = TEXTS.filter(({ file }) => !file.startsWith('services/protocols/') || !file.includes('holiday'))
      .flatMap(({ file, text }) => sentences(text).map((sentence) => ({ file, sentence })))
      .filter(({ sentence }) => isLong(sentence));
    expect(long.map(({ file, sentence }) => `${file}: ${sentence}`)).toEqual([]);
  });
});
