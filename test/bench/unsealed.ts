import { mkdirSync } from 'node:fs';
import type { Config } from '../../bot/config.ts';
import { alone, openBelow, type Storage } from '../../bot/storage.ts';
import { rememberHeads } from '../../services/store/remembered.ts';
import { createSchoolKeys } from '../../services/vault/schoolKeys.ts';

/** The same store without its seal: what sealing costs is the difference. Nothing but a measurement may keep data so. */
export const openUnsealed = async (config: Config): Promise<Storage> => {
  mkdirSync(config.data, { recursive: true });
  const { streams, persons, access, ready, close } = await openBelow(config, alone);
  return { streams: rememberHeads(streams), persons, access, ready, close, keys: createSchoolKeys(new Uint8Array(32)) };
};
