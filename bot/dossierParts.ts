import { readable } from '../cards/casus/readable.ts';
import { casusLines } from '../cards/describe/casus.ts';
import { describeSignaal } from '../cards/describe/signaal.ts';
import type { Told } from '../cards/page.ts';
import { casus } from '../services/aggregates/casus.ts';
import { signaal } from '../services/aggregates/signaal.ts';
import type { CasusEvent, CasusState } from '../services/domain/casus/casus.ts';
import type { ReadLine, SignalOf } from '../services/domain/casus/inzage.ts';
import type { Facts } from '../services/domain/decision.ts';
import type { SignaalEvent } from '../services/domain/signaal/signaal.ts';
import { type Placed, placeOf } from '../services/dossier/sections.ts';
import type { Bot } from './bot.ts';
import { type Found, findStream, readTold } from './read.ts';
import { recordReading } from './readings.ts';
import { isOpenTo } from './sameChild.ts';

/** An entry of a file, and what it was made from: a line of a casus, or a signal. `of`: the stream that it stands in. */
export type Part = Placed & { of: string; line: ReadLine | undefined; signal: SignalOf | undefined };

/** Everything that this person may read of a casus, each with its place in a file. */
export type Parts = { told: Told<CasusEvent>[]; parts: Part[] };

/** Of a casus that was written down as read; `view`: as what its signals are. */
export const partsOf = async (bot: Bot, { id, pk, state, facts }: Found<CasusState>, view: string): Promise<Parts> => {
  const told = readable(await readTold(bot, casus, pk, everyCommit(state)), state, facts);
  return { told, parts: [...(await fromSignals(bot, { id, state, facts }, view)), ...fromCasus(id, told, facts)] };
};

/** The whole of it: a page shows the latest, a file leaves nothing out. */
const everyCommit = ({ version }: { version: number }): number[] =>
  Array.from({ length: version }, (_, index) => index + 1);

export const fromCasus = (of: string, told: Told<CasusEvent>[], { school, protocol }: Facts): Part[] =>
  told.flatMap((one) =>
    casusLines([one], school, protocol).flatMap(({ head, text, version }) => {
      const place = placeOf(one.event, head);
      if (place === undefined) return [];
      const line = { event: one.event, version, label: head };
      return [{ ...place, at: one.at, entry: { voice: place.voice, head, text }, of, line, signal: undefined }];
    }),
  );

const CHILD = 'het kind vertelde';
const OWN = 'eigen uitleg';

/** What colleagues recorded before there was a casus, as long as they have not taken it back. */
const fromSignals = async (
  bot: Bot,
  { id, state: { signals }, facts }: Pick<Found<CasusState>, 'id' | 'state' | 'facts'>,
  view: string,
): Promise<Part[]> => {
  const { tenant, school, person } = facts.actor;
  const read = signals.map(async (stream) => {
    const found = await findStream(bot, signaal, { tenant, person, school, stream });
    if (found === undefined || found.state.status === 'withdrawn' || !isOpenTo(found.state, id, facts)) return [];
    await recordReading(bot, facts, { stream, view, why: ['signaal'] });
    const told = await readTold(bot, signaal, found.pk, everyCommit(found.state));
    const seen = told.filter(({ event }) => event.type === 'SignaalRecorded' || event.type === 'SignaalAdded');
    return seen.flatMap((one) => ofSignal(one, signalOf(stream, told), facts));
  });
  return (await Promise.all(read)).flat();
};

const ofSignal = (one: Told<SignaalEvent>, signal: SignalOf, { school }: Facts): Part[] =>
  describeSignaal([one], school).map(({ head, text }) => {
    const more = { at: one.at, of: signal.id, line: undefined, signal };
    if (head.endsWith(OWN))
      return { ...more, section: 'uitleg', voice: 'uitleg', entry: { voice: 'uitleg', head, text } };
    const voice = head.endsWith(CHILD) ? 'uitspraak' : 'feit';
    return { ...more, section: voice === 'feit' ? 'gezien' : 'verteld', voice, entry: { voice, head, text } };
  });

const signalOf = (id: string, told: Told<SignaalEvent>[]): SignalOf => ({
  id,
  told: told.some(({ event }) => event.type === 'SignaalRecorded' && event.data.told),
  sources: told.flatMap(({ event }) => (event.type === 'SignaalAdded' ? [event.data.source] : [])),
});
