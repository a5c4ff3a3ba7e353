import { z } from 'zod';
import type { AccessLog, AccessRecord } from '../../ports.ts';
import { StoreUnavailable } from '../../ports.ts';
import { nextCursor } from '../cursor.ts';
import type { Cosmos } from './cosmos.ts';
import { findAll } from './find.ts';
import { deletePoint, runBatch } from './points.ts';
import { readingsBefore, readingsOf } from './queries.ts';

const fields = z.object({
  tenant: z.string(),
  school: z.string(),
  stream: z.string(),
  person: z.string(),
  at: z.number(),
  view: z.string(),
  why: z.string(),
});

const accessItem = fields.extend({ no: z.string() }).transform(({ no, ...record }) => ({ no, record }));
const old = z.object({ pk: z.string(), id: z.string(), _etag: z.string() });

const MONTH = 'yyyy-mm'.length;
const CONFLICT = 409;
const SWEPT_AT_ONCE = 100;

/** A partition for every school and month: a log grows for years, a partition may not. */
export const partitionOfReading = ({ tenant, school, at }: AccessRecord): string =>
  `${tenant}|${school}|access|${new Date(at).toISOString().slice(0, MONTH)}`;

/** Who read what: items that are added, read newest first, and removed when they are old. */
export const createAccess = ({ call, access, newId }: Cosmos): AccessLog => ({
  add: async (record) => {
    const [pk, no] = [partitionOfReading(record), newId()];
    const resourceBody = { id: no, pk, no, ...record };
    const added = await runBatch(call, access, pk, [{ operationType: 'Create', resourceBody }]);
    // There already: an earlier try of ours that got no answer.
    if (added.kind === 'stopped' && !(added.again && added.status === CONFLICT))
      throw new StoreUnavailable(`a reading was not recorded (${added.status})`);
  },
  list: async (filter, after, limit) => {
    const found = await findAll(call, access, readingsOf(filter, after, limit), accessItem);
    const next = nextCursor(found, limit, ({ no, record }) => [record.at, no, '']);
    return { items: found.map(({ record }) => record), after: next };
  },
  sweep: async (before) => {
    const found = await findAll(call, access, readingsBefore(before, SWEPT_AT_ONCE), old);
    const swept = await Promise.all(
      found.map(async ({ pk, id, _etag }) => deletePoint(call, access, { pk, id, etag: _etag })),
    );
    return swept.filter((gone) => gone).length;
  },
});
