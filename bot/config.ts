import type { StorePlace } from '../services/store/place.ts';
import type { VaultPlace } from '../services/vault/keyVault.ts';
import { type CosmosSettings, wrongCosmos } from './configCosmos.ts';
import { vaultOf, wrongVault } from './configVault.ts';
import { problemsOf, settings } from './settings.ts';

const environment = settings.superRefine((env, context) => {
  const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  const real = env.MICROSOFT_APP_ID !== undefined;
  if (env.NODE_ENV === 'production' && !real)
    wrong('MICROSOFT_APP_ID', 'is nodig in productie: zonder kan iedereen berichten sturen');
  if (real && env.MICROSOFT_APP_TENANT_ID === undefined)
    wrong('MICROSOFT_APP_TENANT_ID', 'is nodig naast MICROSOFT_APP_ID');
  if (real && env.MICROSOFT_APP_TYPE === 'SingleTenant' && env.MICROSOFT_APP_PASSWORD === undefined)
    wrong('MICROSOFT_APP_PASSWORD', 'is nodig bij MICROSOFT_APP_TYPE=SingleTenant');
  if (real && env.PLUIS_URL === undefined) wrong('PLUIS_URL', 'is het adres (https) waarop Teams deze bot bereikt');
  if (real && env.PLUIS_TENANTS.length === 0) wrong('PLUIS_TENANTS', 'noemt de tenants die deze bot mogen gebruiken');
  for (const [path, message] of [...wrongCosmos(env, real), ...wrongVault(env, real)]) wrong(path, message);
  const asked = env.PLUIS_PROEFTUIN === 'aan';
  if (asked && env.NODE_ENV === 'production') wrong('PLUIS_PROEFTUIN', 'draait nooit in productie');
  if (asked && real) wrong('PLUIS_PROEFTUIN', 'draait nooit naast een echte bot (MICROSOFT_APP_ID is ingevuld)');
  if (!real && env.PLUIS_PROEFTUIN === 'uit') wrong('MICROSOFT_APP_ID', 'is nodig bij PLUIS_PROEFTUIN=uit');
});

export type Microsoft = { appId: string; type: 'SingleTenant' | 'UserAssignedMSI'; tenantId: string; password: string };

export type Config = {
  port: number;
  data: string;
  tenants: string[];
  /** How many of these run side by side: each takes its part of the limits of Teams. */
  instances: number;
  /** Where a browser reaches Pluis; undefined in the proeftuin, where the port says it. */
  url: string | undefined;
  /** Undefined in the proeftuin: there is no real Teams then, and only the loopback is listened to. */
  microsoft: Microsoft | undefined;
  /** Undefined with the embedded store, which is a file in the data folder. */
  cosmos: Extract<StorePlace, { kind: 'cosmos' }> | undefined;
  /** Undefined with the key file in the data folder. */
  vault: VaultPlace | undefined;
};

export class ConfigError extends Error {
  constructor(problems: string[]) {
    super(
      ['Pluis kan niet starten. Kijk deze instellingen na:', ...problems.map((problem) => `  ${problem}`)].join('\n'),
    );
    this.name = 'ConfigError';
  }
}

const cosmosOf = ({ PLUIS_STORE, COSMOS_ENDPOINT, COSMOS_KEYS_ENDPOINT, COSMOS_KEY: key }: CosmosSettings) =>
  PLUIS_STORE === 'sqlite' || COSMOS_ENDPOINT === undefined || COSMOS_KEYS_ENDPOINT === undefined
    ? undefined
    : {
        kind: 'cosmos' as const,
        cases: { endpoint: COSMOS_ENDPOINT, key },
        keys: { endpoint: COSMOS_KEYS_ENDPOINT, key },
      };

/** The settings, from the environment, once. Throws `ConfigError` with everything that is wrong. */
export const readConfig = (env: Record<string, string | undefined>): Config => {
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw new ConfigError(problemsOf(parsed.error));
  const { data } = parsed;
  const { MICROSOFT_APP_ID: appId } = parsed.data;
  const microsoft: Microsoft | undefined =
    appId === undefined
      ? undefined
      : {
          appId,
          type: data.MICROSOFT_APP_TYPE,
          tenantId: data.MICROSOFT_APP_TENANT_ID ?? '',
          password: data.MICROSOFT_APP_PASSWORD ?? '',
        };
  return {
    port: data.PORT,
    data: data.PLUIS_DATA,
    tenants: data.PLUIS_TENANTS,
    instances: data.PLUIS_INSTANCES,
    url: data.PLUIS_URL,
    microsoft,
    cosmos: cosmosOf(data),
    vault: vaultOf(data),
  };
};
