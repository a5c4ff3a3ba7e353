import { ConfigError, readConfig } from '../../bot/config.ts';

const GUID = '3f6f9c11-0000-4000-8000-000000000001';
const real = {
  MICROSOFT_APP_ID: GUID,
  MICROSOFT_APP_TENANT_ID: GUID,
  MICROSOFT_APP_PASSWORD: 'x',
  PLUIS_TENANTS: GUID,
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
    expect(readConfig({})).toEqual({ port: 3978, data: '.data', tenants: [], microsoft: undefined });
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

  it('take a real bot with its tenants', () => {
    expect(readConfig({ ...real, NODE_ENV: 'production' })).toMatchObject({
      tenants: [GUID],
      microsoft: { appId: GUID, type: 'SingleTenant' },
    });
  });
});
