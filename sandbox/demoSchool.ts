import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { schoolInputs } from '../services/domain/school/inputs.ts';

const file = z
  .object({
    tenant: z.guid(),
    school: z.string(),
    name: z.string(),
    protocol: z.string(),
    people: z.array(z.unknown()),
    others: z.array(z.object({ id: z.guid(), name: z.string(), title: z.string() })),
  })
  .parse(JSON.parse(readFileSync(new URL('./demo-school.json', import.meta.url), 'utf8')));

const input = schoolInputs['school.create'].parse({ name: file.name, protocol: file.protocol, people: file.people });

/** The invented school of the proeftuin: what makes it, and everybody with an account, also without a role. */
export const DEMO = {
  tenant: file.tenant,
  school: file.school,
  input,
  /** Who looked at the first roles. */
  founders: input.people
    .filter(({ roles }) => roles.some(({ role }) => role === 'beheerder' || role === 'directie'))
    .map(({ id }) => id),
  everybody: [...input.people.map(({ id, name, title }) => ({ id, name, title })), ...file.others],
};
