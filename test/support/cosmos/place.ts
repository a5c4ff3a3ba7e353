import { KEY_PLANS, PLANS } from '../../../services/store/cosmos/containers.ts';
import { createPlace } from '../../../services/store/cosmos/create.ts';
import { type CosmosServer, startCosmos } from './server.ts';

/** A test server on which everything is made, and the settings with which Pluis works on it. */
export const startPlace = async (): Promise<CosmosServer & { settings: Record<string, string> }> => {
  const server = await startCosmos();
  await createPlace({
    place: { endpoint: server.endpoint, key: undefined },
    measure: () => {},
    plans: [...PLANS, ...KEY_PLANS],
  });
  const settings = {
    PLUIS_STORE: 'cosmos',
    COSMOS_ENDPOINT: server.endpoint,
    COSMOS_KEYS_ENDPOINT: server.endpoint,
  };
  return { ...server, settings };
};
