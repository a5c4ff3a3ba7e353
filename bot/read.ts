import type { Told } from '../cards/page.ts';
import { commitOf } from '../services/codec.ts';
import type { Aggregate } from '../services/aggregates/aggregate.ts';
import type { Facts } from '../services/domain/decision.ts';
import type { StoredEvent } from '../services/domain/upcast.ts';
import { factsOf } from '../services/facts.ts';
import { codeOf, pkOf } from '../services/ids.ts';
import { streamOf } from '../services/stream.ts';
import type { Bot } from './bot.ts';
import type { Press } from './press.ts';

/** A stream with what the reader is to it. */
export type Found<State> = { id: string; pk: string; code: string; state: State; facts: Facts };

type Where = Pick<Press, 'tenant' | 'person'> & { school: string; stream: string };

/** Loads a stream and its school in parallel; undefined when there is no such stream (any more). */
export const findStream = async <State, Command, Event extends StoredEvent>(
  bot: Bot,
  aggregate: Aggregate<State, Command, Event>,
  { tenant, person, school: schoolId, stream: id }: Where,
): Promise<Found<State> | undefined> => {
  const pk = pkOf(tenant, schoolId, id);
  const [loaded, school] = await Promise.all([bot.store.load(pk), bot.schools.load(tenant, schoolId)]);
  const stream = await streamOf(bot.store, aggregate, pk, loaded);
  if (stream === undefined || stream.version === 0) return undefined;
  const code = codeOf(bot.keys, { tenant, school: schoolId, stream: id });
  return { id, pk, code, state: stream.state, facts: factsOf(bot, school, stream.head, { pk, person }) };
};

/** The whole of a stream: a page shows the latest, a file leaves nothing out. */
export const everyCommit = ({ version }: { version: number }): number[] =>
  Array.from({ length: version }, (_, index) => index + 1);

/** Reading the span at once is cheaper than many point reads, as long as it is short. */
const SPAN = 80;

/** The events of some commits, oldest first, brought to today's shape. */
export const readTold = async <State, Command, Event extends StoredEvent>(
  bot: Bot,
  aggregate: Aggregate<State, Command, Event>,
  pk: string,
  versions: number[],
): Promise<Told<Event>[]> => {
  const wanted = [...new Set(versions)].toSorted((one, other) => one - other);
  const runs = runsOf(wanted);
  const pages = await Promise.all(runs.map(({ from, till }) => bot.store.commits(pk, from, till - from + 1)));
  return pages
    .flat()
    .filter(({ version }) => wanted.includes(version))
    .flatMap(({ version, at, body }) => {
      const { actor, events } = commitOf(body);
      return events.map((event) => ({ event: aggregate.upcast(event), by: actor, at, version }));
    });
};

const runsOf = (versions: number[]): { from: number; till: number }[] =>
  versions.reduce<{ from: number; till: number }[]>((runs, version) => {
    const last = runs.at(-1);
    if (last === undefined || version - last.from >= SPAN) return [...runs, { from: version, till: version }];
    return [...runs.slice(0, -1), { from: last.from, till: version }];
  }, []);
