import type { CosmosPlace } from '../../services/store/place.ts';
import { headBody } from '../../services/store/cosmos/items.ts';
import { byShare, startFaultProxy } from '../support/cosmos/faultProxy.ts';
import { makeGround } from '../support/cosmos/ground.ts';
import { startCosmos } from '../support/cosmos/server.ts';
import { type Ground, streamStoreContract } from './streamStore.contract.ts';

/** `through`: where the store goes; the test itself goes straight to the account. */
const openGround = async (
  place: CosmosPlace,
  through: string,
  stop: () => Promise<void>,
  database?: string,
): Promise<Ground> => {
  const ground = await makeGround(place, database);
  const { store } = ground.open({ endpoint: through });
  const beside = ground.beside();
  return {
    streams: store.streams,
    persons: store.persons,
    setBack: async (head) => {
      await beside.container('cases').item('head', head.pk).replace(headBody(head));
    },
    close: async () => {
      store.close();
      await ground.remove();
      await stop();
    },
  };
};

streamStoreContract('Cosmos DB', async () => {
  const server = await startCosmos();
  return openGround({ endpoint: server.endpoint, key: undefined }, server.endpoint, server.stop);
});

/** No hanging here: the contract is about outcomes, the storm is about time. */
const FAULTS = { throttled: 0.1, unavailable: 0.05, 'reset-before': 0.03, 'reset-after': 0.07 };

streamStoreContract('Cosmos DB on a bad network', async () => {
  const server = await startCosmos();
  const proxy = await startFaultProxy(server.endpoint, byShare(FAULTS, 7));
  return openGround({ endpoint: server.endpoint, key: undefined }, proxy.endpoint, async () => {
    await proxy.stop();
    await server.stop();
  });
});

/** A real account or Microsoft's emulator (docs/cosmos.md). */
const real = process.env['COSMOS_TEST_ENDPOINT'];
if (real !== undefined)
  streamStoreContract('a real Cosmos DB', async () =>
    openGround(
      { endpoint: real, key: process.env['COSMOS_TEST_KEY'] },
      real,
      async () => {},
      process.env['COSMOS_TEST_DATABASE'],
    ),
  );
