/**
 * Every byte of these items, as somebody would search them: texts as they stand, and what is packed in base64 also
 * unpacked, because there a word would not be found.
 */
export const storedBytes = (items: readonly unknown[]): Buffer => Buffer.concat(items.flatMap(bytesOf));

const bytesOf = (value: unknown): Buffer[] => {
  if (typeof value === 'string') return [unpacked(value) ?? Buffer.from(value), BETWEEN];
  if (Array.isArray(value)) return value.flatMap(bytesOf);
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(bytesOf);
  return [Buffer.from(String(value)), BETWEEN];
};

const BETWEEN = Buffer.from('\n');
/** Shorter than this nothing is sealed: it is a word. */
const LEAST = 40;

const unpacked = (text: string): Buffer | undefined => {
  const bytes = Buffer.from(text, 'base64');
  return text.length >= LEAST && bytes.toString('base64') === text ? bytes : undefined;
};
