import type { VaultPlace } from '../services/vault/keyVault.ts';

export type VaultSettings = { PLUIS_VAULT_URL?: string | undefined; PLUIS_VAULT_KEY?: string | undefined };

type Wrong = [setting: string, sentence: string];

/** The name of the key in the vault when nothing else is said. */
const KEY = 'pluis';

/** Everything in the settings of the key vault that does not go together. `real`: there is a bot of Microsoft. */
export const wrongVault = ({ PLUIS_VAULT_URL: url, PLUIS_VAULT_KEY: key }: VaultSettings, real: boolean): Wrong[] => {
  if (url === undefined)
    return key === undefined ? [] : [['PLUIS_VAULT_KEY', 'staat er, maar wordt alleen gebruikt naast PLUIS_VAULT_URL']];
  return real
    ? []
    : [['PLUIS_VAULT_URL', 'hoort bij een echte bot (MICROSOFT_APP_ID); de proeftuin heeft een eigen sleutelbestand']];
};

/** The key that wraps the keys of schools; undefined when that is the key file. */
export const vaultOf = ({ PLUIS_VAULT_URL: url, PLUIS_VAULT_KEY: key }: VaultSettings): VaultPlace | undefined =>
  url === undefined ? undefined : { url, key: key ?? KEY };
