import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type PDFDocument from 'pdfkit';

export type Doc = InstanceType<typeof PDFDocument>;

/** A document with what its parts are: a screen reader finds its way by that. */
export type Paper = { doc: Doc; tag: (as: 'H1' | 'H2' | 'P', draw: () => void) => void };

export const paperOf = (doc: Doc): Paper => {
  const root = doc.struct('Document');
  doc.addStructure(root);
  return { doc, tag: (as, draw) => root.add(doc.struct(as, {}, draw)) };
};

/** What is on the page and is not read: a line, the foot. */
export const aside = (doc: Doc, draw: () => void): void => {
  doc.markContent('Artifact');
  draw();
  doc.endMarkedContent();
};

const FONTS = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf');
export const REGULAR = join(FONTS, 'DejaVuSans.ttf');
export const BOLD = join(FONTS, 'DejaVuSans-Bold.ttf');

export const MARGIN = 56;
export const FOOT = 40;
export const SIZE = { title: 17, section: 12.5, text: 9.5, small: 8 };
export const INK = '#1b1b1b';
export const GREY = '#555555';
const LINE = '#bbbbbb';
const LEADING = 2;

export const widthOf = (doc: Doc): number => doc.page.width - 2 * MARGIN;

/** How high a text becomes on this page. */
export const heightOf = (doc: Doc, text: string, size: number, font = REGULAR): number =>
  text === ''
    ? 0
    : doc
        .font(font)
        .fontSize(size)
        .heightOfString(text, { width: widthOf(doc), lineGap: LEADING });

/** Begins a new page where so much does not fit on this one any more. */
export const makeRoom = (doc: Doc, height: number): boolean => {
  if (doc.y + height <= doc.page.height - doc.page.margins.bottom) return false;
  doc.addPage();
  return true;
};

export const heading = ({ doc, tag }: Paper, as: 'H1' | 'H2', text: string): void =>
  tag(as, () => {
    doc.font(BOLD).fontSize(as === 'H1' ? SIZE.title : SIZE.section);
    doc.fillColor(INK).text(text, { paragraphGap: 3 });
  });

export const plain = ({ doc, tag }: Paper, text: string): void =>
  tag('P', () => {
    // No letter has the shape of a tab.
    doc.font(REGULAR).fontSize(SIZE.text).fillColor(INK).text(text.replaceAll('\t', '  '), { lineGap: LEADING });
  });

export const small = ({ doc, tag }: Paper, text: string): void =>
  tag('P', () => {
    doc.font(REGULAR).fontSize(SIZE.small).fillColor(GREY).text(text, { lineGap: LEADING });
  });

export const rule = (doc: Doc): void => {
  const { y } = doc;
  aside(doc, () => {
    doc
      .moveTo(MARGIN, y)
      .lineTo(doc.page.width - MARGIN, y)
      .lineWidth(0.6)
      .strokeColor(LINE)
      .stroke();
  });
  doc.moveDown(0.5);
};
