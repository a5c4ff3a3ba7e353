import type { CasusRow, Page, Related, SignaalRow } from '../cards/page.ts';
import { mayReadCasus } from '../services/domain/casus/relations.ts';
import type { Facts } from '../services/domain/decision.ts';
import { mayReadSignaal } from '../services/domain/signaal/relations.ts';
import type { Aggregate } from '../services/aggregates/aggregate.ts';
import { casus } from '../services/aggregates/casus.ts';
import { signaal } from '../services/aggregates/signaal.ts';
import type { StoredEvent } from '../services/domain/upcast.ts';
import { streamOf } from '../services/stream.ts';
import type { Awaited } from '../services/domain/awaited.ts';
import { awaitedOfCasus } from '../services/domain/casus/awaited.ts';
import { awaitedOfSignaal } from '../services/domain/signaal/awaited.ts';
import { addressOf } from '../services/ids.ts';
import type { Head, ListFilter } from '../services/ports.ts';
import type { Bot } from './bot.ts';
import { heldFor } from './held.ts';

const MANY = 50;

type Filter = Pick<ListFilter, 'status' | 'person' | 'blindIndex'>;

const none: Related = { signals: [], casussen: [], held: [] };

/** The streams beside the one shown. Every list takes the reader's own rights, on the state of each stream. */
export const relatedTo = async (
  bot: Bot,
  facts: Facts,
  what: Page<never, never, never>['related'],
  child: string,
  self: string,
): Promise<Related> => {
  const { tenant, school, person } = facts.actor;
  if (what === 'none' || (what === 'sameChild' && child === '')) return none;
  if (what === 'sameChild') {
    const found = await listed(bot, facts, { blindIndex: bot.keys.hmac(tenant, school, 'blind', child) });
    return { ...found, signals: found.signals.filter(({ id }) => id !== self) };
  }
  if (what === 'own') {
    const own = await listed(bot, facts, { person });
    return { ...own, signals: own.signals.filter(({ state }) => state.author === person) };
  }
  if (what === 'held') return { ...none, held: await heldFor(bot, facts) };
  if (what === 'waiting') return waitingFor(bot, facts);
  return listed(bot, facts, { status: 'open' });
};

/** Streams in which something waits for the reader: what he is asked counts, also where he may not read. */
const waitingFor = async (bot: Bot, facts: Facts): Promise<Related> => {
  const { tenant, school, person } = facts.actor;
  const find = async (kind: 'signaal' | 'casus', filter: Filter) =>
    (await bot.store.list({ tenant, school, kind, ...filter }, undefined, MANY)).items;
  const both = async (kind: 'signaal' | 'casus') =>
    unique((await Promise.all([find(kind, { person }), find(kind, { status: 'open' })])).flat());
  const { signals, casussen } = await rowsOf(bot, await both('signaal'), await both('casus'));
  const waits = (all: Awaited[]): boolean => all.some((wait) => wait.person === person);
  return {
    ...none,
    signals: signals.filter(({ state }) => waits(awaitedOfSignaal(state, facts))),
    casussen: casussen.filter(({ state }) => waits(awaitedOfCasus(state, facts))),
  };
};

const unique = (heads: Head[]): Head[] =>
  heads.filter((head, index) => heads.findIndex(({ pk }) => pk === head.pk) === index);

const listed = async (bot: Bot, facts: Facts, filter: Filter): Promise<Related> => {
  const { tenant, school } = facts.actor;
  const [signals, casussen] = await Promise.all([
    bot.store.list({ tenant, school, kind: 'signaal', ...filter }, undefined, MANY),
    bot.store.list({ tenant, school, kind: 'casus', ...filter }, undefined, MANY),
  ]);
  const rows = await rowsOf(bot, signals.items, casussen.items);
  return {
    ...none,
    signals: rows.signals.filter(({ state }) => mayReadSignaal(state, facts)),
    casussen: rows.casussen.filter(({ state }) => mayReadCasus(state, facts)),
  };
};

const rowsOf = async (bot: Bot, signals: Head[], casussen: Head[]): Promise<Omit<Related, 'held'>> => {
  const [signalRows, casusRows] = await Promise.all([
    Promise.all(signals.map(async (head): Promise<SignaalRow[]> => rowOf(bot, signaal, head))),
    Promise.all(casussen.map(async (head): Promise<CasusRow[]> => rowOf(bot, casus, head))),
  ]);
  return { signals: signalRows.flat(), casussen: casusRows.flat() };
};

/** One row, or none: a snapshot of an older layout is folded anew, and one that cannot be opened takes no other along. */
const rowOf = async <State, Command, Event extends StoredEvent>(
  { store, log }: Bot,
  aggregate: Aggregate<State, Command, Event>,
  head: Head,
): Promise<{ id: string; code: string; state: State }[]> => {
  try {
    const stream = await streamOf(store, aggregate, head.pk, { kind: 'head', head });
    return stream === undefined ? [] : [{ id: addressOf(head.pk).stream, code: head.code, state: stream.state }];
  } catch (error) {
    log.error('unopenable', { code: head.code, error: error instanceof Error ? error.name : 'unknown' });
    return [];
  }
};
