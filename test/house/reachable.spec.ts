import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PAGE_IDS } from '../cards/support/everyCard.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Pages that no button of another card names, and how people come there. */
const OTHERWISE: Record<string, string> = {
  digest: 'the button of the digest in the chat, which has the same name',
  done: 'what an act shows when it is done',
  'done-numbers': 'the same, with the numbers only',
  'emergency-new': '[Ik heb gebeld] in the panel, where there is no signal yet',
  'file-ready': 'what making a file shows',
};

/** What an example shows is no way in: it is only for the gallery. */
const withoutExamples = (source: string): string => source.replaceAll(/\n( *)example: \{[\s\S]*?\n\1\},/g, '');

const filesIn = (folder: string): { name: string; text: string }[] =>
  readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|json)$/.test(name))
    .map((name) => ({
      name: name.slice(name.lastIndexOf('/') + 1),
      text: withoutExamples(readFileSync(`${ROOT}${folder}/${name}`, 'utf8')),
    }));

const CARDS = filesIn('cards');
const CHAT = filesIn('bot/chat');
/** Where something begins to wait, or climbs to somebody else; the file that only names the pages is none of them. */
const WAITS = filesIn('services/domain').filter(
  ({ name, text }) => /^(awaited\w*|waits|notices|climbs)\.ts$/.test(name) && !text.includes('export type AwaitedPage'),
);

/** Its pages; and where the card in the chat has the name already, the list that it opens. */
const ownTemplate = (id: string): RegExp => new RegExp(`^${id}(-\\d|-list)?\\.json$`);

/** Another card's button, or the page after an act. */
const byButton = (id: string): boolean =>
  CARDS.some(({ name, text }) => !ownTemplate(id).test(name) && new RegExp(`['"]${id}\\.open['"]`).test(text));

/** Something waits in it, so a message in the chat opens it. */
const byWait = (id: string): boolean => WAITS.some(({ text }) => text.includes(`'${id}'`));

/** A word that is typed in the chat. */
const byWord = (id: string): boolean => CHAT.some(({ text }) => text.includes(`page: '${id}'`));

describe('every page has a way in', () => {
  it.each(PAGE_IDS)('%s is opened by a button, by something that waits, or by a word', (id) => {
    expect({ id, reached: id in OTHERWISE || byButton(id) || byWait(id) || byWord(id) }).toEqual({ id, reached: true });
  });

  it('keeps its list of exceptions short and true', () => {
    for (const id of Object.keys(OTHERWISE))
      expect([id, byButton(id) || byWait(id) || byWord(id)]).toEqual([id, false]);
  });
});
