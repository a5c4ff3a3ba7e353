/** What stands where a colleague must stay unknown. */
export const SOMEBODY = 'een collega';
const SHORTEST = 3;

/** A first name of two letters: looked for as it is written, or every word that sounds like it would go. */
const shortOf = (names: readonly string[]): string[] =>
  names.flatMap((name) => name.split(/[\s.]+/).slice(0, 1)).filter((part) => /^\p{Lu}\p{L}$/u.test(part));

/** A whole name, and every part of it that people are called by: longest first, so that no half of one is left. */
const partsOf = (names: readonly string[]): string[] =>
  [...new Set(names.flatMap((name) => [name, ...name.split(/[\s.]+/)]))]
    .filter((part) => part.length >= SHORTEST && /^\p{Lu}/u.test(part))
    .toSorted((one, other) => other.length - one.length);

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\-]/g, '\\$&');

/**
 * The same text without these people, however their names are written: where who reports must stay unknown, no colleague
 * is named, or the one who is not named would be known by that (R90).
 */
export const withoutNames = (names: readonly string[]): ((text: string) => string) => {
  const rules = [wordIn(partsOf(names), 'giu'), wordIn(shortOf(names), 'gu')].filter((rule) => rule !== undefined);
  return (text) => rules.reduce((left, rule) => left.replaceAll(rule, SOMEBODY), text);
};

const wordIn = (parts: readonly string[], flags: string): RegExp | undefined =>
  parts.length === 0 ? undefined : new RegExp(`(?<!\\p{L})(?:${parts.map(escaped).join('|')})(?!\\p{L})`, flags);
