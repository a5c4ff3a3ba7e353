import { casus } from '../services/aggregates/casus.ts';
import type { CasusState } from '../services/domain/casus/casus.ts';
import type { Facts } from '../services/domain/decision.ts';
import { PART_OF_FILE } from '../services/domain/readings.ts';
import type { Bot } from './bot.ts';
import { type Found, findStream } from './read.ts';
import { recordReading } from './readings.ts';

/**
 * Casussen of the same child that went on in this one, and those that went on in them: they read as one with it. Whoever
 * may have its file may have theirs, unless one is closed to him; each is written in the log as read.
 */
export const absorbedOf = async (
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
    if (found === undefined || found.state.excluded.includes(person)) return [];
    await recordReading(bot, facts, { stream, view, why: [PART_OF_FILE.merged] });
    return [found, ...(await absorbedOf(bot, facts, found.state.absorbed, view, [...known, ...wanted]))];
  });
  return (await Promise.all(read)).flat();
};
