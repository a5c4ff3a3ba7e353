import type { Facts } from '../services/domain/decision.ts';
import type { Reading } from '../services/domain/readings.ts';
import { DAY } from '../services/domain/time.ts';
import { codeOf } from '../services/ids.ts';
import type { AccessFilter, AccessRecord } from '../services/ports.ts';
import type { Bot } from './bot.ts';

type Access = { stream: string; view: string; why: readonly string[] };

/**
 * Writes down that somebody is about to read content: who, when, which view, and by which relation he may. Awaited before
 * anything is read: when it cannot be written, nothing is shown (design.md 4).
 */
export const recordReading = async (
  { access }: Bot,
  { actor, now }: Facts,
  { stream, view, why }: Access,
): Promise<void> =>
  access.add({
    tenant: actor.tenant,
    school: actor.school,
    stream,
    person: actor.person,
    at: now,
    view,
    why: why.join(' '),
  });

const OF_ONE = 92 * DAY;
const OF_ALL = 31 * DAY;
const PAGE = 500;
/** What stands out is looked for in all of it; a month of a large school is less than this. */
const PAGES = 20;

/** Who read one stream in the last three months, or anything of the school in the last month; newest first. */
export const readingsOf = async (
  { access, keys }: Bot,
  { actor: { tenant, school }, now }: Facts,
  stream: string | undefined,
): Promise<Reading[]> => {
  const filter = { tenant, school, from: now - (stream === undefined ? OF_ALL : OF_ONE) };
  const items = await allOf(access, stream === undefined ? filter : { ...filter, stream });
  return items.map(({ person, at, view, why, stream: of }) => ({
    person,
    at,
    view,
    why,
    code: of === '' ? '' : codeOf(keys, { tenant, school, stream: of }),
  }));
};

const allOf = async (access: Bot['access'], filter: AccessFilter): Promise<AccessRecord[]> => {
  const all: AccessRecord[] = [];
  let after: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const found = await access.list(filter, after, PAGE);
    all.push(...found.items);
    after = found.after;
    if (after === undefined) break;
  }
  return all;
};
