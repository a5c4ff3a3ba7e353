import { tellContentAge } from './contentAge.ts';
import { dayOf } from './domain/calendar.ts';
import { calcOf } from './domain/reminders/calc.ts';
import { type Day, MINUTE } from './domain/time.ts';
import { factsOf } from './facts.ts';
import type { Tools } from './tools.ts';
import { addressOf, codeOf, pkOf } from './ids.ts';
import { raiseNotice, settleNotice } from './notices.ts';
import { type Head, type Log, type Page, type Pk, StoreUnavailable } from './ports.ts';
import { remind } from './remind.ts';
import { createSetAside, type SetAside } from './setAside.ts';

/** `contentChecked`: when somebody last looked at the numbers and texts. */
export type TickTools = Tools & { log: Log; tenants: readonly string[]; contentChecked: Day };

export type Tick = {
  /** Issues everything that is due; answers how many streams had something to send. */
  run: () => Promise<number>;
  /** How many streams cannot be opened at this moment. */
  aside: () => number;
};

const PAGE = 200;
const PATIENCE = 15 * MINUTE;

/**
 * What becomes due by itself (design.md 1.8). Every instance may run it at any time: a stream is found by its date,
 * and the commit that moves the date is written once. One that cannot be opened is set aside, and holds up no other.
 */
export const createTick = (tools: TickTools): Tick => {
  const aside = createSetAside();
  const run = async (): Promise<number> => {
    const now = tools.clock.now();
    let sent = await eachPage(
      async (after) => tools.store.due(now, after, PAGE),
      async (head) => issue(tools, aside, head),
    );
    for (const tenant of tools.tenants) {
      const schools = async (after: string | undefined) => tools.store.list({ tenant, kind: 'school' }, after, PAGE);
      sent += await eachPage(schools, async (head) => recompute(tools, aside, head));
    }
    return sent;
  };
  return { run, aside: aside.count };
};

/** Page after page, a page at once: the writes of one turn share a transaction. */
const eachPage = async (
  read: (after: string | undefined) => Promise<Page<Head>>,
  work: (head: Head) => Promise<number>,
): Promise<number> => {
  let sum = 0;
  let after: string | undefined;
  do {
    const page = await read(after);
    for (const done of await Promise.all(page.items.map(work))) sum += done;
    after = page.after;
  } while (after !== undefined);
  return sum;
};

/** Settings, calendar or rules have changed: the dates of that school are computed anew. */
const recompute = async (tools: TickTools, aside: SetAside, { tenant, school: id }: Head): Promise<number> => {
  const ref = { tenant, school: id };
  const pk = pkOf(tenant, id, '');
  return alone(tools, aside, pk, async () => {
    const state = await tools.schools.load(tenant, id);
    aside.opened(pk);
    const { knownUntil } = tools.calendars(state.agreed);
    const age = { checked: tools.contentChecked, knownUntil, today: dayOf(tools.clock.now()) };
    await tellContentAge(tools, pk, state, age);
    const calc = calcOf(factsOf(tools, state, undefined, { pk, person: '' }));
    return eachPage(
      async (after) => tools.store.outdated(ref, calc, after, PAGE),
      async (head) => issue(tools, aside, head),
    );
  });
};

const issue = async (tools: TickTools, aside: SetAside, head: Head): Promise<number> =>
  alone(tools, aside, head.pk, async () => {
    const handled = await remind(tools, head);
    if (aside.opened(head.pk)) await settleNotice(tools, head.pk, unopenedOf(tools, head.pk));
    return handled.kind === 'accepted' && handled.sends ? 1 : 0;
  });

/** Only what is wrong with this stream alone sets it aside: a store that is away is away for all. */
const alone = async (tools: TickTools, aside: SetAside, pk: Pk, work: () => Promise<number>): Promise<number> => {
  if (!aside.isFree(pk, tools.clock.now())) return 0;
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    await setAside(tools, aside, pk, error);
    return 0;
  }
};

const setAside = async (tools: TickTools, aside: SetAside, pk: Pk, error: unknown): Promise<void> => {
  const now = tools.clock.now();
  const since = aside.failed(pk, now);
  const { stream } = addressOf(pk);
  tools.log.error('stream set aside', { stream, error: error instanceof Error ? error.name : 'unknown' });
  // A school that cannot be opened has nobody to tell: that is what /readyz is for.
  if (now - since < PATIENCE || stream === '') return;
  await raiseNotice(tools, pk, unopenedOf(tools, pk), `unopened|${pk}|${dayOf(now)}`);
};

const unopenedOf = ({ keys }: TickTools, pk: Pk) => ({ what: 'unopened', about: codeOf(keys, addressOf(pk)) }) as const;
