import { readable } from '../cards/casus/readable.ts';
import { casusLines } from '../cards/describe/casus.ts';
import type { Told } from '../cards/page.ts';
import { casus } from '../services/aggregates/casus.ts';
import type { CasusEvent } from '../services/domain/casus/events.ts';
import type { CasusState } from '../services/domain/casus/casus.ts';
import { isAnonymous, itemOf, type ReadLine } from '../services/domain/casus/inzage.ts';
import type { Facts } from '../services/domain/decision.ts';
import { placeOf } from '../services/dossier/places.ts';
import type { Bot } from './bot.ts';
import { type LineOf, linesOfFile } from './dossierLines.ts';
import { fromSignaal, type SignalPart } from './dossierSignals.ts';
import { filedWith } from './filed.ts';
import { everyCommit, type Found, readTold } from './read.ts';

export type CasusPart = LineOf<CasusEvent> & { kind: 'casus' };

/** An entry of a file: a line of a casus, or of a signal. `of`: the stream that it stands in. */
export type Part = CasusPart | SignalPart;

/**
 * What this person may read of a casus. `told`: of the casus itself; `merged`: the casussen that went on in it; `parts`: of
 * all of them and of their signals, each with its place in a file.
 */
export type Parts = { told: Told<CasusEvent>[]; merged: CasusState[]; parts: Part[] };

/** Must who reports stay unknown to the family, in any of it? */
export const isAnonymousIn = (all: Pick<Parts, 'parts'>): boolean => isAnonymous(casusEventsIn(all));

/** What happened in the casus, and in those that went on in it. */
export const casusEventsIn = ({ parts }: Pick<Parts, 'parts'>): CasusEvent[] =>
  parts.flatMap((part) => (part.kind === 'casus' ? [part.line.event] : []));

/** The lines of the casus that a line stands in. */
export const besideIn = ({ parts }: Pick<Parts, 'parts'>, { of }: CasusPart): ReadLine[] =>
  parts.flatMap((one) => (one.kind === 'casus' && one.of === of ? [one.line] : []));

/** Of a casus that was written down as read, with its signals and what went on in it; `view`: as what these are read. */
export const partsOf = async (bot: Bot, found: Found<CasusState>, view: string): Promise<Parts> => {
  const { id, pk, state, facts } = found;
  const { signals, casussen } = await filedWith(bot, facts, { id, ...state }, view);
  const told = readable(await readTold(bot, casus, pk, everyCommit(state)), state, facts);
  const parts = [
    ...signals.flatMap((one) => fromSignaal(one.id, one.told, facts)),
    ...fromCasus(id, told, facts),
    ...casussen.flatMap((one) => fromCasus(one.id, readable(one.told, one.state, one.facts), one.facts, id)),
  ];
  return { told, merged: casussen.map((one) => one.state), parts };
};

/** `within`: the casus in whose file they stand. */
export const fromCasus = (
  of: string,
  told: Told<CasusEvent>[],
  { school, protocol }: Facts,
  within = of,
): CasusPart[] => {
  const linesOf = (one: Told<CasusEvent>) => casusLines([one], school, protocol);
  const itemIn = (version: number): string => itemOf(version, of === within ? '' : of);
  return linesOfFile(of, told, school, { linesOf, placeOf, itemOf: itemIn }).map((part) => ({
    ...part,
    kind: 'casus',
  }));
};
