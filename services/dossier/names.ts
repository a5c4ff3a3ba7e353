/** What stands where a colleague must stay unknown. */
const SOMEBODY = 'een collega';
const SHORTEST = 3;

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
  const parts = partsOf(names);
  if (parts.length === 0) return (text) => text;
  const found = new RegExp(`(?<![\\p{L}])(?:${parts.map(escaped).join('|')})(?![\\p{L}])`, 'giu');
  return (text) => text.replaceAll(found, SOMEBODY);
};
