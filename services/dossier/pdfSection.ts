import { type Entry, type Section, VOICE_WORDS } from './dossier.ts';
import {
  BOLD,
  type Doc,
  GREY,
  heading,
  heightOf,
  INK,
  makeRoom,
  type Paper,
  plain,
  REGULAR,
  rule,
  SIZE,
  small,
} from './pdfPage.ts';

/** What is shorter than this is never broken over two pages; of what is longer, so much stays with its head. */
const TOGETHER = 150;
const BEGIN = 60;

/** A part of a file. Its title never stands alone at the foot of a page. */
export const drawSection = (paper: Paper, { title, note, entries, say }: Section): void => {
  const { doc } = paper;
  doc.fontSize(SIZE.text).moveDown(1.2);
  const [first] = entries;
  makeRoom(doc, TITLE + heightOf(doc, note, SIZE.small) + (first === undefined ? BEGIN : roomFor(doc, first)));
  rule(doc);
  heading(paper, 'H2', title);
  if (note !== '') small(paper, note);
  for (const line of say ?? []) plain(paper, line);
  if (entries.length === 0 && say === undefined) plain(paper, 'Hier is niets vastgelegd.');
  for (const entry of entries) drawEntry(paper, entry);
};

const TITLE = 30;

/** What somebody wrote in one go stands below one head, as far as it is of one kind; on a new page it is said again. */
const drawEntry = (paper: Paper, entry: Entry): void => {
  const { doc, tag } = paper;
  const { voice, head, text, goesOn } = entry;
  doc.fontSize(SIZE.text).moveDown(goesOn ? 0.2 : 0.55);
  const isNewPage = makeRoom(doc, roomFor(doc, entry));
  if (goesOn && !isNewPage) small(paper, head);
  else
    tag('P', () => {
      doc.font(BOLD).fontSize(SIZE.small).fillColor(INK);
      doc.text(`${VOICE_WORDS[voice]}  ·  `, { continued: true, paragraphGap: 1 });
      doc.font(REGULAR).fillColor(GREY).text(headOf(entry));
    });
  if (text !== '') plain(paper, text);
};

const headOf = ({ by, when, head }: Entry): string =>
  [[by, when].filter((part) => part !== '').join(' · '), head].filter((part) => part !== '').join('  ·  ');

const roomFor = (doc: Doc, entry: Entry): number => {
  const head = heightOf(doc, `${VOICE_WORDS[entry.voice]}  ·  ${headOf(entry)}`, SIZE.small);
  const all = head + heightOf(doc, entry.text, SIZE.text);
  return all > TOGETHER ? BEGIN : all;
};
