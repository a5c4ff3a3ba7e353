import { z } from 'zod';
import type { Delivery, NewDelivery } from '../../ports.ts';
import { misshapenDelivery } from '../misshapen.ts';
import { bytes, packed } from './items.ts';

const delivery = z.object({
  pk: z.string(),
  id: z.string(),
  visibleAt: z.number(),
  kind: z.enum(['nudge', 'alert', 'update', 'command']),
  recipient: z.object({ tenant: z.string(), person: z.string() }),
  bundle: z.enum(['now', 'digest']),
  reason: bytes,
  state: z.enum(['waiting', 'leased', 'sent', 'cancelled', 'failed', 'held']),
  attempt: z.number(),
  doubts: z.number(),
  note: z.string(),
});

const readable: z.ZodType<Delivery> = delivery.catch(({ value }) => misshapenDelivery(value));

/** A delivery as it is found: with whose token it bears, and the etag that a next write needs. */
export const deliveryItem = z
  .looseObject({ token: z.string().catch(''), openAt: z.number().optional(), _etag: z.string() })
  .transform(({ token, openAt, _etag, ...found }) => ({
    delivery: readable.parse(found),
    token,
    openAt,
    etag: _etag,
  }));

export type FoundDelivery = z.output<typeof deliveryItem>;

/**
 * `openAt`: from when anybody may take it. `stuck`: the school that has to say what becomes of it. Each is there
 * only as long as it holds, and so the index knows only those. The token stays, whatever becomes of it: a write
 * that got no answer is recognised by it.
 */
export const deliveryBody = ({ reason, ...each }: Delivery, token: string, leaseUntil?: number) => ({
  ...each,
  delivery: each.id,
  reason: packed(reason),
  token,
  ...openAt(each, leaseUntil),
  ...(each.state === 'held' || each.state === 'failed' ? { stuck: schoolOf(each.pk) } : {}),
});

const openAt = ({ state, visibleAt }: Omit<Delivery, 'reason'>, leaseUntil = visibleAt): { openAt?: number } => {
  if (state === 'waiting') return { openAt: visibleAt };
  return state === 'leased' ? { openAt: leaseUntil } : {};
};

/** The first two parts of a partition key. */
export const schoolOf = (pk: string): string => pk.split('|').slice(0, 2).join('|');

export const newDeliveryBody = (pk: string, each: NewDelivery) =>
  deliveryBody({ ...each, pk, state: 'waiting', attempt: 0, doubts: 0, note: '' }, '');
