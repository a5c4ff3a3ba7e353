import { z } from 'zod';

const empty = (value: unknown) => (value === '' ? undefined : value);
const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(empty, schema.optional());

const guid = z.guid();
const apart = (value: unknown) =>
  typeof value === 'string' && value !== '' ? value.split(',').map((one) => one.trim()) : [];

/** Every setting, each by itself; an empty one is one that is not there. What they say together: `config.ts`. */
export const settings = z.object({
  PORT: z.preprocess(empty, z.coerce.number().int().min(0).max(65_535).default(3978)),
  PLUIS_DATA: z.preprocess(empty, z.string().default('.data')),
  PLUIS_INSTANCES: z.preprocess(empty, z.coerce.number().int().min(1).max(50).default(1)),
  NODE_ENV: z.preprocess(empty, z.enum(['development', 'test', 'production']).default('development')),
  PLUIS_PROEFTUIN: z.preprocess(empty, z.enum(['aan', 'uit']).optional()),
  PLUIS_TENANTS: z.preprocess(apart, z.array(guid)),
  PLUIS_URL: optional(z.url({ protocol: /^https$/ })),
  MICROSOFT_APP_ID: optional(guid),
  MICROSOFT_APP_TYPE: z.preprocess(empty, z.enum(['SingleTenant', 'UserAssignedMSI']).default('SingleTenant')),
  MICROSOFT_APP_TENANT_ID: optional(guid),
  MICROSOFT_APP_PASSWORD: optional(z.string()),
  PLUIS_STORE: z.preprocess(empty, z.enum(['sqlite', 'cosmos']).default('sqlite')),
  COSMOS_ENDPOINT: optional(z.url({ protocol: /^https?$/ })),
  COSMOS_KEYS_ENDPOINT: optional(z.url({ protocol: /^https?$/ })),
  COSMOS_KEY: optional(z.string()),
  PLUIS_VAULT_URL: optional(z.url({ protocol: /^https$/ })),
  PLUIS_VAULT_KEY: optional(z.string().regex(/^[0-9A-Za-z-]{1,127}$/)),
});

type Setting = keyof typeof settings.shape;

const ID = 'is een id van Microsoft: 36 tekens, zoals 1b4e28ba-2fa1-11d2-883f-0016d3cca427';
const ACCOUNT = 'is het adres van een account en begint met https://, zoals https://naam.documents.azure.com';

/** What each must be, for who typed something else. */
const SHAPES: Record<Setting, string> = {
  PORT: 'is een getal van 0 tot en met 65535',
  PLUIS_DATA: 'is de naam van een map',
  PLUIS_INSTANCES: 'is een getal van 1 tot en met 50',
  NODE_ENV: 'is development, test of production',
  PLUIS_PROEFTUIN: 'is aan of uit',
  PLUIS_TENANTS: `noemt de tenants, met een komma ertussen. Elk ${ID}`,
  PLUIS_URL: 'is een adres dat begint met https://',
  MICROSOFT_APP_ID: ID,
  MICROSOFT_APP_TYPE: 'is SingleTenant of UserAssignedMSI',
  MICROSOFT_APP_TENANT_ID: ID,
  MICROSOFT_APP_PASSWORD: 'is het wachtwoord van de bot',
  PLUIS_STORE: 'is sqlite of cosmos',
  COSMOS_ENDPOINT: ACCOUNT,
  COSMOS_KEYS_ENDPOINT: ACCOUNT,
  COSMOS_KEY: 'is de sleutel van een testserver',
  PLUIS_VAULT_URL: 'is het adres van een kluis en begint met https://, zoals https://naam.vault.azure.net',
  PLUIS_VAULT_KEY: 'is de naam van een sleutel: letters, cijfers en streepjes',
};

const isSetting = (name: string): name is Setting => Object.hasOwn(SHAPES, name);

/** What is wrong, a line for each setting: the first that was found, in our words and without what was typed. */
export const problemsOf = (error: z.ZodError): string[] => {
  const problems = new Map<string, string>();
  for (const { code, path, message } of error.issues) {
    const name = String(path[0]);
    const sentence = code !== 'custom' && isSetting(name) ? SHAPES[name] : message;
    if (!problems.has(name)) problems.set(name, `${name}: ${sentence}`);
  }
  return [...problems.values()];
};
