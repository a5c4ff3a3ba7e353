import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CONSISTENCY, type ContainerPlan, DATABASE, KEY_PLANS, PLANS } from '../../services/store/cosmos/containers.ts';
import { shapeOf } from '../../services/store/cosmos/create.ts';
import { readConfig } from '../../bot/config.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (name: string): string => readFileSync(`${root}/infra/${name}`, 'utf8');
const cosmos = read('cosmos.bicep');
const main = read('main.bicep');
const vault = read('vault.bicep');

/** The part of a resource that stands between its name and the next resource. */
const blockOf = (id: string): string => cosmos.split(`resource ${id}Container `)[1]?.split('\nresource ')[0] ?? '';

const section = (block: string, name: string): string => {
  const start = block.indexOf(`${name}: [`);
  if (start < 0) return '';
  const end = block.indexOf('\n        ]', start);
  return block.slice(start, end);
};

const pathsIn = (text: string): { path: string; order?: string }[] =>
  [...text.matchAll(/\{ path: '([^']+)'(?:, order: '([^']+)')? \}/g)].map(([, path = '', order]) => ({
    path,
    ...(order === undefined ? {} : { order }),
  }));

const policyOf = (block: string) => ({
  includedPaths: pathsIn(section(block, 'includedPaths')),
  excludedPaths: pathsIn(section(block, 'excludedPaths')),
  compositeIndexes: section(block, 'compositeIndexes')
    .split(/\n {10}\[\n/)
    .slice(1)
    .map(pathsIn),
});

describe('the infrastructure', () => {
  const plans: [string, ContainerPlan][] = [...PLANS, ...KEY_PLANS].map((plan) => [plan.id, plan]);

  it.each(plans)('makes container %s with the partition key and the index policy of the code', (id, plan) => {
    const block = blockOf(id);
    expect(block).toContain(
      `partitionKey: { paths: ['${plan.partitionKey.paths.join("', '")}'], kind: 'Hash', version: 2 }`,
    );
    expect(shapeOf(policyOf(block))).toBe(shapeOf(plan.indexingPolicy));
  });

  it('makes no container that the code does not know', () => {
    const made = [...cosmos.matchAll(/resource (\w+)Container /g)].map(([, id]) => id);
    expect(made).toEqual(plans.map(([id]) => id));
    expect(cosmos).toContain(`var databaseName = '${DATABASE}'`);
  });

  it('makes two accounts: Strong, without keys to sign in with; that of the stream keys forgets after seven days', () => {
    expect(cosmos.match(new RegExp(`defaultConsistencyLevel: '${CONSISTENCY}'`, 'g'))).toHaveLength(2);
    expect(cosmos.match(/disableLocalAuth: true/g)).toHaveLength(2);
    const keysAccount = cosmos.split("resource keysAccount '")[1]?.split('\nresource ')[0] ?? '';
    expect(keysAccount).toContain("tier: 'Continuous7Days'");
    expect(cosmos.match(/failoverPriority: 0/g)).toHaveLength(2);
  });

  it('starts Pluis with settings that it takes', () => {
    const given = Object.fromEntries(
      [...main.matchAll(/\{ name: '(\w+)', value: '([^']*)' \}/g)].map(([, name = '', value]) => [name, value]),
    );
    const named = [...main.matchAll(/\{ name: '(\w+)'/g)].map(([, name]) => name);
    const guid = '3f6f9c11-0000-4000-8000-000000000001';
    const keyName = vault.match(/param keyName string = '([^']+)'/)?.[1] ?? '';
    const outputs = {
      PLUIS_TENANTS: guid,
      PLUIS_URL: 'https://pluis.azurewebsites.net',
      MICROSOFT_APP_ID: guid,
      MICROSOFT_APP_TENANT_ID: guid,
      AZURE_CLIENT_ID: guid,
      COSMOS_ENDPOINT: 'https://zaken.documents.azure.com/',
      COSMOS_KEYS_ENDPOINT: 'https://sleutels.documents.azure.com/',
      PLUIS_VAULT_URL: 'https://pluis-kluis.vault.azure.net/',
      PLUIS_VAULT_KEY: keyName,
      PLUIS_INSTANCES: '2',
    };
    expect(named).toEqual(expect.arrayContaining(Object.keys(outputs)));
    expect(readConfig({ ...given, ...outputs })).toMatchObject({
      data: '/home/pluis',
      instances: 2,
      cosmos: { kind: 'cosmos' },
      vault: { url: outputs.PLUIS_VAULT_URL, key: 'pluis' },
    });
  });

  it('lets Pluis wrap and unwrap with a key that cannot be lost at once, and do nothing else in the vault', () => {
    expect(vault).toContain("keyOps: ['wrapKey', 'unwrapKey']");
    expect(vault).toContain('enablePurgeProtection: true');
    expect(vault).toContain('enableRbacAuthorization: true');
    expect(vault.match(/roleAssignments@/g)).toHaveLength(1);
  });

  it.each([
    ['cosmos.bicep', cosmos],
    ['main.bicep', main],
    ['vault.bicep', vault],
  ])('%s closes whatever it opens', (_name, text) => {
    const bare = text.replaceAll(/'(?:\\.|[^'\\\n])*'|\/\/[^\n]*/g, '');
    for (const [open, close] of ['{}', '[]', '()'])
      expect(bare.split(open ?? '').length).toBe(bare.split(close ?? '').length);
    expect(bare).not.toContain("'");
  });
});
