import { randomUUID } from 'node:crypto';
import type { Database } from '@azure/cosmos';
import { createLimit, type Limit } from '../../../services/limit.ts';
import type { OpenStore } from '../../../services/store/open.ts';
import type { CosmosPlace } from '../../../services/store/place.ts';
import { type Measured, openClient } from '../../../services/store/cosmos/client.ts';
import { PLANS } from '../../../services/store/cosmos/containers.ts';
import { checkPlace, createPlace } from '../../../services/store/cosmos/create.ts';
import { openCosmos } from '../../../services/store/cosmos/open.ts';

/** A database of its own on an account, and how to open stores on it. */
export type CosmosGround = {
  place: CosmosPlace;
  database: string;
  /** The same database, past the store. */
  beside(): Database;
  remove(): Promise<void>;
  /** Another instance: a client, a memory and a count of its own. */
  open(more?: { endpoint?: string; limit?: Limit }): { store: OpenStore; calls: Measured[] };
};

const PATIENCE = 15_000;

export const makeGround = async (place: CosmosPlace, existing?: string): Promise<CosmosGround> => {
  const database = existing ?? `pluis-${randomUUID().slice(0, 8)}`;
  const where = { place, measure: () => {}, plans: PLANS, database };
  await (existing === undefined ? createPlace(where) : checkPlace(where));
  // Nobody waits for what a test does beside the store: on a busy machine it takes its time.
  const client = openClient(place, () => {}, PATIENCE);
  return {
    place,
    database,
    beside: () => client.database(database),
    remove: async () => {
      if (existing === undefined) await client.database(database).delete();
      client.dispose();
    },
    open: ({ endpoint = place.endpoint, limit = createLimit() } = {}) => {
      const calls: Measured[] = [];
      const measure = (call: Measured): void => void calls.push(call);
      const store = openCosmos({ ...place, endpoint }, { limit, newId: () => randomUUID(), measure, database });
      return { store, calls };
    },
  };
};
