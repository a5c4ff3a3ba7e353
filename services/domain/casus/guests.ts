const MOST = 6;

/** Who weighs along without an account, as the AF typed their names: one a line, or with commas. */
export const guestsOf = (typed: string): string[] =>
  typed
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .slice(0, MOST);

/** The numbers by which guests are chosen: what people type is no part of the state. */
export const GUEST_NUMBERS = ['1', '2', '3', '4', '5', '6'] as const;
