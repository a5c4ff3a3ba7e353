import { z } from 'zod';
import { addressOf, kindOf } from '../ids.ts';
import type { Head } from '../ports.ts';

const text = z.string().catch('');
const number = z.number().catch(0);

const readable = z.object({
  pk: z.string(),
  version: number,
  code: text,
  status: z.enum(['open', 'closed']).catch('open'),
  step: text,
  round: number,
  pace: text,
  audience: z.enum(['normal', 'staff']).catch('staff'),
  protocol: text,
  people: z.array(z.string()).catch([]),
  blindIndex: text,
  lastActivity: number,
  nextDueAt: z.number().nullable().catch(null),
  calc: text,
  shape: number,
});

/**
 * A head with a field that no writer of ours writes so: what can be read of it, for the order of a list, and nothing to
 * open. So it is a fault of that stream only, as one that cannot be opened, and takes no other along.
 */
export const misshapenHead = (stored: unknown): Head => {
  const found = readable.parse(stored);
  const { tenant, school, stream } = addressOf(found.pk);
  return { ...found, tenant, school, kind: kindOf(stream), snapshot: new Uint8Array() };
};
