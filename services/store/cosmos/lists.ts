import type { Page, Pk, StreamStore } from '../../ports.ts';
import { z } from 'zod';
import { nextCursor } from '../cursor.ts';
import type { Cosmos } from './cosmos.ts';
import { findAll, findIds } from './find.ts';
import { commitItem, headSchema, isReceipt } from './items.ts';
import { calcOtherThan, commitsFrom, dueBefore, headsBy, tracesOfStreams } from './queries.ts';

/** Heads by filter, latest activity first; heads that are due, oldest first; the commits of one stream, in order. */
export const createLists = (
  cosmos: Cosmos,
): Pick<StreamStore, 'list' | 'due' | 'outdated' | 'commits' | 'receipts' | 'streams'> => ({
  list: async (filter, after, limit) => {
    const items = await findAll(cosmos.call, cosmos.cases, headsBy(filter, after, limit), headSchema);
    return { items, after: nextCursor(items, limit, ({ lastActivity, pk }) => [lastActivity, pk, '']) };
  },
  due: async (now, after, limit) => {
    const items = await findAll(cosmos.call, cosmos.cases, dueBefore(now, after, limit), headSchema);
    return { items, after: nextCursor(items, limit, ({ nextDueAt, pk }) => [nextDueAt ?? 0, pk, '']) };
  },
  outdated: async (school, calc, after, limit) => {
    const items = await findAll(cosmos.call, cosmos.cases, calcOtherThan(school, calc, after, limit), headSchema);
    return { items, after: nextCursor(items, limit, (last) => [0, last.calc, last.pk]) };
  },
  receipts: async (pk) => (await findIds(cosmos.call, cosmos.cases, pk)).filter(isReceipt).length,
  streams: async (after, limit) => streamsAfter(cosmos, after, limit),
  commits: async (pk, from, limit) => findAll(cosmos.call, cosmos.cases, commitsFrom(from, limit), commitItem, pk),
});

const pkOnly = z.object({ pk: z.string() }).transform(({ pk }) => pk);
const TRACES = 500;

/** Goes through the traces of streams until there are enough, each stream once. */
const streamsAfter = async ({ call, cases }: Cosmos, after: Pk | undefined, limit: number): Promise<Page<Pk>> => {
  const items: Pk[] = [];
  for (let last = after; items.length < limit; last = items.at(-1)) {
    const traces = await findAll(call, cases, tracesOfStreams(last, TRACES), pkOnly);
    items.push(...new Set(traces));
    if (traces.length < TRACES)
      return { items: items.slice(0, limit), after: items.length > limit ? items[limit - 1] : undefined };
  }
  return { items: items.slice(0, limit), after: items[limit - 1] };
};
