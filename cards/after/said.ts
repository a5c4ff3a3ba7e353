/** What the page after an act says: what happens now, who does what next, and where to go. */
export type After = { title: string; lines: string[]; buttons: Button[] };
export type Button = { title: string; verb: string };

/** What was typed with the act, by field; empty where the act came without it. */
export type Typed = Record<string, string>;

export const said = (title: string, lines: string[], buttons: Button[] = []): After => ({
  title,
  lines: lines.filter((line) => line !== ''),
  buttons,
});

export const button = (title: string, verb: string): Button => ({ title, verb });

export const RECORDED = 'Vastgelegd.';
