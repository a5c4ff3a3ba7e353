import type { Line } from './signaal.ts';

/** Longest text on a reading page; the whole of it is in the file. */
const LONGEST = 1500;
/** What a card can spend on lines, of its 25 KB; the rest is for the panel, buttons and inputs. */
const BUDGET = 14_000;
/** What the elements around one line cost. */
const AROUND = 250;

// A pair of code units that is cut in half is no character any more.
const HALF = /[\uD800-\uDBFF]$/;

const short = <One extends Line>(line: One): One =>
  line.text.length > LONGEST ? { ...line, text: `${line.text.slice(0, LONGEST).replace(HALF, '')} …` } : line;

const costOf = ({ head, text }: Line): number => JSON.stringify([head, text]).length + AROUND;

/** The newest lines that fit a card, oldest first; `more` when there is more than is shown. */
export const within = <One extends Line>(lines: One[], budget = BUDGET): { lines: One[]; more: boolean } => {
  const kept: One[] = [];
  let left = budget;
  for (const line of lines.map(short).toReversed()) {
    left -= costOf(line);
    if (left < 0 && kept.length > 0) break;
    kept.unshift(line);
  }
  return { lines: kept, more: kept.length < lines.length };
};
