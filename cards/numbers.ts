import { readFileSync } from 'node:fs';
import { z } from 'zod';

const schema = z.strictObject({
  version: z.string().min(1),
  owner: z.string(),
  checked: z.iso.date(),
  numbers: z.array(
    z.strictObject({ id: z.string(), name: z.string(), phone: z.string(), when: z.string(), hours: z.string() }),
  ),
});

/** The numbers to call: versioned content with an owner and the day it was last checked. */
export const NUMBERS = schema.parse(
  JSON.parse(readFileSync(new URL('../services/protocols/numbers.json', import.meta.url), 'utf8')),
);

/** The phone number with this id; throws at start when the content file lacks it. */
export const phoneOf = (id: string): string => {
  const found = NUMBERS.numbers.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`numbers.json has no ${id}`);
  return found.phone;
};
