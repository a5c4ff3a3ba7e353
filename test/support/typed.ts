import { isObject, type Json } from '../../cards/json.ts';
import { commitOf } from '../../services/codec.ts';
import type { StreamStore } from '../../services/ports.ts';

const LONG = 14;
const MANY = 500;

/** Every sentence that somebody typed and that is kept in a stream, read through the seal. */
export const typedIn = async (store: StreamStore): Promise<string[]> => {
  const { items } = await store.streams(undefined, MANY);
  const commits = await Promise.all(items.map(async (pk) => store.commits(pk, 1, MANY)));
  const events = commits.flat().flatMap(({ body }) => commitOf(body).events);
  return [...new Set(events.flatMap(({ data }) => sentencesIn(JSON.parse(JSON.stringify(data)))))];
};

const sentencesIn = (data: Json): string[] => {
  if (typeof data === 'string') return data.length >= LONG && data.includes(' ') ? [data] : [];
  if (Array.isArray(data)) return data.flatMap(sentencesIn);
  return isObject(data) ? Object.values(data).flatMap(sentencesIn) : [];
};
