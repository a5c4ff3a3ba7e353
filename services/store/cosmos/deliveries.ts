import type { Claimed, Delivery, Settlement, StreamStore } from '../../ports.ts';
import { nextCursor } from '../cursor.ts';
import type { Cosmos } from './cosmos.ts';
import { deliveryBody, deliveryItem, type FoundDelivery } from './deliveryItem.ts';
import { findAll } from './find.ts';
import { cardBody, cardId, cardItem } from './items.ts';
import { readPoint, runBatch } from './points.ts';
import { openBefore } from './queries.ts';

type Ref = { pk: string; id: string };

/** What has to go out: found by time, taken by a conditional write, settled by who holds the lease. */
export const createDeliveries = (cosmos: Cosmos): Pick<StreamStore, 'visible' | 'claim' | 'settle'> => ({
  visible: async (now, after, limit, only) => {
    const found = await findAll(cosmos.call, cosmos.cases, openBefore(now, after, limit, only), deliveryItem);
    const items = found.map(({ delivery }) => delivery);
    return {
      items,
      after: nextCursor(found, limit, ({ openAt, delivery }) => [openAt ?? 0, delivery.pk, delivery.id]),
    };
  },
  claim: async (ref, now, leaseMs, token) => claim(cosmos, ref, now, leaseMs, token),
  settle: async (ref, token, outcome) => settle(cosmos, ref, token, outcome),
});

export const readDelivery = async ({ call, cases }: Cosmos, { pk, id }: Ref): Promise<FoundDelivery | undefined> => {
  const point = await readPoint(call, cases, pk, id);
  return point.kind === 'found' ? deliveryItem.parse(point.item) : undefined;
};

/** A lease that ran out is an attempt of which nobody knows whether it arrived. */
const leased = (found: Delivery): Delivery => ({
  ...found,
  state: 'leased',
  attempt: found.attempt + 1,
  doubts: found.doubts + (found.state === 'leased' ? 1 : 0),
});

const claim = async (
  cosmos: Cosmos,
  ref: Ref,
  now: number,
  leaseMs: number,
  token: string,
): Promise<Claimed | undefined> => {
  const found = await readDelivery(cosmos, ref);
  if (found?.openAt === undefined || found.openAt > now) return undefined;
  const delivery = leased(found.delivery);
  const resourceBody = deliveryBody(delivery, token, now + leaseMs);
  const [taken, card] = await Promise.all([
    runBatch(cosmos.call, cosmos.cases, ref.pk, [
      { operationType: 'Replace', id: ref.id, ifMatch: found.etag, resourceBody },
    ]),
    readCard(cosmos, ref.pk, delivery.recipient.person),
  ]);
  const mine = taken.kind === 'done' || (taken.again && (await readDelivery(cosmos, ref))?.token === token);
  return mine ? { delivery, card } : undefined;
};

const readCard = async ({ call, cases }: Cosmos, pk: string, person: string) => {
  const point = await readPoint(call, cases, pk, cardId(person));
  return point.kind === 'found' ? cardItem.parse(point.item) : undefined;
};

const settled = (found: Delivery, outcome: Settlement): Delivery => {
  switch (outcome.state) {
    case 'sent':
      return { ...found, state: 'sent', note: '' };
    case 'waiting': {
      const { state, note, visibleAt, doubt } = outcome;
      return { ...found, state, note, visibleAt, doubts: found.doubts + (doubt ? 1 : 0) };
    }
    case 'cancelled':
    case 'failed':
    case 'held':
      return { ...found, state: outcome.state, note: outcome.note };
    default:
      return outcome;
  }
};

const settle = async (cosmos: Cosmos, ref: Ref, token: string, outcome: Settlement): Promise<boolean> => {
  const found = await readDelivery(cosmos, ref);
  if (found === undefined || found.delivery.state !== 'leased' || found.token !== token) return false;
  const card = outcome.state === 'sent' ? outcome.card : undefined;
  const resourceBody = deliveryBody(settled(found.delivery, outcome), token);
  const ended = await runBatch(cosmos.call, cosmos.cases, ref.pk, [
    { operationType: 'Replace', id: ref.id, ifMatch: found.etag, resourceBody },
    ...(card === undefined ? [] : [{ operationType: 'Upsert' as const, resourceBody: cardBody(ref.pk, card) }]),
  ]);
  if (ended.kind === 'done') return true;
  const now = ended.again ? await readDelivery(cosmos, ref) : undefined;
  return now?.token === token && now.delivery.state === outcome.state;
};
