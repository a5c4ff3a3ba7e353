import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';
import { type Dossier, type Entry, type Section, VOICE_WORDS } from './dossier.ts';

type Doc = InstanceType<typeof PDFDocument>;

const FONTS = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf');
const REGULAR = join(FONTS, 'DejaVuSans.ttf');
const BOLD = join(FONTS, 'DejaVuSans-Bold.ttf');

const MARGIN = 56;
const FOOT = 40;
const SIZE = { title: 17, section: 12.5, text: 9.5, small: 8 };
const INK = '#1b1b1b';
const GREY = '#555555';
const LINE = '#bbbbbb';

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
  cover(doc, dossier);
  for (const section of dossier.sections) drawSection(doc, section);
  feet(doc, dossier);
  doc.end();
  return whole;
};

const cover = (doc: Doc, { title, school, made, by, recipient, child, missing }: Dossier): void => {
  heading(doc, title, SIZE.title);
  const about = [
    school,
    by === '' ? '' : `Gemaakt op ${made} door ${by}`,
    recipient === '' ? '' : `Voor: ${recipient}`,
  ];
  small(doc, about.filter((line) => line !== '').join('\n'));
  doc.moveDown(0.8);
  for (const line of child) plain(doc, line);
  doc.moveDown(0.8);
  if (missing.length > 0) {
    heading(doc, 'Wat hier ontbreekt', SIZE.section);
    for (const line of missing) plain(doc, `–  ${line}`);
    doc.moveDown(0.6);
  }
  small(
    doc,
    'Bij elke regel staat wat het is: gezien of gehoord, verteld door een ander, uitleg of mening, een besluit, of wat er gedaan is. De woorden zijn die van wie het opschreef.',
  );
};

const LEAST = 90;

const drawSection = (doc: Doc, { title, note, entries, say }: Section): void => {
  if (doc.y > doc.page.height - MARGIN - FOOT - LEAST) doc.addPage();
  doc.moveDown(1.2);
  rule(doc);
  heading(doc, title, SIZE.section);
  if (note !== '') small(doc, note);
  for (const line of say ?? []) plain(doc, line);
  if (entries.length === 0 && say === undefined) plain(doc, 'Hier is niets vastgelegd.');
  for (const entry of entries) drawEntry(doc, entry);
};

const drawEntry = (doc: Doc, { voice, head, text }: Entry): void => {
  if (doc.y > doc.page.height - MARGIN - FOOT - LEAST / 2) doc.addPage();
  doc.moveDown(0.55);
  doc.font(BOLD).fontSize(SIZE.small).fillColor(INK);
  doc.text(`${VOICE_WORDS[voice]}  ·  `, { continued: true, paragraphGap: 1 });
  doc.font(REGULAR).fillColor(GREY).text(head);
  if (text !== '') plain(doc, text);
};

const heading = (doc: Doc, text: string, size: number): void => {
  doc.font(BOLD).fontSize(size).fillColor(INK).text(text, { paragraphGap: 3 });
};

const plain = (doc: Doc, text: string): void => {
  doc.font(REGULAR).fontSize(SIZE.text).fillColor(INK).text(text, { lineGap: 2 });
};

const small = (doc: Doc, text: string): void => {
  doc.font(REGULAR).fontSize(SIZE.small).fillColor(GREY).text(text, { lineGap: 2 });
};

const rule = (doc: Doc): void => {
  const { y } = doc;
  doc
    .moveTo(MARGIN, y)
    .lineTo(doc.page.width - MARGIN, y)
    .lineWidth(0.6)
    .strokeColor(LINE)
    .stroke();
  doc.moveDown(0.5);
};

/** Written last, when it is known how many pages there are. */
const feet = (doc: Doc, { code, made }: Dossier): void => {
  const { start, count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index);
    const y = doc.page.height - MARGIN + 8;
    // The foot lies below the margin: without this the text would begin a page of its own.
    doc.page.margins.bottom = 0;
    doc.font(REGULAR).fontSize(SIZE.small).fillColor(GREY);
    doc.text(
      [code === '' ? '' : `Zaak ${code}`, 'vertrouwelijk', made].filter((part) => part !== '').join('  ·  '),
      MARGIN,
      y,
      { lineBreak: false },
    );
    const page = `bladzijde ${index + 1} van ${count}`;
    doc.text(page, doc.page.width - MARGIN - doc.widthOfString(page), y, { lineBreak: false });
  }
};
