import PDFDocument from 'pdfkit';
import type { Dossier } from './dossier.ts';
import {
  aside,
  type Doc,
  FOOT,
  GREY,
  heading,
  MARGIN,
  type Paper,
  paperOf,
  plain,
  REGULAR,
  SIZE,
  small,
} from './pdfPage.ts';
import { drawSection } from './pdfSection.ts';

/**
 * The file on paper: A4, text that can be selected and searched, Dutch by its own word, the code and the page number on
 * every page. Black on white: it has to be read on any printer.
 */
export const pdfOf = async (dossier: Dossier, now: Date): Promise<Uint8Array> => {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN + FOOT / 2, left: MARGIN, right: MARGIN },
    bufferPages: true,
    lang: 'nl-NL',
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    // No name in what a file browser shows.
    info: { Title: `${dossier.title} ${dossier.code}`.trim(), Author: dossier.school, CreationDate: now, ModDate: now },
  });
  const chunks: Buffer[] = [];
  const whole = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  const paper = paperOf(doc);
  cover(paper, dossier);
  for (const section of dossier.sections) drawSection(paper, section);
  feet(doc, dossier);
  doc.end();
  return whole;
};

const cover = (paper: Paper, { title, school, made, by, recipient, child, stands, first }: Dossier): void => {
  const { doc } = paper;
  heading(paper, 'H1', title);
  const about = [
    school,
    by === '' ? '' : `Gemaakt op ${made} door ${by}`,
    recipient === '' ? '' : `Voor: ${recipient}`,
  ];
  small(paper, about.filter((line) => line !== '').join('\n'));
  doc.moveDown(0.8);
  for (const line of [...child, ...stands]) plain(paper, line);
  doc.moveDown(0.8);
  if (first.lines.length > 0) {
    heading(paper, 'H2', first.title);
    for (const line of first.lines) plain(paper, `–  ${line}`);
    doc.moveDown(0.6);
  }
  small(
    paper,
    'Bij elke regel staat wat het is: gezien of gehoord, verteld door een ander, uitleg of mening, een besluit, of wat er gedaan is. De woorden zijn die van wie het opschreef.',
  );
};

/** Written last, when it is known how many pages there are. */
const feet = (doc: Doc, { code, made }: Dossier): void => {
  const { start, count } = doc.bufferedPageRange();
  const left = [code === '' ? '' : `Zaak ${code}`, 'vertrouwelijk', made].filter((part) => part !== '').join('  ·  ');
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index);
    const y = doc.page.height - MARGIN + 8;
    // The foot lies below the margin: without this the text would begin a page of its own.
    doc.page.margins.bottom = 0;
    doc.font(REGULAR).fontSize(SIZE.small).fillColor(GREY);
    const page = `bladzijde ${index + 1} van ${count}`;
    aside(doc, () => {
      doc.text(left, MARGIN, y, { lineBreak: false });
      doc.text(page, doc.page.width - MARGIN - doc.widthOfString(page), y, { lineBreak: false });
    });
  }
};
