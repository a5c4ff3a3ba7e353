import { z } from 'zod';
import { addressOf, kindOf } from '../ids.ts';
import type { Delivery, Head } from '../ports.ts';

const text = z.string().catch('');
const number = z.number().catch(0);

const readableHead = z.object({
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
  const found = readableHead.parse(stored);
  const { tenant, school, stream } = addressOf(found.pk);
  return { ...found, tenant, school, kind: kindOf(stream), snapshot: new Uint8Array() };
};

const readableDelivery = z.object({
  pk: z.string(),
  id: z.string(),
  visibleAt: number,
  kind: z.enum(['nudge', 'alert', 'update', 'command']).catch('nudge'),
  recipient: z.object({ tenant: text, person: text }).catch({ tenant: '', person: '' }),
  bundle: z.enum(['now', 'digest']).catch('now'),
  state: z.enum(['waiting', 'leased', 'sent', 'cancelled', 'failed', 'held']).catch('waiting'),
  attempt: number,
  doubts: number,
  note: text,
});

/** The same of a delivery. It says nothing any more, so that its attempts fail and a person hears of it. */
export const misshapenDelivery = (stored: unknown): Delivery => ({
  ...readableDelivery.parse(stored),
  reason: new Uint8Array(),
});
