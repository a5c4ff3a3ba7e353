import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Container } from '@azure/cosmos';
import { createLimit } from '../../../services/limit.ts';
import type { PersonStore, StreamStore } from '../../../services/ports.ts';
import { createKeyRing } from '../../../services/seal/keyRing.ts';
import { createCall } from '../../../services/store/cosmos/calls.ts';
import { CASES, KEY_PLANS, KEYS } from '../../../services/store/cosmos/containers.ts';
import { createPlace } from '../../../services/store/cosmos/create.ts';
import { createCosmosKeys } from '../../../services/store/cosmos/keys.ts';
import type { OpenStore } from '../../../services/store/open.ts';
import { rememberHeads } from '../../../services/store/remembered.ts';
import { sealStreams } from '../../../services/store/sealed.ts';
import { sealPersons } from '../../../services/store/sealedPersons.ts';
import { createKeyFileVault, ensureKeyFile } from '../../../services/vault/keyFile.ts';
import { makeGround } from './ground.ts';
import { type CosmosServer, startCosmos } from './server.ts';

export type SealedCosmos = {
  streams: StreamStore;
  persons: PersonStore;
  /** The same below the seal. */
  below: OpenStore;
  /** The items of the streams, past every store. */
  cases: Container;
  server: CosmosServer;
  /** Another Pluis on the same accounts: a client, keys and remembered heads of its own. */
  instance: () => StreamStore;
  close: () => Promise<void>;
};

/** As a board runs it: streams and keys on Cosmos DB, everything sealed. */
export const openSealedCosmos = async (): Promise<SealedCosmos> => {
  const server = await startCosmos();
  const ground = await makeGround({ endpoint: server.endpoint, key: undefined });
  const { database, place } = ground;
  await createPlace({ place, measure: () => {}, plans: KEY_PLANS, database });
  const folder = mkdtempSync(join(tmpdir(), 'pluis-sealed-'));
  ensureKeyFile(join(folder, 'pluis.key'), false);
  const vault = createKeyFileVault(join(folder, 'pluis.key'), randomBytes);
  const container = ground.beside().container(KEYS.id);
  const keys = createCosmosKeys({ container, call: createCall(createLimit()), newId: () => randomUUID() });
  const sealing = () => ({ ring: createKeyRing({ keys, vault, random: randomBytes }), random: randomBytes });
  const tools = sealing();
  const opened: OpenStore[] = [];
  const open = (): OpenStore => {
    const { store } = ground.open();
    opened.push(store);
    return store;
  };
  const store = open();
  return {
    server,
    instance: () => rememberHeads(sealStreams(open().streams, sealing())),
    streams: sealStreams(store.streams, tools),
    persons: sealPersons(store.persons, tools),
    below: store,
    cases: ground.beside().container(CASES.id),
    close: async () => {
      for (const each of opened) each.close();
      await ground.remove();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
