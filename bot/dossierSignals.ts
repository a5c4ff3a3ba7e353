import { signaalLines } from '../cards/describe/signaal.ts';
import type { FiledSignal, Told } from '../cards/page.ts';
import { signaal } from '../services/aggregates/signaal.ts';
import { type SignalOf, signalOf } from '../services/domain/casus/inzageSignaal.ts';
import type { Facts } from '../services/domain/decision.ts';
import type { SignaalEvent } from '../services/domain/signaal/events.ts';
import { placeOfSignaal } from '../services/dossier/places.ts';
import type { Bot } from './bot.ts';
import { type LineOf, linesOfFile } from './dossierLines.ts';
import { everyCommit, findStream, readTold } from './read.ts';
import { PART_OF_FILE } from '../services/domain/readings.ts';
import { recordReading } from './readings.ts';
import { isOpenTo } from './sameChild.ts';

export type SignalPart = LineOf<SignaalEvent> & { kind: 'signaal'; signal: SignalOf };

/**
 * What colleagues recorded before there was a casus, as long as they have not taken it back; each is written in the log as
 * read. `casussen`: in whose file it stands.
 */
export const signalsIn = async (
  bot: Bot,
  facts: Facts,
  casussen: readonly string[],
  signals: readonly string[],
  view: string,
): Promise<FiledSignal[]> => {
  const { tenant, school, person } = facts.actor;
  const read = signals.map(async (stream) => {
    const found = await findStream(bot, signaal, { tenant, person, school, stream });
    if (found === undefined || found.state.status === 'withdrawn') return [];
    if (!casussen.some((one) => isOpenTo(found.state, one, facts))) return [];
    await recordReading(bot, facts, { stream, view, why: [PART_OF_FILE.signal] });
    const { id, pk, code, state } = found;
    return [{ id, code, state, told: await readTold(bot, signaal, pk, everyCommit(state)) }];
  });
  return (await Promise.all(read)).flat();
};

export const fromSignaal = (id: string, told: Told<SignaalEvent>[], { school }: Facts): SignalPart[] => {
  const signal = signalOf(told.map(({ event }) => event));
  const linesOf = (one: Told<SignaalEvent>) => signaalLines([one], school);
  return linesOfFile(id, told, school, { linesOf, placeOf: placeOfSignaal, itemOf: () => id }).map((part) => ({
    ...part,
    kind: 'signaal',
    signal,
  }));
};
