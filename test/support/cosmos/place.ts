import { KEY_PLANS, PLANS } from '../../../services/store/cosmos/containers.ts';
import { createPlace } from '../../../services/store/cosmos/create.ts';
import { type CosmosServer, startCosmos } from './server.ts';

/** Two accounts on which everything is made, and the settings with which Pluis works on them. */
export type TwoAccounts = {
  cases: CosmosServer;
  keys: CosmosServer;
  settings: Record<string, string>;
  stop: () => Promise<void>;
};

export const startPlace = async (): Promise<TwoAccounts> => {
  const [cases, keys] = [await startCosmos(), await startCosmos()];
  const made = { measure: () => {} };
  await createPlace({ ...made, place: { endpoint: cases.endpoint, key: undefined }, plans: PLANS });
  await createPlace({ ...made, place: { endpoint: keys.endpoint, key: undefined }, plans: KEY_PLANS });
  return {
    cases,
    keys,
    settings: {
      PLUIS_STORE: 'cosmos',
      COSMOS_ENDPOINT: cases.endpoint,
      COSMOS_KEYS_ENDPOINT: keys.endpoint,
    },
    stop: async () => {
      await cases.stop();
      await keys.stop();
    },
  };
};
