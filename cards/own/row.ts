import { z } from 'zod';

/** Rows shown at most; the rest is in the tab. */
export const MOST = 8;

/** One line of a list, with the page that its [Open] opens on its own stream. */
export const rowSchema = z.strictObject({ stream: z.string(), code: z.string(), line: z.string(), verb: z.string() });
export type Row = z.infer<typeof rowSchema>;
