import type { Line } from './signaal.ts';

const LONGEST = 1500;
const BUDGET = 9000;

const short = ({ head, text }: Line): Line =>
  text.length > LONGEST ? { head, text: `${text.slice(0, LONGEST)} …` } : { head, text };

/** The newest lines that fit a card, oldest first; `more` when there is more than is shown. */
export const within = (lines: Line[], budget = BUDGET): { lines: Line[]; more: boolean } => {
  const kept: Line[] = [];
  let left = budget;
  for (const line of lines.map(short).toReversed()) {
    left -= line.head.length + line.text.length;
    if (left < 0 && kept.length > 0) break;
    kept.unshift(line);
  }
  return { lines: kept, more: kept.length < lines.length };
};
