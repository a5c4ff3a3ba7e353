import { z } from 'zod';
import { holds, type Role } from '../../services/domain/people.ts';
import { schoolInputs } from '../../services/domain/school/inputs.ts';
import type { Day } from '../../services/domain/time.ts';

const WORDS = {
  account: 'is geen object-id uit Entra (32 tekens met streepjes)',
  school: 'mag alleen kleine letters, cijfers en streepjes hebben',
} as const;

const create = schoolInputs['school.create'];

/** The file that makes a school: where it is, what it follows, and its first people. */
const shape = z.strictObject({
  tenant: z.guid(WORDS.account),
  school: z.string().regex(/^[a-z0-9-]{2,40}$/, WORDS.school),
  ...create.shape,
});
export type SchoolFile = z.infer<typeof shape>;

/** Who holds a role only on another day than today cannot act: the school would stand still from its first minute. */
const fileSchema = (today: Day) =>
  shape.superRefine(({ people }, context) => {
    const wrong = (message: string) => context.addIssue({ code: 'custom', path: ['people'], message });
    const has = (role: Role) => people.some(({ roles }) => roles.some((held) => held.role === role));
    const hasToday = (role: Role) =>
      people.some(({ roles }) => roles.some((held) => held.role === role && holds(held, today)));
    if (!has('af')) wrong('noemt geen AF: zonder AF blijft een signaal liggen');
    else if (!hasToday('af')) wrong('noemt niemand die vandaag AF is: kijk de dagen van die rol na (from, till)');
    if (!has('beheerder')) wrong('noemt geen beheerder: dan kan niemand iets instellen');
    else if (!hasToday('beheerder')) wrong('noemt niemand die vandaag beheerder is: kijk de dagen van die rol na');
    const ids = people.map(({ id }) => id.toLowerCase());
    for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index)))
      wrong(`noemt ${id} twee keer: zet alle rollen bij één persoon`);
    for (const { name, roles } of people)
      for (const { deputyOf } of roles)
        if (deputyOf !== undefined && !ids.includes(deputyOf.toLowerCase()))
          wrong(`laat ${name} iemand vervangen die er niet bij staat`);
  });

/** A school as it was written down, or everything that is wrong with it, in Dutch, one sentence each. */
export const readSchoolFile = (
  text: string,
  protocols: readonly string[],
  today: Day,
): { file: SchoolFile } | { wrong: string[] } => {
  const json = parsed(text);
  if (json === undefined) return { wrong: ['Dit bestand is geen JSON.'] };
  const result = fileSchema(today).safeParse(json, { error: z.locales.nl().localeError });
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
