import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Told } from '../../cards/page.ts';
import type { Commit } from '../domain/support/given.ts';
import { ID } from '../domain/support/school.ts';

export type Paper = { pages: string[]; text: string; lang: string; tags: string };

/** What can be selected and searched on each page. */
export const readPdf = async (bytes: Uint8Array): Promise<Paper> => {
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replaceAll(/\s+/g, ' '),
    );
  }
  const tags = JSON.stringify(await (await document.getPage(1)).getStructTree());
  const { info } = await document.getMetadata();
  const lang = 'Language' in info && typeof info.Language === 'string' ? info.Language : '';
  return { pages, text: pages.join(' '), lang, tags };
};

const LINK = /http:\/\/localhost:\d+\/bestand\/[a-f0-9]{32}/;

/** The link to a file in an answer; empty where there is none. */
export const linkIn = (answer: string): string => LINK.exec(answer)?.[0] ?? '';

/** The file that an answer links to. */
export const paperAt = async (answer: string): Promise<Paper> =>
  readPdf(new Uint8Array(await (await fetch(linkIn(answer))).arrayBuffer()));

/** What was told in a story, as it is read from the store. */
export const toldOf = <Event>(commits: readonly Commit<Event>[]): Told<Event>[] =>
  commits.flatMap(({ by, at, events }, index) =>
    events.map((event) => ({ event, by: ID[by], at, version: index + 1 })),
  );
