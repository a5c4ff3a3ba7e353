import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type Paper = { pages: string[]; text: string; lang: string };

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
  const { info } = await document.getMetadata();
  const lang = 'Language' in info && typeof info.Language === 'string' ? info.Language : '';
  return { pages, text: pages.join(' '), lang };
};
