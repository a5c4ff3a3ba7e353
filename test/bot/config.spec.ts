import { ConfigError, readConfig } from '../../bot/config.ts';

const GUID = '3f6f9c11-0000-4000-8000-000000000001';
const real = {
  MICROSOFT_APP_ID: GUID,
  MICROSOFT_APP_TENANT_ID: GUID,
  MICROSOFT_APP_PASSWORD: 'x',
  PLUIS_TENANTS: GUID,
  PLUIS_URL: 'https://pluis.example',
};

const faultsOf = (env: Record<string, string>): string => {
  try {
    readConfig(env);
    return '';
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
};

describe('the settings', () => {
  it('need nothing to try Pluis out', () => {
    expect(readConfig({})).toEqual({
      port: 3978,
      data: '.data',
      tenants: [],
      instances: 1,
      microsoft: undefined,
      cosmos: undefined,
      vault: undefined,
    });
  });

  it('take an empty value for one that is not there', () => {
    expect(readConfig({ PORT: '', PLUIS_DATA: '', MICROSOFT_APP_ID: '' }).port).toBe(3978);
  });

  it('refuse production without an app id: without it anybody could post', () => {
    expect(faultsOf({ NODE_ENV: 'production' })).toContain('MICROSOFT_APP_ID');
  });

  it('refuse the proeftuin in production, and beside a real bot', () => {
    expect(faultsOf({ ...real, NODE_ENV: 'production', PLUIS_PROEFTUIN: 'aan' })).toContain(
      'PLUIS_PROEFTUIN: draait nooit in productie',
    );
    expect(faultsOf({ ...real, PLUIS_PROEFTUIN: 'aan' })).toContain('PLUIS_PROEFTUIN');
  });

  it('refuse a type of app that is misspelt, which would switch sign-in to another kind', () => {
    expect(faultsOf({ ...real, MICROSOFT_APP_TYPE: 'SingelTenant' })).toContain('MICROSOFT_APP_TYPE');
  });

  it('print everything that is wrong at once', () => {
    const faults = faultsOf({ PORT: 'abc', MICROSOFT_APP_ID: 'no guid', NODE_ENV: 'prod', PLUIS_TENANTS: 'x' });
    for (const name of ['PORT', 'MICROSOFT_APP_ID', 'NODE_ENV', 'PLUIS_TENANTS']) expect(faults).toContain(name);
  });

  it('say of each that is wrong what it must be, once, and never repeat what was typed', () => {
    const typed = {
      PLUIS_STORE: 'cosmos',
      COSMOS_ENDPOINT: 'geheim.documents.azure.com',
      COSMOS_KEYS_ENDPOINT: 'htps://x',
    };
    const faults = faultsOf({ ...real, ...typed, PORT: 'abc', PLUIS_TENANTS: 'school' });
    const account = 'is het adres van een account en begint met https://, zoals https://naam.documents.azure.com';
    expect(faults.split('\n').slice(1)).toEqual([
      '  PORT: is een getal van 0 tot en met 65535',
      expect.stringContaining('PLUIS_TENANTS: noemt de tenants, met een komma ertussen.'),
      `  COSMOS_ENDPOINT: ${account}`,
      `  COSMOS_KEYS_ENDPOINT: ${account}`,
    ]);
    expect(faults).not.toMatch(/geheim|htps|abc|school$/m);
  });

  describe('of Cosmos DB', () => {
    const cosmos = {
      PLUIS_STORE: 'cosmos',
      COSMOS_ENDPOINT: 'https://zaken.documents.azure.com/',
      COSMOS_KEYS_ENDPOINT: 'https://sleutels.documents.azure.com/',
    };
    const loopback = { COSMOS_ENDPOINT: 'http://127.0.0.1:1', COSMOS_KEYS_ENDPOINT: 'http://127.0.0.1:1' };

    it('are two accounts, and nothing else: a managed identity signs in', () => {
      expect(readConfig({ ...real, ...cosmos }).cosmos).toEqual({
        kind: 'cosmos',
        cases: { endpoint: cosmos.COSMOS_ENDPOINT, key: undefined },
        keys: { endpoint: cosmos.COSMOS_KEYS_ENDPOINT, key: undefined },
      });
    });

    it('miss both accounts at once', () => {
      const faults = faultsOf({ ...real, PLUIS_STORE: 'cosmos' });
      expect(faults).toContain('COSMOS_ENDPOINT: is nodig');
      expect(faults).toContain('COSMOS_KEYS_ENDPOINT: is nodig');
    });

    it('are refused beside the embedded store, which would quietly be used', () => {
      const faults = faultsOf({ ...real, ...cosmos, PLUIS_STORE: '' });
      expect(faults).toContain('COSMOS_ENDPOINT: staat er');
      expect(faults).toContain('COSMOS_KEYS_ENDPOINT: staat er');
    });

    it('keep the keys of streams in another account than the streams', () => {
      expect(faultsOf({ ...real, ...cosmos, COSMOS_KEYS_ENDPOINT: cosmos.COSMOS_ENDPOINT })).toContain(
        'COSMOS_KEYS_ENDPOINT: is een ander account',
      );
    });

    it.each([
      'https://zaken.documents.azure.com',
      'https://ZAKEN.documents.azure.com:443/',
      'https://zaken.documents.azure.com/?x',
    ])('know that account however it is written: %s', (written) => {
      expect(faultsOf({ ...real, ...cosmos, COSMOS_KEYS_ENDPOINT: written })).toContain('is een ander account');
    });

    it('take a key and plain http on the loopback only', () => {
      const faults = faultsOf({ ...real, ...cosmos, COSMOS_ENDPOINT: 'http://zaken.example', COSMOS_KEY: 'geheim' });
      expect(faults).toContain('COSMOS_ENDPOINT: begint met https');
      expect(faults).toContain('COSMOS_KEY: mag alleen');
      expect(readConfig({ ...cosmos, ...loopback, COSMOS_KEY: 'x' }).cosmos?.cases.key).toBe('x');
    });

    it('are no place for the invented school of the proeftuin, except on the loopback', () => {
      expect(faultsOf(cosmos)).toContain('PLUIS_STORE: hoort bij een echte bot');
    });

    it('that are no address say so', () => {
      expect(faultsOf({ ...real, ...cosmos, COSMOS_ENDPOINT: 'zaken' })).toContain('COSMOS_ENDPOINT');
    });
  });

  describe('of Key Vault', () => {
    const vault = { PLUIS_VAULT_URL: 'https://pluis-kluis.vault.azure.net/' };

    it('are an address, and the name of a key when it is not pluis', () => {
      expect(readConfig({ ...real, ...vault }).vault).toEqual({ url: vault.PLUIS_VAULT_URL, key: 'pluis' });
      expect(readConfig({ ...real, ...vault, PLUIS_VAULT_KEY: 'bestuur-2' }).vault?.key).toBe('bestuur-2');
    });

    it('are refused when they do not go together, with everything else that is wrong', () => {
      expect(faultsOf({ ...real, PLUIS_VAULT_KEY: 'pluis' })).toContain('PLUIS_VAULT_KEY: staat er');
      expect(faultsOf(vault)).toContain('PLUIS_VAULT_URL: hoort bij een echte bot');
      const faults = faultsOf({ ...real, PLUIS_VAULT_URL: 'http://kluis.example', PLUIS_VAULT_KEY: 'a/b', PORT: 'x' });
      for (const name of ['PLUIS_VAULT_URL', 'PLUIS_VAULT_KEY', 'PORT']) expect(faults).toContain(name);
    });
  });

  it('take a real bot with its tenants', () => {
    expect(readConfig({ ...real, NODE_ENV: 'production' })).toMatchObject({
      tenants: [GUID],
      microsoft: { appId: GUID, type: 'SingleTenant' },
    });
  });
});
