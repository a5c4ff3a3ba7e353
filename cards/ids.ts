import { z } from 'zod';

/**
 * All that a button carries: where it belongs, never what it says about anybody (design.md 1.4).
 * `render` is one drawing of one card: the same press again has the same one, so it counts once.
 * `seen` is the version of the last commit that changed the step shown.
 */
export const idsSchema = z.strictObject({
  school: z.string().max(40),
  stream: z.string().max(40),
  step: z.string().max(20),
  render: z.string().max(40),
  seen: z.number().int().min(0),
});
export type Ids = z.infer<typeof idsSchema>;
