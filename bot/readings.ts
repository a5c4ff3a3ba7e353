import type { Related } from '../cards/page.ts';
import type { Facts } from '../services/domain/decision.ts';
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
/** Somebody waits for it: of a month in which more was read than 10,000 times the page says from when it tells. */
const PAGES = 20;

/** Who read one stream in the last three months, or anything of the school in the last month; newest first. */
export const readingsOf = async (
  { access, keys }: Bot,
  { actor: { tenant, school }, now }: Facts,
  stream: string | undefined,
): Promise<Pick<Related, 'readings' | 'readingsWhole'>> => {
  const filter = { tenant, school, from: now - (stream === undefined ? OF_ALL : OF_ONE) };
  const { all, whole } = await newestOf(access, stream === undefined ? filter : { ...filter, stream });
  const readings = all.map(({ person, at, view, why, stream: of }) => ({
    person,
    at,
    view,
    why,
    code: of === '' ? '' : codeOf(keys, { tenant, school, stream: of }),
  }));
  return { readings, readingsWhole: whole };
};

type Newest = { all: AccessRecord[]; whole: boolean };

const newestOf = async (access: Bot['access'], filter: AccessFilter): Promise<Newest> => {
  const all: AccessRecord[] = [];
  let after: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const found = await access.list(filter, after, PAGE);
    all.push(...found.items);
    after = found.after;
    if (after === undefined) return { all, whole: true };
  }
  return { all, whole: false };
};
