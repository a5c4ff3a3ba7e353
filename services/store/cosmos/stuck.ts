import type { Delivery, Resolution, StreamStore } from '../../ports.ts';
import { nextCursor } from '../cursor.ts';
import type { Cosmos } from './cosmos.ts';
import { readDelivery } from './deliveries.ts';
import { deliveryBody, deliveryItem } from './deliveryItem.ts';
import { findAll } from './find.ts';
import { runBatch } from './points.ts';
import { stuckOf } from './queries.ts';

/** What waits for a person to say whether it still has to go. */
export const createStuck = (cosmos: Cosmos): Pick<StreamStore, 'stuck' | 'resolve'> => ({
  stuck: async ({ tenant, school }, after, limit) => {
    const found = await findAll(cosmos.call, cosmos.cases, stuckOf(`${tenant}|${school}`, after, limit), deliveryItem);
    const items = found.map(({ delivery }) => delivery);
    return { items, after: nextCursor(items, limit, ({ pk, id }) => [0, pk, id]) };
  },
  resolve: async (ref, to) => {
    const found = await readDelivery(cosmos, ref);
    if (found === undefined || !isStuck(found.delivery)) return false;
    const token = cosmos.newId();
    const resourceBody = deliveryBody(resolved(found.delivery, to), token);
    const ended = await runBatch(cosmos.call, cosmos.cases, ref.pk, [
      { operationType: 'Replace', id: ref.id, ifMatch: found.etag, resourceBody },
    ]);
    return ended.kind === 'done' || (ended.again && (await readDelivery(cosmos, ref))?.token === token);
  },
});

const isStuck = ({ state }: Delivery): boolean => state === 'held' || state === 'failed';

const resolved = (found: Delivery, to: Resolution): Delivery =>
  to.state === 'waiting'
    ? { ...found, state: 'waiting', visibleAt: to.visibleAt, note: '', doubts: 0 }
    : { ...found, state: 'cancelled', note: to.note, doubts: 0 };
