import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ItemDefinition } from '@azure/cosmos';
import { createLimit } from '../../services/limit.ts';
import type { Batch } from '../../services/ports.ts';
import { createKeyRing } from '../../services/seal/keyRing.ts';
import { createCall } from '../../services/store/cosmos/calls.ts';
import { CASES, KEY_PLANS, KEYS } from '../../services/store/cosmos/containers.ts';
import { createPlace } from '../../services/store/cosmos/create.ts';
import { createCosmosKeys } from '../../services/store/cosmos/keys.ts';
import { sealStreams } from '../../services/store/sealed.ts';
import { sealPersons } from '../../services/store/sealedPersons.ts';
import { createKeyFileVault, ensureKeyFile } from '../../services/vault/keyFile.ts';
import { makeGround } from '../support/cosmos/ground.ts';
import { startCosmos } from '../support/cosmos/server.ts';
import { streamStoreContract } from './streamStore.contract.ts';

/** As a board runs it: streams and keys on Cosmos DB, everything sealed. */
streamStoreContract('Cosmos DB, sealed', async () => {
  const server = await startCosmos();
  const ground = await makeGround({ endpoint: server.endpoint, key: undefined });
  const { database, place } = ground;
  await createPlace({ place, measure: () => {}, plans: KEY_PLANS, database });
  const folder = mkdtempSync(join(tmpdir(), 'pluis-sealed-'));
  ensureKeyFile(join(folder, 'pluis.key'), false);
  const vault = createKeyFileVault(join(folder, 'pluis.key'), randomBytes);
  const container = ground.beside().container(KEYS.id);
  const keys = createCosmosKeys({ container, call: createCall(createLimit()), newId: () => randomUUID() });
  const tools = { ring: createKeyRing({ keys, vault, random: randomBytes }), random: randomBytes };
  const { store } = ground.open();
  const streams = sealStreams(store.streams, tools);
  const cases = ground.beside().container(CASES.id);
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
    persons: sealPersons(store.persons, tools),
    setBack: async ({ pk, version }) => {
      await cases.item('head', pk).replace(heads.get(`${pk}|${version}`) ?? {});
    },
    close: async () => {
      store.close();
      await ground.remove();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
