/** A set of choices, and the words for each of them. */
export type Words = Record<string, Record<string, string>>;

/** The words for every code of a list: the compiler asks for each of them. */
export const labels = <const Code extends string>(
  _codes: readonly Code[],
  words: Record<Code, string>,
): Record<string, string> => words;
