import { z } from 'zod';

/** Rows shown at a time. */
export const MOST = 8;

/** One line of a list, with the page that its [Open] opens on its own stream. */
export const rowSchema = z.strictObject({ stream: z.string(), code: z.string(), line: z.string(), verb: z.string() });
export type Row = z.infer<typeof rowSchema>;

/** What is alike otherwise stands in the same order on each page, whatever happens in between. */
export const byCode = (one: { code: string }, other: { code: string }): number => (one.code < other.code ? -1 : 1);

/** A part of a list. What does not fit on it comes with the button below it: nothing is left out. */
export const partSchema = {
  rows: z.array(rowSchema),
  part: z.string(),
  parted: z.boolean(),
  goesOn: z.boolean(),
  begun: z.boolean(),
  next: z.string(),
};

export const PART_EXAMPLE = {
  part: 'Je ziet nu 9 tot en met 16 van 60.',
  parted: true,
  goesOn: true,
  begun: true,
  next: '16',
};

/** From where the button before it left off; from the first where there is no longer so much. */
export const partOf = (all: Row[], values: Record<string, string>): z.infer<z.ZodObject<typeof partSchema>> => {
  const asked = Number(values['start'] ?? '');
  const from = Number.isInteger(asked) && asked > 0 && asked < all.length ? asked : 0;
  const till = Math.min(from + MOST, all.length);
  return {
    rows: all.slice(from, till),
    part: `Je ziet nu ${from + 1} tot en met ${till} van ${all.length}.`,
    parted: all.length > MOST,
    goesOn: till < all.length,
    begun: from > 0,
    next: String(till),
  };
};
