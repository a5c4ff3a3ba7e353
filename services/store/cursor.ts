import { z } from 'zod';

const key = z.tuple([z.number(), z.string(), z.string()]);
export type Key = z.infer<typeof key>;

/** A page goes on after the key of its last row; opaque to who asks. */
export const cursorOf = (after: string | undefined, start: Key): Key =>
  after === undefined ? start : key.parse(JSON.parse(after));

/** Undefined when this was the last page. */
export const nextCursor = <T>(items: T[], limit: number, keyOf: (last: T) => Key): string | undefined => {
  const last = items.at(-1);
  return last === undefined || items.length < limit ? undefined : JSON.stringify(keyOf(last));
};
