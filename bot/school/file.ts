import { z } from 'zod';
import type { Role } from '../../services/domain/people.ts';
import { schoolInputs } from '../../services/domain/school/inputs.ts';

const WORDS = {
  account: 'is geen object-id uit Entra (32 tekens met streepjes)',
  school: 'mag alleen kleine letters, cijfers en streepjes hebben',
} as const;

const create = schoolInputs['school.create'];

/** The file that makes a school: where it is, what it follows, and its first people. */
const fileSchema = z
  .strictObject({
    tenant: z.guid(WORDS.account),
    school: z.string().regex(/^[a-z0-9-]{2,40}$/, WORDS.school),
    ...create.shape,
  })
  .superRefine(({ people }, context) => {
    const wrong = (message: string) => context.addIssue({ code: 'custom', path: ['people'], message });
    const has = (role: Role) => people.some(({ roles }) => roles.some((held) => held.role === role));
    if (!has('af')) wrong('noemt geen AF: zonder AF blijft een signaal liggen');
    if (!has('beheerder')) wrong('noemt geen beheerder: dan kan niemand iets instellen');
    const ids = people.map(({ id }) => id.toLowerCase());
    for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index)))
      wrong(`noemt ${id} twee keer: zet alle rollen bij één persoon`);
    for (const { name, roles } of people)
      for (const { deputyOf } of roles)
        if (deputyOf !== undefined && !ids.includes(deputyOf.toLowerCase()))
          wrong(`laat ${name} iemand vervangen die er niet bij staat`);
  });
export type SchoolFile = z.infer<typeof fileSchema>;

/** A school as it was written down, or everything that is wrong with it, in Dutch, one sentence each. */
export const readSchoolFile = (
  text: string,
  protocols: readonly string[],
): { file: SchoolFile } | { wrong: string[] } => {
  const json = parsed(text);
  if (json === undefined) return { wrong: ['Dit bestand is geen JSON.'] };
  const result = fileSchema.safeParse(json, { error: z.locales.nl().localeError });
  if (!result.success)
    return { wrong: result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) };
  if (!protocols.includes(result.data.protocol)) return { wrong: [`protocol: kies uit ${protocols.join(', ')}`] };
  return { file: lowered(result.data) };
};

/** Ids as Teams sends them, whatever they were copied from. */
const lowered = (file: SchoolFile): SchoolFile => ({
  ...file,
  tenant: file.tenant.toLowerCase(),
  people: file.people.map((person) => ({
    ...person,
    id: person.id.toLowerCase(),
    roles: person.roles.map(({ deputyOf, ...held }) => ({
      ...held,
      ...(deputyOf === undefined ? {} : { deputyOf: deputyOf.toLowerCase() }),
    })),
  })),
});

const parsed = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
};
