import { z } from 'zod';
import { type Ids, idsSchema } from '../cards/ids.ts';
import { STREAM_ID } from '../services/ids.ts';
import type { ChatCard } from '../services/ports.ts';

/** One press of one button, wherever it was: all that the pipeline knows of Teams (design.md 3). */
export type Press = {
  surface: 'chat' | 'dialog';
  verb: string;
  ids: Ids;
  /** For a form of several pages: which form, and the page to show next. */
  page: string;
  to: number;
  /** What was typed and chosen, by the id of the field. */
  typed: Record<string, string>;
  tenant: string;
  /** Entra object id, from the authenticated activity. */
  person: string;
  /** Teams asked by itself to draw the card anew: never more than reading. */
  automatic: boolean;
  card: ChatCard | undefined;
};

export type From = Pick<Press, 'surface' | 'tenant' | 'person' | 'automatic' | 'card'>;

const MAX_FIELDS = 40;

const data = z
  .object({
    verb: z.string().max(60),
    ids: idsSchema.refine(({ stream }) => stream === '' || STREAM_ID.test(stream)),
    page: z.string().max(40).default(''),
    to: z.number().int().min(1).max(9).default(1),
    msteams: z.unknown().optional(),
  })
  .catchall(z.union([z.string(), z.number(), z.boolean()]));

/** Undefined for what is no button of ours, or of a version that no longer exists. */
export const pressOf = (value: unknown, from: From): Press | undefined => {
  const parsed = data.safeParse(value);
  if (!parsed.success) return undefined;
  const { verb, ids, page, to, msteams: _, ...rest } = parsed.data;
  const fields = Object.entries(rest);
  if (fields.length > MAX_FIELDS) return undefined;
  const typed = Object.fromEntries(fields.map(([key, field]) => [key, String(field)]));
  return { ...from, verb, ids, page, to, typed };
};
