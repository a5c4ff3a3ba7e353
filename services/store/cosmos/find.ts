import type { Container, SqlQuerySpec } from '@azure/cosmos';
import { z } from 'zod';
import type { Call } from './calls.ts';
import { idsOf } from './queries.ts';

/** Everything a query finds, parsed; within one partition when it is named. A query is a read: it is asked again whole. */
export const findAll = async <Schema extends z.ZodType>(
  call: Call,
  container: Container,
  query: SqlQuerySpec,
  schema: Schema,
  partitionKey?: string,
): Promise<z.output<Schema>[]> => {
  const found = await call(async ({ signal }) => {
    const options = { abortSignal: signal, ...(partitionKey === undefined ? {} : { partitionKey }) };
    return container.items.query<unknown>(query, options).fetchAll();
  });
  return found.resources.map((item) => schema.parse(item));
};

const idOnly = z.object({ id: z.string() }).transform(({ id }) => id);

/** The names of all that is in one partition. */
export const findIds = async (call: Call, container: Container, partitionKey: string): Promise<string[]> =>
  findAll(call, container, idsOf(), idOnly, partitionKey);
