import type { CasusRow, SignaalRow } from '../cards/page.ts';
import type { Aggregate } from '../services/aggregates/aggregate.ts';
import { casus } from '../services/aggregates/casus.ts';
import { signaal } from '../services/aggregates/signaal.ts';
import type { Facts } from '../services/domain/decision.ts';
import type { StoredEvent } from '../services/domain/upcast.ts';
import { everyItem } from '../services/everyItem.ts';
import { addressOf, pkOf } from '../services/ids.ts';
import type { Head, ListFilter } from '../services/ports.ts';
import { protocolOf } from '../services/protocols/resolve.ts';
import { streamOf } from '../services/stream.ts';
import type { Bot } from './bot.ts';
import { unlessBroken } from './unlessBroken.ts';

/** Heads read at a time. */
export const MANY = 50;

export type Filter = Pick<ListFilter, 'status' | 'person' | 'blindIndex'>;

type Row<State> = { id: string; code: string; state: State };
type Rows = { signals: SignaalRow[]; casussen: CasusRow[] };

type Kind = 'signaal' | 'casus';

/** All heads of a school by filter, latest activity first: what a list leaves out falls silent. Nobody's rights are looked at here. */
export const headsOf = async (bot: Bot, facts: Facts, kind: Kind, filter: Filter): Promise<Head[]> => {
  const { tenant, school } = facts.actor;
  const listed = await everyItem(async (after) => bot.store.list({ tenant, school, kind, ...filter }, after, MANY));
  const heads = new Map(listed.map((head) => [head.pk, head]));
  // One that moved to the front meanwhile was passed by.
  if (heads.size > MANY) for (const head of await latestOf(bot, facts, kind, filter)) heads.set(head.pk, head);
  return [...heads.values()];
};

/** Those in which something happened last, and no more. */
export const latestOf = async ({ store }: Bot, facts: Facts, kind: Kind, filter: Filter): Promise<Head[]> => {
  const { tenant, school } = facts.actor;
  return (await store.list({ tenant, school, kind, ...filter }, undefined, MANY)).items;
};

/** The streams as rows; a casus with the protocol that it is on, which may be another than the school's of today. */
export const rowsOf = async (bot: Bot, facts: Facts, signals: Head[], casussen: Head[]): Promise<Rows> => {
  const [ofSignals, ofCasussen] = await Promise.all([
    Promise.all(signals.map(async (head) => rowOf(bot, signaal, head))),
    Promise.all(casussen.map(async (head) => casusRow(bot, facts, head))),
  ]);
  return {
    signals: ofSignals.filter((row) => row !== undefined),
    casussen: ofCasussen.filter((row) => row !== undefined),
  };
};

const casusRow = async (bot: Bot, { school }: Facts, head: Head): Promise<CasusRow | undefined> => {
  const row = await rowOf(bot, casus, head);
  return row && { ...row, protocol: protocolOf(bot.protocols, school, head) };
};

/** One row, or none: a snapshot of an older layout is folded anew, and one that cannot be opened takes no other along. */
const rowOf = async <State, Command, Event extends StoredEvent>(
  { store, log }: Bot,
  aggregate: Aggregate<State, Command, Event>,
  head: Head,
): Promise<Row<State> | undefined> =>
  unlessBroken(log, { code: head.code }, async () => {
    const stream = await streamOf(store, aggregate, head.pk, { kind: 'head', head });
    return stream && { id: addressOf(head.pk).stream, code: head.code, state: stream.state };
  });

/** A stream by its id; undefined when there is none (any more). */
export const readSignaal = async (bot: Bot, facts: Facts, id: string): Promise<SignaalRow | undefined> => {
  const head = await headOf(bot, facts, id);
  return head && rowOf(bot, signaal, head);
};

export const readCasus = async (bot: Bot, facts: Facts, id: string): Promise<CasusRow | undefined> => {
  const head = await headOf(bot, facts, id);
  return head && casusRow(bot, facts, head);
};

const headOf = async ({ store }: Bot, { actor }: Facts, id: string): Promise<Head | undefined> => {
  const loaded = await store.load(pkOf(actor.tenant, actor.school, id));
  return loaded.kind === 'head' ? loaded.head : undefined;
};
