import type { Limit } from '../../limit.ts';
import { createAccess } from './access.ts';
import { createAppend } from './append.ts';
import { createCall } from './calls.ts';
import type { OpenKeys, OpenStore, StoreTools } from '../open.ts';
import type { CosmosPlace } from '../place.ts';
import { createCharges } from './charges.ts';
import { type Measure, openClient } from './client.ts';
import { ACCESS, CASES, DATABASE, KEY_PLANS, KEYS, PERSONS, PLANS } from './containers.ts';
import { refuseCopying } from './copying.ts';
import type { Cosmos } from './cosmos.ts';
import { checkPlace } from './create.ts';
import { createDeliveries } from './deliveries.ts';
import { createDestroy } from './destroy.ts';
import { createCosmosKeys } from './keys.ts';
import { createLists } from './lists.ts';
import { createLoad } from './load.ts';
import { createPersons } from './persons.ts';
import { readPoint } from './points.ts';
import { createSeen } from './seen.ts';
import { createStuck } from './stuck.ts';

export type CosmosTools = { limit: Limit; newId: () => string; measure: Measure; database?: string };

/**
 * The streams and persons of one account. Opening asks nothing: what is wrong there shows at `checkPlace`. `whole`
 * throws `PlaceRefused` while a school is only half there.
 */
export const openCosmos = (
  place: CosmosPlace,
  { limit, newId, measure, database = DATABASE }: CosmosTools,
): OpenStore & { whole: () => Promise<void> } => {
  const client = openClient(place, measure);
  const at = client.database(database);
  const cosmos: Cosmos = {
    cases: at.container(CASES.id),
    persons: at.container(PERSONS.id),
    access: at.container(ACCESS.id),
    call: createCall(limit),
    seen: createSeen(),
    newId,
  };
  return {
    streams: {
      load: createLoad(cosmos),
      append: createAppend(cosmos),
      destroy: createDestroy(cosmos),
      ...createDeliveries(cosmos),
      ...createStuck(cosmos),
      ...createLists(cosmos),
    },
    persons: createPersons(cosmos),
    access: createAccess(cosmos),
    ready: async () => isReady(cosmos),
    whole: async () => refuseCopying(cosmos.call, cosmos.cases),
    close: () => client.dispose(),
  };
};

/** Opens an account that has been looked at first, and keeps account of what it asks for our requests. */
export const openAccount = async (place: CosmosPlace, { limit, log, newId }: StoreTools): Promise<OpenStore> => {
  const { measure, stop } = createCharges(log);
  const store = openCosmos(place, { limit, newId, measure });
  const close = (): void => {
    stop();
    store.close();
  };
  try {
    await checkPlace({ place, measure, plans: PLANS });
    // The first request fetches a token and opens a connection: not while somebody waits.
    await store.whole();
    return { ...store, close };
  } catch (error) {
    close();
    throw error;
  }
};

/** The account of the keys, looked at first in the same way. */
export const openKeyAccount = async (place: CosmosPlace, { limit, log, newId }: StoreTools): Promise<OpenKeys> => {
  const { measure, stop } = createCharges(log);
  await checkPlace({ place, measure, plans: KEY_PLANS, setting: 'COSMOS_KEYS_ENDPOINT' });
  const client = openClient(place, measure);
  const container = client.database(DATABASE).container(KEYS.id);
  const close = (): void => {
    stop();
    client.dispose();
  };
  return { keys: createCosmosKeys({ container, call: createCall(limit), newId }), close };
};

const isReady = async ({ call, cases }: Cosmos): Promise<boolean> => {
  try {
    await readPoint(call, cases, 'ready', 'ready');
    return true;
  } catch {
    return false;
  }
};
