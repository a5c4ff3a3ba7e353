import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { Batch, StreamStore } from '../../services/ports.ts';
import { rememberHeads } from '../../services/store/remembered.ts';
import { sealPersons } from '../../services/store/sealedPersons.ts';
import { randomBytes } from 'node:crypto';
import { openGround } from '../seal/support/ground.ts';
import { type Ground, streamStoreContract } from './streamStore.contract.ts';

/** `over`: what stands over the seal. */
const sealedGround = (over: (store: StreamStore) => StreamStore): Ground => {
  const ground = openGround();
  const store = over(ground.store);
  const beside = new DatabaseSync(join(ground.folder, 'pluis.db'));
  const find = beside.prepare('SELECT * FROM heads WHERE pk = ?');
  const heads = new Map<string, Record<string, SQLInputValue>>();
  return {
    // Every head as it was written: sealed, a head cannot be made by hand.
    streams: {
      ...store,
      append: async (batch: Batch) => {
        const appended = await store.append(batch);
        const row = find.get(batch.pk);
        if (row !== undefined) heads.set(`${batch.pk}|${batch.head.version}`, row);
        return appended;
      },
    },
    persons: sealPersons(ground.below.persons, { ring: ground.ring, random: randomBytes }),
    setBack: async ({ pk, version }) => {
      const { pk: _, ...row } = heads.get(`${pk}|${version}`) ?? {};
      const names = Object.keys(row);
      beside
        .prepare(`UPDATE heads SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE pk = ?`)
        .run(...Object.values(row), pk);
    },
    close: async () => {
      beside.close();
      ground.close();
    },
  };
};

streamStoreContract('SQLite, sealed', async () => sealedGround((store) => store));
streamStoreContract('SQLite, sealed, with heads remembered', async () => sealedGround(rememberHeads));
