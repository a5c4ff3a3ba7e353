import { readable } from '../cards/casus/readable.ts';
import { casusLines } from '../cards/describe/casus.ts';
import type { Told } from '../cards/page.ts';
import { casus } from '../services/aggregates/casus.ts';
import type { CasusEvent, CasusState } from '../services/domain/casus/casus.ts';
import type { Facts } from '../services/domain/decision.ts';
import { placeOf } from '../services/dossier/places.ts';
import type { Bot } from './bot.ts';
import { type LineOf, linesOfFile } from './dossierLines.ts';
import { type SignalPart, signalParts } from './dossierSignals.ts';
import { everyCommit, type Found, readTold } from './read.ts';

export type CasusPart = LineOf<CasusEvent> & { kind: 'casus' };

/** An entry of a file: a line of a casus, or of a signal. `of`: the stream that it stands in. */
export type Part = CasusPart | SignalPart;

/** Everything that this person may read of a casus, each with its place in a file. */
export type Parts = { told: Told<CasusEvent>[]; parts: Part[] };

/** Of a casus that was written down as read; `view`: as what its signals are. */
export const partsOf = async (bot: Bot, { id, pk, state, facts }: Found<CasusState>, view: string): Promise<Parts> => {
  const told = readable(await readTold(bot, casus, pk, everyCommit(state)), state, facts);
  return { told, parts: [...(await signalParts(bot, { id, state, facts }, view)), ...fromCasus(id, told, facts)] };
};

export const fromCasus = (of: string, told: Told<CasusEvent>[], { school, protocol }: Facts): CasusPart[] => {
  const linesOf = (one: Told<CasusEvent>) => casusLines([one], school, protocol);
  return linesOfFile(of, told, school, { linesOf, placeOf }).map((part) => ({ ...part, kind: 'casus' }));
};
