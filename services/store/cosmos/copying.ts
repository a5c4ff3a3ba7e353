import type { Container } from '@azure/cosmos';
import { z } from 'zod';
import { PlaceRefused } from '../place.ts';
import type { Call } from './calls.ts';
import { findAll } from './find.ts';
import { deletePoint, readPoint, runBatch } from './points.ts';
import { idsOf } from './queries.ts';

/** Schools of which a copy is not complete have an item each, in a partition of their own. */
const COPYING = 'copying';

const marked = z.object({ _etag: z.string() });

/** Stands before the first stream of a school is there. */
export const markCopying = async (call: Call, cases: Container, school: string): Promise<void> => {
  const resourceBody = { id: school, pk: COPYING };
  await runBatch(call, cases, COPYING, [{ operationType: 'Upsert', resourceBody }]);
};

/** Goes when everything of it is there. */
export const unmarkCopying = async (call: Call, cases: Container, id: string): Promise<void> => {
  const point = await readPoint(call, cases, COPYING, id);
  if (point.kind !== 'found') return;
  await deletePoint(call, cases, { pk: COPYING, id, etag: marked.parse(point.item)._etag });
};

/** Half a school has streams and nobody with a role: what Pluis did by itself there would be wrong. */
export const refuseCopying = async (call: Call, cases: Container): Promise<void> => {
  const [first] = await findAll(call, cases, idsOf(), z.object({ id: z.string() }), COPYING);
  if (first === undefined) return;
  throw new PlaceRefused(
    `De school ${first.id.split('|')[1] ?? first.id} staat nog maar half in dit account: draai eerst npm run store -- copy tot het klaar is.`,
  );
};
