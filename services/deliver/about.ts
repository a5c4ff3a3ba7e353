import { aboutOf } from '../aggregates/index.ts';
import { factsOf } from '../facts.ts';
import { addressOf, codeOf } from '../ids.ts';
import type { About } from '../shell.ts';
import type { DeliverTools } from './tools.ts';

/** A stream as it is now, with the facts of who is told; undefined when it is gone. */
export const readAbout = async (
  tools: Pick<DeliverTools, 'store' | 'schools' | 'keys' | 'clock' | 'protocols' | 'calendars'>,
  pk: string,
  person: string,
): Promise<About | undefined> => {
  const address = addressOf(pk);
  const school = await tools.schools.load(address.tenant, address.school);
  return aboutOf(tools.store, {
    address,
    code: codeOf(tools.keys, address),
    factsFor: (head) => factsOf(tools, school, head, { pk, person }),
  });
};
