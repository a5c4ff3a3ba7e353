import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import type { KeyStore, StreamStore, Vault } from '../../../services/ports.ts';
import { createKeyRing, type KeyRing } from '../../../services/seal/keyRing.ts';
import { sealStreams } from '../../../services/store/sealed.ts';
import { openSqliteKeys } from '../../../services/store/sqlite/keys.ts';
import { openSqlite, type Sqlite } from '../../../services/store/sqlite/open.ts';
import { createKeyFileVault, ensureKeyFile } from '../../../services/vault/keyFile.ts';

export type Ground = {
  folder: string;
  below: Sqlite;
  keys: KeyStore;
  vault: Vault & { calls: () => number };
  /** A store of its own instance: nothing is remembered from another one. */
  fresh: () => { store: StreamStore; ring: KeyRing };
  store: StreamStore;
  ring: KeyRing;
  close: () => void;
};

const counted = (vault: Vault): Ground['vault'] => {
  let calls = 0;
  return {
    ...vault,
    unwrap: async (wrapped) => {
      calls += 1;
      return vault.unwrap(wrapped);
    },
    calls: () => calls,
  };
};

/** A sealed store on real files: the database, the keys and the key file. */
export const openGround = (): Ground => {
  const folder = mkdtempSync(join(tmpdir(), 'pluis-seal-'));
  const file = join(folder, 'pluis.key');
  ensureKeyFile(file, false);
  const vault = counted(createKeyFileVault(file, randomBytes));
  const stored = openSqliteKeys(join(folder, 'keys.db'));
  const { keys } = stored;
  const below = openSqlite(join(folder, 'pluis.db'));
  const fresh = () => {
    const ring = createKeyRing({ keys, vault, random: randomBytes });
    return { ring, store: sealStreams(below.streams, { ring, random: randomBytes }) };
  };
  return {
    folder,
    below,
    keys,
    vault,
    fresh,
    ...fresh(),
    close: () => {
      below.close();
      stored.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
