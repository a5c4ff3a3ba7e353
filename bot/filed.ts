import type { FiledCasus, FiledSignal } from '../cards/page.ts';
import { casus } from '../services/aggregates/casus.ts';
import type { CasusState } from '../services/domain/casus/casus.ts';
import { closedTo } from '../services/domain/casus/collega.ts';
import type { Facts } from '../services/domain/decision.ts';
import { PART_OF_FILE } from '../services/domain/readings.ts';
import type { Bot } from './bot.ts';
import { signalsIn } from './dossierSignals.ts';
import { everyCommit, type Found, findStream, readTold } from './read.ts';
import { recordReading } from './readings.ts';

/**
 * Casussen of the same child that went on in this one, and those that went on in them: they read as one with it. Whoever
 * may have its file may have theirs, unless one is closed to him; each is written in the log as read.
 */
const absorbedOf = async (
  bot: Bot,
  facts: Facts,
  absorbed: readonly string[],
  view: string,
  known: readonly string[] = [],
): Promise<Found<CasusState>[]> => {
  const { tenant, school, person } = facts.actor;
  const wanted = absorbed.filter((one) => !known.includes(one));
  const read = wanted.map(async (stream) => {
    const found = await findStream(bot, casus, { tenant, person, school, stream });
    if (found === undefined || closedTo(found.state, found.facts).includes(person)) return [];
    await recordReading(bot, facts, { stream, view, why: [PART_OF_FILE.merged] });
    return [found, ...(await absorbedOf(bot, facts, found.state.absorbed, view, [...known, ...wanted]))];
  });
  return (await Promise.all(read)).flat();
};

type Of = { id: string; signals: readonly string[]; absorbed: readonly string[] };
export type Filed = { signals: FiledSignal[]; casussen: (FiledCasus & Pick<Found<CasusState>, 'facts'>)[] };

/**
 * What stands in the file of a casus beside its own words. A signal of what was merged is in it from the first moment,
 * also while the casus that it moves to has not heard of it yet.
 */
export const filedWith = async (bot: Bot, facts: Facts, of: Of, view: string): Promise<Filed> => {
  const merged = await absorbedOf(bot, facts, of.absorbed, view, [of.id]);
  const moving = merged.flatMap(({ state }) => [...state.signals, ...(state.merge?.signals ?? [])]);
  const ids = [of.id, ...merged.map(({ id }) => id)];
  const read = merged.map(async ({ id, pk, code, state, facts: theirs }) => {
    const told = await readTold(bot, casus, pk, everyCommit(state));
    return { id, code, state, facts: theirs, protocol: theirs.protocol, told };
  });
  const [signals, casussen] = await Promise.all([
    signalsIn(bot, facts, ids, [...new Set([...of.signals, ...moving])], view),
    Promise.all(read),
  ]);
  return { signals, casussen };
};
