import type { Line } from './signaal.ts';

const BUDGET = 9000;
const LEAST = 120;

/**
 * All lines, each as long as fits: where texts stand side by side nobody's may drop out, however much
 * others wrote. `cut` when one of them was shortened.
 */
export const evenly = (lines: Line[], budget = BUDGET): { lines: Line[]; cut: boolean } => {
  const share = shareOf(
    lines.map(({ text }) => text.length),
    budget,
  );
  return {
    lines: lines.map(({ head, text }) => ({ head, text: text.length > share ? `${text.slice(0, share)} …` : text })),
    cut: lines.some(({ text }) => text.length > share),
  };
};

/** The longest that each may be: what short texts leave over goes to the long ones. */
const shareOf = (lengths: number[], budget: number): number => {
  let left = budget;
  for (const [index, length] of lengths.toSorted((one, other) => one - other).entries()) {
    const each = Math.floor(left / (lengths.length - index));
    if (length > each) return Math.max(each, LEAST);
    left -= length;
  }
  return budget;
};
