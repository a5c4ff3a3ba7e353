import type { TokenCredential } from '@azure/identity';
import { CryptographyClient, KeyClient } from '@azure/keyvault-keys';
import type { Vault } from '../ports.ts';

const ALGORITHM = 'RSA-OAEP-256';

/**
 * Azure Key Vault: wraps with the newest version of a key, unwraps with the version that is named in what was wrapped.
 * The key never leaves the vault; old versions stay enabled until a rotation has reached every school.
 */
export const createKeyVault = async (url: string, keyName: string, credential: TokenCredential): Promise<Vault> => {
  const newest = await new KeyClient(url, credential).getKey(keyName);
  const current = newest.id ?? '';
  const wrapping = new CryptographyClient(newest, credential);
  return {
    current: () => current,
    wrap: async (key) => {
      const { result } = await wrapping.wrapKey(ALGORITHM, key);
      return { by: current, bytes: result };
    },
    unwrap: async ({ by, bytes }) => {
      const opening = by === current ? wrapping : new CryptographyClient(by, credential);
      return (await opening.unwrapKey(ALGORITHM, bytes)).result;
    },
  };
};
