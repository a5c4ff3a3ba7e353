import type { Told } from '../cards/page.ts';
import { casus } from '../services/aggregates/casus.ts';
import { dayOf, longDay } from '../services/domain/calendar.ts';
import type { CasusEvent } from '../services/domain/casus/events.ts';
import type { CasusState } from '../services/domain/casus/casus.ts';
import { namesIn } from '../services/domain/casus/named.ts';
import { mayCasus } from '../services/domain/casus/relations.ts';
import type { Dossier } from '../services/dossier/dossier.ts';
import type { Bot } from './bot.ts';
import { KINDS } from './dossierKinds.ts';
import { partsOf } from './dossierParts.ts';
import type { Wanted } from './files.ts';
import { casusKind } from './kinds.ts';
import { type Found, findStream } from './read.ts';
import { recordReading } from './readings.ts';
import { talkSheetFor } from './talkSheet.ts';

/** The file as somebody asked for it, of the casus as it is now; undefined when he may not have it (any more). */
export const dossierFor = async (bot: Bot, wanted: Wanted): Promise<Dossier | undefined> => {
  const { kind } = wanted;
  if (kind === 'gesprek') return talkSheetFor(bot, wanted);
  const found = await findStream(bot, casus, wanted);
  const { act, view, may, make } = KINDS[kind];
  if (found === undefined || mayCasus(found.state, act, found.facts) !== undefined) return undefined;
  const { state, facts } = found;
  if (!may(state, facts, wanted)) return undefined;
  const why = [...casusKind.relations(state, facts).map(String), wanted.recipient];
  await recordReading(bot, facts, { stream: found.id, view, why });
  const parts = await partsOf(bot, found, view);
  return {
    code: found.code,
    school: facts.school.name,
    made: longDay(facts.today),
    child: childOf(found, parts.told),
    ...make(wanted, found, parts),
  };
};

const childOf = ({ state }: Found<CasusState>, told: Told<CasusEvent>[]): string[] => {
  const name = namesIn(told.map(({ event }) => event)).at(-1) ?? state.initials;
  return [`Kind: ${name}, geboren op ${longDay(state.bornOn)}, ${state.group}`];
};

/** The day on which something was made, for the name of a file. */
export const fileName = ({ code }: Dossier, now: number): string =>
  `pluis-${code === '' ? 'gesprek' : code}-${dayOf(now)}.pdf`;
