import type { Told } from '../cards/page.ts';
import { labelOf } from '../cards/labels.ts';
import { schoolLabel } from '../cards/schoolWords.ts';
import { casus } from '../services/aggregates/casus.ts';
import { dayOf, longDay } from '../services/domain/calendar.ts';
import type { CasusEvent, CasusState } from '../services/domain/casus/casus.ts';
import { namesIn } from '../services/domain/casus/named.ts';
import { consentOn, maySharePerson } from '../services/domain/casus/toestemming.ts';
import type { Facts } from '../services/domain/decision.ts';
import { mayCasus } from '../services/domain/casus/relations.ts';
import type { Dossier } from '../services/dossier/dossier.ts';
import { missingIn } from '../services/dossier/missing.ts';
import { ALL_SECTIONS, SECTIONS_OF, sectionsOf } from '../services/dossier/sections.ts';
import type { Bot } from './bot.ts';
import { standsOf, whoIsWho } from './dossierCover.ts';
import { forReader, grantedIn } from './dossierInzage.ts';
import { forSchool, sectionsFor, transferIn } from './dossierTransfer.ts';
import { isAnonymousIn, type Parts, partsOf } from './dossierParts.ts';
import type { Wanted } from './files.ts';
import { casusKind } from './kinds.ts';
import { type Found, findStream } from './read.ts';
import { recordReading } from './readings.ts';
import { talkSheetFor } from './talkSheet.ts';

/** What is made of a casus, by the act that asks for it; nothing when it may not be made (any more). */
type Made = Pick<Dossier, 'title' | 'recipient' | 'stands' | 'first' | 'sections'>;
type Makes = {
  act: 'dossier.export' | 'inzage.make' | 'overdracht.record';
  may: (state: CasusState, facts: Facts, wanted: Wanted) => boolean;
  make: (wanted: Wanted, found: Found<CasusState>, parts: Parts) => Made;
};

/** Consent that was withdrawn since closes the link as well (R121). */
const mayStillGo: Makes['may'] = (state, { today }, { recipient }) =>
  recipient !== '' && maySharePerson(recipient, consentOn(state, today));

const HIDDEN = 'Wie meldt, moet voor het gezin onbekend blijven. De grond staat bij de melding.';

const handedOver =
  (kind: 'melding' | 'dossier', title: string): Makes['make'] =>
  ({ recipient }, { state, facts }, all) => ({
    title,
    recipient: schoolLabel('exportTo', facts.protocol, recipient),
    stands: [...standsOf(state, facts), ...(isAnonymousIn(all) ? [HIDDEN] : [])],
    first: {
      title: 'Wat hier ontbreekt',
      lines: missingIn({ states: [state, ...all.merged], placed: all.parts }, facts.today),
    },
    sections: [...sectionsOf(SECTIONS_OF[kind], all.parts), whoIsWho(all.parts, facts)],
  });

const KNOW = 'Goed om te weten';
const A_PART = 'Dit is een deel van het dossier. Het hele dossier blijft bij de school die het maakte.';
const NOT_ALL = [
  'Niet alles staat hierin. Wat over anderen gaat, of wat anderen in vertrouwen vertelden, staat er niet in.',
  'Heb je vragen, klopt er iets niet, of ben je het er niet mee eens? Zeg het tegen de school.',
];

const accessible: Makes['make'] = (_, { state, facts }, parts) => {
  const asked = grantedIn(state);
  return {
    title: 'Inzage: wat de school heeft vastgelegd',
    recipient: asked === undefined ? '' : labelOf('askers', asked.asker),
    stands: standsOf(state, facts),
    first: { title: KNOW, lines: NOT_ALL },
    sections:
      asked === undefined
        ? []
        : sectionsOf(ALL_SECTIONS, forReader(parts, asked, facts)).filter(({ entries }) => entries.length > 0),
  };
};

const mayGo = (state: CasusState, { today }: Facts): boolean =>
  state.overdracht?.goes === true && maySharePerson('andereSchool', consentOn(state, today));

const transferred: Makes['make'] = (_, { state, facts }, parts) => {
  const decided = transferIn(parts);
  const sections = decided === undefined ? [] : sectionsFor(decided);
  return {
    title: 'Overdracht: wat de nieuwe school moet weten',
    recipient: decided?.school ?? '',
    stands: standsOf(state, facts),
    first: { title: KNOW, lines: [A_PART] },
    sections: sectionsOf(sections, forSchool(parts)).filter(({ entries }) => entries.length > 0),
  };
};

/** What is made of a whole casus; the sheet for a talk is none. */
type Kind = Exclude<Wanted['kind'], 'gesprek'>;

const KINDS: Record<Kind, Makes> = {
  melding: { act: 'dossier.export', may: mayStillGo, make: handedOver('melding', 'Melding: wat de school weet') },
  dossier: { act: 'dossier.export', may: mayStillGo, make: handedOver('dossier', 'Dossier Meldcode') },
  inzage: { act: 'inzage.make', may: (state) => grantedIn(state) !== undefined, make: accessible },
  overdracht: { act: 'overdracht.record', may: mayGo, make: transferred },
};

/** How a reading of it is called in the access log. */
const VIEWS: Record<Kind, string> = {
  melding: 'dossier',
  dossier: 'dossier',
  inzage: 'inzage',
  overdracht: 'overdracht',
};

/** The file as somebody asked for it, of the casus as it is now; undefined when he may not have it (any more). */
export const dossierFor = async (bot: Bot, wanted: Wanted): Promise<Dossier | undefined> => {
  const { kind } = wanted;
  if (kind === 'gesprek') return talkSheetFor(bot, wanted);
  const found = await findStream(bot, casus, wanted);
  const { act, may, make } = KINDS[kind];
  if (
    found === undefined ||
    mayCasus(found.state, act, found.facts) !== undefined ||
    !may(found.state, found.facts, wanted)
  )
    return undefined;
  const { state, facts } = found;
  const why = [...casusKind.relations(state, facts).map(String), wanted.recipient];
  const view = VIEWS[kind];
  await recordReading(bot, facts, { stream: found.id, view, why });
  const parts = await partsOf(bot, found, view);
  return {
    code: found.code,
    school: facts.school.name,
    made: longDay(facts.today),
    by: wanted.kind === 'inzage' ? 'de school' : facts.actor.name,
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
