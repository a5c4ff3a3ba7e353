import { DefaultAzureCredential, type TokenCredential } from '@azure/identity';
import { CryptographyClient, KeyClient, type KeyClientOptions, type KeyVaultKey } from '@azure/keyvault-keys';
import type { Vault } from '../ports.ts';

const ALGORITHM = 'RSA-OAEP-256';

/** A key in Azure Key Vault. */
export type VaultPlace = { url: string; key: string };

/** What goes wrong with the vault, in one sentence that says what to do. */
export class VaultRefused extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'VaultRefused';
  }
}

/** Whoever signs in, and how requests go out; a managed identity and the SDK's own way when nothing is said. */
export type VaultAccess = { credential: TokenCredential; options: KeyClientOptions };

/**
 * Azure Key Vault: wraps with the version that was the newest at the start, unwraps with the version that is named in
 * what was wrapped. The key never leaves the vault; old versions stay enabled until a rotation has reached every school.
 */
export const createKeyVault = async (place: VaultPlace, access: Partial<VaultAccess> = {}): Promise<Vault> => {
  const { credential = new DefaultAzureCredential(), options = {} } = access;
  const newest = await asked(place, async () => new KeyClient(place.url, credential, options).getKey(place.key));
  const current = newest.id ?? '';
  const wrapping = new CryptographyClient(newest, credential, options);
  return {
    current: () => current,
    wrap: async (plain) => {
      const { result } = await asked(place, async () => wrapping.wrapKey(ALGORITHM, plain));
      return { by: current, bytes: result };
    },
    unwrap: async ({ by, bytes }) => {
      if (!isVersionOf(newest, by))
        throw new VaultRefused(
          `De gegevens zijn niet ingepakt met de sleutel ${place.key} van ${place.url}. Zet PLUIS_VAULT_URL en PLUIS_VAULT_KEY zoals ze waren.`,
        );
      const opening = by === current ? wrapping : new CryptographyClient(by, credential, options);
      return (await asked(place, async () => opening.unwrapKey(ALGORITHM, bytes))).result;
    },
  };
};

/** The versions of one key differ in what stands behind the last slash only. */
const isVersionOf = ({ id = '' }: KeyVaultKey, by: string): boolean =>
  by.startsWith(id.slice(0, id.lastIndexOf('/') + 1));

const statusOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;

const asked = async <T>({ url, key }: VaultPlace, ask: () => Promise<T>): Promise<T> => {
  try {
    return await ask();
  } catch (cause) {
    throw new VaultRefused(sentenceOf(statusOf(cause), url, key), { cause });
  }
};

const sentenceOf = (status: unknown, url: string, key: string): string => {
  if (status === 404)
    return `In de sleutelkluis ${url} staat geen sleutel ${key}. Maak hem, of kijk PLUIS_VAULT_KEY na.`;
  if (status === 401 || status === 403)
    return `De sleutelkluis ${url} laat Pluis niet bij de sleutel ${key}. Geef de identiteit de rol Key Vault Crypto Service Encryption User, en kijk of deze versie van de sleutel aan staat.`;
  return `De sleutelkluis ${url} antwoordt niet. Kijk PLUIS_VAULT_URL en de firewall van de kluis na.`;
};
