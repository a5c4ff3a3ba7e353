import type { CasusRow, SignaalRow } from '../cards/page.ts';
import type { Aggregate } from '../services/aggregates/aggregate.ts';
import { casus } from '../services/aggregates/casus.ts';
import { signaal } from '../services/aggregates/signaal.ts';
import type { Facts } from '../services/domain/decision.ts';
import type { StoredEvent } from '../services/domain/upcast.ts';
import { addressOf, pkOf } from '../services/ids.ts';
import type { Head, ListFilter } from '../services/ports.ts';
import { streamOf } from '../services/stream.ts';
import type { Bot } from './bot.ts';

export const MANY = 50;

export type Filter = Pick<ListFilter, 'status' | 'person' | 'blindIndex'>;

type Row<State> = { id: string; code: string; state: State };
type Rows = { signals: SignaalRow[]; casussen: CasusRow[] };

/** Heads of a school by filter; nobody's rights are looked at here. */
export const headsOf = async (
  { store }: Bot,
  { actor: { tenant, school } }: Facts,
  kind: 'signaal' | 'casus',
  filter: Filter,
): Promise<Head[]> => (await store.list({ tenant, school, kind, ...filter }, undefined, MANY)).items;

export const rowsOf = async (bot: Bot, signals: Head[], casussen: Head[]): Promise<Rows> => {
  const [ofSignals, ofCasussen] = await Promise.all([
    Promise.all(signals.map(async (head) => rowOf(bot, signaal, head))),
    Promise.all(casussen.map(async (head) => rowOf(bot, casus, head))),
  ]);
  return {
    signals: ofSignals.filter((row) => row !== undefined),
    casussen: ofCasussen.filter((row) => row !== undefined),
  };
};

/** One row, or none: a snapshot of an older layout is folded anew, and one that cannot be opened takes no other along. */
const rowOf = async <State, Command, Event extends StoredEvent>(
  { store, log }: Bot,
  aggregate: Aggregate<State, Command, Event>,
  head: Head,
): Promise<Row<State> | undefined> => {
  try {
    const stream = await streamOf(store, aggregate, head.pk, { kind: 'head', head });
    return stream && { id: addressOf(head.pk).stream, code: head.code, state: stream.state };
  } catch (error) {
    log.error('unopenable', { code: head.code, error: error instanceof Error ? error.name : 'unknown' });
    return undefined;
  }
};

/** A stream by its id; undefined when there is none (any more). */
export const readRow = async <State, Command, Event extends StoredEvent>(
  bot: Bot,
  { actor: { tenant, school } }: Facts,
  aggregate: Aggregate<State, Command, Event>,
  id: string,
): Promise<Row<State> | undefined> => {
  const loaded = await bot.store.load(pkOf(tenant, school, id));
  return loaded.kind === 'head' ? rowOf(bot, aggregate, loaded.head) : undefined;
};
