import { z } from 'zod';
import type { PersonKey, PersonStore } from '../../ports.ts';
import type { Cosmos } from './cosmos.ts';
import { findAll } from './find.ts';
import { personBody, personItem } from './items.ts';
import { deletePoint, readPoint, runBatch } from './points.ts';
import { endedPersons } from './queries.ts';

export const partitionOfPerson = ({ tenant, person }: PersonKey): string => `${tenant}|person|${person}`;

type Kept = z.output<typeof personItem>;

const hasEnded = ({ endsAt }: Kept, now: number): boolean => endsAt !== undefined && endsAt <= now;

const read = async ({ call, persons }: Cosmos, pk: string, id: string): Promise<Kept | undefined> => {
  const point = await readPoint(call, persons, pk, id);
  return point.kind === 'found' ? personItem.parse(point.item) : undefined;
};

type Taking = { id: string; body: Uint8Array; now: number; endsAt: number };

/** Created where there is none, else written over what has ended, while it is still that one. */
const take = async (cosmos: Cosmos, pk: string, { id, body, now, endsAt }: Taking): Promise<boolean> => {
  const found = await read(cosmos, pk, id);
  if (found !== undefined && !hasEnded(found, now)) return false;
  const writer = cosmos.newId();
  const resourceBody = personBody(pk, id, body, endsAt, writer);
  const taken = await runBatch(cosmos.call, cosmos.persons, pk, [
    found === undefined
      ? { operationType: 'Create', resourceBody }
      : { operationType: 'Replace', id, ifMatch: found._etag, resourceBody },
  ]);
  return taken.kind === 'done' || (taken.again && (await read(cosmos, pk, id))?.writer === writer);
};

const ended = z.object({ pk: z.string(), id: z.string(), _etag: z.string() });

/** What is kept per person; what has ended is not there any more, swept or not. */
export const createPersons = (cosmos: Cosmos): PersonStore => ({
  get: async (person, id, now) => {
    const found = await read(cosmos, partitionOfPerson(person), id);
    return found === undefined || hasEnded(found, now) ? undefined : found.body;
  },
  take: async (person, id, body, now, endsAt) => take(cosmos, partitionOfPerson(person), { id, body, now, endsAt }),
  put: async (person, id, body, endsAt) => {
    const pk = partitionOfPerson(person);
    const item = personBody(pk, id, body, endsAt);
    await runBatch(cosmos.call, cosmos.persons, pk, [{ operationType: 'Upsert', resourceBody: item }]);
  },
  remove: async (person, id) => {
    await runBatch(cosmos.call, cosmos.persons, partitionOfPerson(person), [{ operationType: 'Delete', id }]);
  },
  sweep: async (now) => {
    const found = await findAll(cosmos.call, cosmos.persons, endedPersons(now), ended);
    // Only what is still the one that has ended: somebody may have begun a new draft.
    const swept = await Promise.all(
      found.map(async ({ pk, id, _etag }) => deletePoint(cosmos.call, cosmos.persons, { pk, id, etag: _etag })),
    );
    return swept.filter((gone) => gone).length;
  },
});
