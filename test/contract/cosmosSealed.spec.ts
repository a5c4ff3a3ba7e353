import type { ItemDefinition } from '@azure/cosmos';
import type { Batch } from '../../services/ports.ts';
import { openSealedCosmos } from '../support/cosmos/sealed.ts';
import { streamStoreContract } from './streamStore.contract.ts';

streamStoreContract('Cosmos DB, sealed', async () => {
  const { streams, persons, cases, close } = await openSealedCosmos();
  const heads = new Map<string, ItemDefinition>();
  return {
    // Every head as it was written: sealed, a head cannot be made by hand.
    streams: {
      ...streams,
      append: async (batch: Batch) => {
        const appended = await streams.append(batch);
        const { resource } = await cases.item('head', batch.pk).read<ItemDefinition>();
        if (resource !== undefined) heads.set(`${batch.pk}|${batch.head.version}`, resource);
        return appended;
      },
    },
    persons,
    setBack: async ({ pk, version }) => {
      await cases.item('head', pk).replace(heads.get(`${pk}|${version}`) ?? {});
    },
    close,
  };
});
