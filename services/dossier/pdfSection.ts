import { type Entry, type Section, VOICE_WORDS } from './dossier.ts';
import {
  BOLD,
  type Doc,
  GREY,
  heading,
  heightOf,
  INK,
  makeRoom,
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
export const drawSection = (doc: Doc, { title, note, entries, say }: Section): void => {
  doc.fontSize(SIZE.text).moveDown(1.2);
  const [first] = entries;
  makeRoom(doc, TITLE + heightOf(doc, note, SIZE.small) + (first === undefined ? BEGIN : roomFor(doc, first)));
  rule(doc);
  heading(doc, title, SIZE.section);
  if (note !== '') small(doc, note);
  for (const line of say ?? []) plain(doc, line);
  if (entries.length === 0 && say === undefined) plain(doc, 'Hier is niets vastgelegd.');
  for (const [index, entry] of entries.entries()) drawEntry(doc, entry, entries[index - 1]);
};

const TITLE = 30;

/** What somebody wrote in one go stands below one head, as far as it is of one kind. */
const drawEntry = (doc: Doc, entry: Entry, before: Entry | undefined): void => {
  const { voice, by, head, text } = entry;
  const goesOn = before !== undefined && by !== '' && before.by === by && before.voice === voice;
  doc.fontSize(SIZE.text).moveDown(goesOn ? 0.2 : 0.55);
  const isNewPage = makeRoom(doc, roomFor(doc, entry));
  if (goesOn && !isNewPage) small(doc, head);
  else {
    doc.font(BOLD).fontSize(SIZE.small).fillColor(INK);
    doc.text(`${VOICE_WORDS[voice]}  ·  `, { continued: true, paragraphGap: 1 });
    doc.font(REGULAR).fillColor(GREY).text(headOf(entry));
  }
  if (text !== '') plain(doc, text);
};

const headOf = ({ by, head }: Entry): string => [by, head].filter((part) => part !== '').join('  ·  ');

const roomFor = (doc: Doc, entry: Entry): number => {
  const head = heightOf(doc, `${VOICE_WORDS[entry.voice]}  ·  ${headOf(entry)}`, SIZE.small);
  const all = head + heightOf(doc, entry.text, SIZE.text);
  return all > TOGETHER ? BEGIN : all;
};
