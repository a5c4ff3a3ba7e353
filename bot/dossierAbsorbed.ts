import { casus } from '../services/aggregates/casus.ts';
import type { CasusState } from '../services/domain/casus/casus.ts';
import type { Bot } from './bot.ts';
import { type Part, partsOf } from './dossierParts.ts';
import { type Found, findStream } from './read.ts';
import { PART_OF_FILE } from '../services/domain/readings.ts';
import { recordReading } from './readings.ts';

/**
 * Casussen of the same child that went on in this one read as one with it. Whoever may have this file may have theirs;
 * each is written in the log as read.
 */
export const absorbedParts = async (
  bot: Bot,
  { id, state, facts }: Found<CasusState>,
  view: string,
  known: readonly string[] = [id],
): Promise<Part[]> => {
  const { tenant, school, person } = facts.actor;
  const wanted = state.absorbed.filter((one) => !known.includes(one));
  const read = wanted.map(async (stream) => {
    const found = await findStream(bot, casus, { tenant, person, school, stream });
    if (found === undefined || found.state.excluded.includes(person)) return [];
    await recordReading(bot, facts, { stream, view, why: [PART_OF_FILE.merged] });
    const { parts } = await partsOf(bot, found, view);
    return [...parts, ...(await absorbedParts(bot, found, view, [...known, ...wanted]))];
  });
  return (await Promise.all(read)).flat();
};
