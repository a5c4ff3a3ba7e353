/** As many choices as a card can carry. */
const MANY = 150;

type Choice = { title: string; value: string };

/** The first of them, and whether that leaves any out: then the page says how to reach those. */
export const fitting = (all: Choice[]): { choices: Choice[]; cut: boolean } => ({
  choices: all.slice(0, MANY),
  cut: all.length > MANY,
});
