import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const LENGTH = 32;

/**
 * The local key: made at the first start, readable by its owner only. Without this file nothing that is
 * keyed with it can be recognised again, so it belongs in the backup, apart from the data.
 */
export const readKeyFile = (path: string): Buffer => {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, randomBytes(LENGTH), { mode: 0o600, flag: 'wx' });
  }
  const key = readFileSync(path);
  if (key.length !== LENGTH) throw new Error(`the key file has ${key.length} bytes instead of ${LENGTH}`);
  return key;
};
