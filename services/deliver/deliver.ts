import { isChannel } from '../domain/channel.ts';
import { MINUTE } from '../domain/time.ts';
import { readFence } from '../fence.ts';
import { addressOf, pkOf } from '../ids.ts';
import { type Delivery, type DeliveryKind, StoreUnavailable } from '../ports.ts';
import { attempt, settle } from './attempt.ts';
import { bySchool, sendDigest } from './digest.ts';
import { isMissed } from './joining.ts';
import { type DeliverTools, LEASE_MS } from './tools.ts';

const PAGE = 200;
const MOST = 2000;
const LANES = 64;
const PATIENCE = MINUTE;

/**
 * Sends everything that is due at this moment, or only what is of one kind; answers how many were handled. One
 * message at a time to a person, many people at once; nobody waits for what goes wrong with another.
 */
export const deliverDue = async (tools: DeliverTools, only?: DeliveryKind): Promise<number> => {
  const fence = await readFence(tools.persons, tools.clock.now());
  let handled = 0;
  for (;;) {
    const found = await withSchool(tools, await visible(tools, only));
    const lanes = lanesOf(found, tools.newToken());
    const issuing = once(async () => isIssuing(tools));
    const done = await inParallel(lanes, async (lane) => work(tools, lane, fence, issuing));
    handled += done;
    if (done === 0) return handled;
  }
};

const visible = async ({ store, clock }: DeliverTools, only: DeliveryKind | undefined): Promise<Delivery[]> => {
  const found: Delivery[] = [];
  let after: string | undefined;
  do {
    const page = await store.visible(clock.now(), after, PAGE, only);
    found.push(...page.items);
    after = page.after;
  } while (after !== undefined && found.length < MOST);
  return found;
};

/** Of a school that is not there (yet) nobody has a role: what is for them waits, and nothing of it is written. */
const withSchool = async ({ schools }: DeliverTools, all: Delivery[]): Promise<Delivery[]> => {
  const ofSchool = async (some: Delivery[]): Promise<Delivery[]> => ((await isThere(schools, some[0])) ? some : []);
  const kept = new Set((await Promise.all([...Map.groupBy(all, schoolOf).values()].map(ofSchool))).flat());
  return all.filter((one) => kept.has(one));
};

const schoolOf = ({ pk }: Delivery): string => {
  const { tenant, school } = addressOf(pk);
  return pkOf(tenant, school, '');
};

/** One that does not open is there: each of its messages finds that out by itself, and is tried again later. */
const isThere = async (schools: DeliverTools['schools'], one: Delivery | undefined): Promise<boolean> => {
  if (one === undefined) return false;
  const { tenant, school } = addressOf(one.pk);
  try {
    return (await schools.load(tenant, school)).version > 0;
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    return true;
  }
};

/** One lane a person. Each instance begins somewhere else, so that they are not all after the same one. */
const lanesOf = (all: Delivery[], token: string): Delivery[][] => {
  const lanes = [...Map.groupBy(all, laneOf).values()];
  const start = Array.from(token).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 0);
  const first = lanes.length === 0 ? 0 : start % lanes.length;
  return [...lanes.slice(first), ...lanes.slice(0, first)];
};

const laneOf = ({ kind, pk, recipient }: Delivery): string =>
  kind === 'command' ? pk : `${recipient.tenant}|${recipient.person}`;

/** What went wrong in one lane is told when the others have done their work. */
const inParallel = async (lanes: Delivery[][], run: (lane: Delivery[]) => Promise<number>): Promise<number> => {
  const queue = [...lanes];
  const failures: unknown[] = [];
  let done = 0;
  const worker = async (): Promise<void> => {
    for (let lane = queue.shift(); lane !== undefined; lane = queue.shift()) {
      try {
        done += await run(lane);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: LANES }, worker));
  if (failures.length > 0) throw failures[0];
  return done;
};

/** Are reminders still being issued, by this instance or another? Asked once a round, and only where it matters. */
const isIssuing = async ({ store, clock }: DeliverTools): Promise<boolean> =>
  (await store.due(clock.now(), undefined, 1)).items.length > 0;

const once = <T>(ask: () => Promise<T>): (() => Promise<T>) => {
  let asked: Promise<T> | undefined;
  return async () => (asked ??= ask());
};

/** `issuing`: an overview waits for the last reminder of its hour, but not for one that cannot be issued. */
const work = async (
  tools: DeliverTools,
  lane: Delivery[],
  fence: number,
  issuing: () => Promise<boolean>,
): Promise<number> => {
  const fenced = lane.filter((one) => isFenced(one, fence));
  const free = lane.filter((one) => !isFenced(one, fence));
  const now = tools.clock.now();
  const missed = free.filter((one) => isMissed(one, now));
  const together = (one: Delivery) => one.bundle === 'digest' || (missed.length > 1 && missed.includes(one));
  // An overview is of one person.
  const digest = free.filter((one) => !isChannel(one.recipient.person) && together(one));
  let done = 0;
  for (const one of fenced) done += Number(await hold(tools, one));
  for (const one of free) if (!digest.includes(one)) done += Number(await attempt(tools, one));
  const isEarly = digest.some(({ visibleAt }) => now - visibleAt < PATIENCE);
  if (isEarly && (await issuing())) return done;
  for (const [school, all] of bySchool(digest)) done += await sendDigest(tools, school, all);
  return done;
};

/** From before a restore: it may have gone out in the time that was lost. What changes a card does no harm twice. */
const isFenced = ({ kind, visibleAt }: Delivery, fence: number): boolean =>
  visibleAt < fence && (kind === 'nudge' || kind === 'alert');

const hold = async (tools: DeliverTools, { pk, id }: Delivery): Promise<boolean> => {
  const token = tools.newToken();
  const claimed = await tools.store.claim({ pk, id }, tools.clock.now(), LEASE_MS, token);
  if (claimed === undefined) return false;
  await settle(tools, { pk, id }, token, { state: 'held', note: 'fence' });
  return true;
};
