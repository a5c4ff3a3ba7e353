import { readFileSync } from 'node:fs';
import { z } from 'zod';

const line = z.string().min(1);

const schema = z.strictObject({
  version: line,
  owner: line,
  checked: z.iso.date(),
  /** On every page of the list: it is an aid, and proves nothing. */
  standing: z.array(line).min(1),
  /** What is asked beside every list, so that what goes well is seen too (R26). */
  always: z.array(line).min(1),
  lists: z
    .array(
      z.strictObject({
        id: z.enum(['kind', 'jongere', 'ouder']),
        title: line,
        groups: z.array(z.strictObject({ name: line, see: z.array(line).min(1), also: line })).min(1),
      }),
    )
    .min(1),
});

/** Signs by age and between parent and child, in our own words: versioned content with an owner and a date. */
export const SIGNAL_LIST = schema.parse(
  JSON.parse(readFileSync(new URL('../services/protocols/signals.json', import.meta.url), 'utf8')),
);

export type SignalListId = (typeof SIGNAL_LIST)['lists'][number]['id'];

/** The list of an age; throws at start when the content file lacks it. */
export const signalListOf = (id: SignalListId) => {
  const found = SIGNAL_LIST.lists.find((list) => list.id === id);
  if (found === undefined) throw new Error(`signals.json has no ${id}`);
  return found;
};
