import { readable } from '../cards/casus/readable.ts';
import { casusLines } from '../cards/describe/casus.ts';
import { describeSignaal } from '../cards/describe/signaal.ts';
import type { Told } from '../cards/page.ts';
import { schoolLabel } from '../cards/schoolWords.ts';
import { casus } from '../services/aggregates/casus.ts';
import { signaal } from '../services/aggregates/signaal.ts';
import { dayOf, longDay } from '../services/domain/calendar.ts';
import type { CasusEvent, CasusState } from '../services/domain/casus/casus.ts';
import { mayCasus } from '../services/domain/casus/relations.ts';
import type { Facts } from '../services/domain/decision.ts';
import type { Dossier } from '../services/dossier/dossier.ts';
import { missingIn } from '../services/dossier/missing.ts';
import { type Placed, placeOf, SECTIONS_OF, sectionsOf } from '../services/dossier/sections.ts';
import { pkOf } from '../services/ids.ts';
import type { Bot } from './bot.ts';
import type { Wanted } from './files.ts';
import { casusKind } from './kinds.ts';
import { type Found, findStream, readTold } from './read.ts';
import { recordReading } from './readings.ts';

/** The file as somebody asked for it, of the casus as it is now; undefined when he may not have it (any more). */
export const dossierFor = async (bot: Bot, wanted: Wanted): Promise<Dossier | undefined> => {
  const found = await findStream(bot, casus, wanted);
  if (found === undefined || mayCasus(found.state, 'dossier.export', found.facts) !== undefined) return undefined;
  const { state, facts } = found;
  const why = [...casusKind.relations(state, facts).map(String), wanted.recipient];
  await recordReading(bot, facts, { stream: found.id, view: 'dossier', why });
  const told = readable(await readTold(bot, casus, found.pk, everyCommit(state)), state, facts);
  const placed = [...(await fromSignals(bot, state, facts)), ...fromCasus(told, facts)];
  return {
    title: wanted.kind === 'melding' ? 'Melding: wat de school weet' : 'Dossier Meldcode',
    code: found.code,
    school: facts.school.name,
    made: longDay(facts.today),
    by: facts.actor.name,
    recipient: schoolLabel('exportTo', facts.protocol, wanted.recipient),
    child: childOf(found, told),
    missing: missingIn(state, facts.today),
    sections: sectionsOf(SECTIONS_OF[wanted.kind], placed),
  };
};

/** The whole of it: a page shows the latest, a file leaves nothing out. */
const everyCommit = ({ version }: CasusState): number[] => Array.from({ length: version }, (_, index) => index + 1);

const childOf = ({ state }: Found<CasusState>, told: Told<CasusEvent>[]): string[] => {
  const started = told.map(({ event }) => event).find((event) => event.type === 'CasusStarted');
  const name = started === undefined ? state.initials : started.data.fullName;
  return [`Kind: ${name}, geboren op ${longDay(state.bornOn)}, ${state.group}`];
};

const fromCasus = (told: Told<CasusEvent>[], { school, protocol }: Facts): Placed[] =>
  told.flatMap((one) =>
    casusLines([one], school, protocol).flatMap(({ head, text }) => {
      const place = placeOf(one.event, head);
      return place === undefined ? [] : [{ ...place, at: one.at, entry: { voice: place.voice, head, text } }];
    }),
  );

const CHILD = 'het kind vertelde';
const OWN = 'eigen uitleg';

/** What colleagues recorded before there was a casus, as long as they have not taken it back. */
const fromSignals = async (bot: Bot, { signals }: CasusState, facts: Facts): Promise<Placed[]> => {
  const { tenant, school, person } = facts.actor;
  const read = signals.map(async (stream) => {
    const found = await findStream(bot, signaal, { tenant, person, school, stream });
    if (found === undefined || found.state.status === 'withdrawn') return [];
    const told = await readTold(bot, signaal, pkOf(tenant, school, stream), found.state.content);
    const seen = told.filter(({ event }) => event.type === 'SignaalRecorded' || event.type === 'SignaalAdded');
    return seen.flatMap((one): Placed[] =>
      describeSignaal([one], facts.school).map(({ head, text }) => {
        if (head.endsWith(OWN))
          return { section: 'uitleg', voice: 'uitleg', at: one.at, entry: { voice: 'uitleg', head, text } };
        const voice = head.endsWith(CHILD) ? 'uitspraak' : 'feit';
        return { section: voice === 'feit' ? 'gezien' : 'verteld', voice, at: one.at, entry: { voice, head, text } };
      }),
    );
  });
  return (await Promise.all(read)).flat();
};

/** The day on which something was made, for the name of a file. */
export const fileName = ({ code }: Dossier, now: number): string => `pluis-${code}-${dayOf(now)}.pdf`;
