import { labelOf } from '../cards/labels.ts';
import { schoolLabel } from '../cards/schoolWords.ts';
import type { CasusState } from '../services/domain/casus/casus.ts';
import { isFormerName } from '../services/domain/casus/inzage.ts';
import { consentOn, isOneOfFour, maySharePerson } from '../services/domain/casus/toestemming.ts';
import type { Facts } from '../services/domain/decision.ts';
import type { Dossier, Section } from '../services/dossier/dossier.ts';
import { missingIn } from '../services/dossier/missing.ts';
import { ALL_SECTIONS, type Placed, type SectionId, SECTIONS_OF, sectionsOf } from '../services/dossier/sections.ts';
import { standsOf, whoIsWho } from './dossierCover.ts';
import { forReader, grantedIn } from './dossierInzage.ts';
import { besideIn, isAnonymousIn, type Part, type Parts } from './dossierParts.ts';
import { sectionsFor, transferIn } from './dossierTransfer.ts';
import { BY_SCHOOL, unnamed } from './dossierUnnamed.ts';
import type { Wanted } from './files.ts';
import type { Found } from './read.ts';

/** What is made of a casus, by the act that asks for it; nothing when it may not be made (any more). */
export type Made = Pick<Dossier, 'title' | 'by' | 'recipient' | 'stands' | 'first' | 'sections'>;
export type Makes = {
  act: 'dossier.export' | 'inzage.make' | 'overdracht.record';
  /** How a reading of it is called in the access log. */
  view: 'dossier' | 'inzage' | 'overdracht';
  may: (state: CasusState, facts: Facts, wanted: Wanted) => boolean;
  make: (wanted: Wanted, found: Found<CasusState>, parts: Parts) => Made;
};

/** Consent that was withdrawn since closes the link as well (R121). */
const mayStillGo: Makes['may'] = (state, { today }, { recipient, who }) =>
  recipient !== '' && maySharePerson(recipient, consentOn(state, today), who);

const HIDDEN = 'Wie meldt, moet voor het gezin onbekend blijven. De grond staat bij de melding.';

/**
 * Whoever is none of the four does not read what another child was called, nor who reports where he stays unknown: he could
 * be asked for the file by the family (R90).
 */
const forOthers = (all: Parts, facts: Facts): Part[] => {
  const parts = all.parts.filter((part) => part.kind === 'signaal' || !isFormerName(part.line, besideIn(all, part)));
  return isAnonymousIn(all) ? unnamed(parts, facts) : parts;
};

const handedOver =
  (kind: 'melding' | 'dossier', title: string): Makes['make'] =>
  ({ recipient, who }, { state, facts }, all) => {
    const isFour = recipient !== '' && isOneOfFour(recipient);
    const hides = isAnonymousIn(all) && !isFour;
    const parts = isFour ? all.parts : forOthers(all, facts);
    return {
      title,
      by: hides ? BY_SCHOOL : facts.actor.name,
      recipient: who || schoolLabel('exportTo', facts.protocol, recipient),
      stands: [...standsOf(state, facts), ...(isAnonymousIn(all) && isFour ? [HIDDEN] : [])],
      first: {
        title: 'Wat hier ontbreekt',
        lines: missingIn({ states: [state, ...all.merged], placed: all.parts }, facts.today),
      },
      sections: [...sectionsOf(SECTIONS_OF[kind], parts), ...(hides ? [] : [whoIsWho(parts, facts)])],
    };
  };

const KNOW = 'Goed om te weten';
const A_PART = 'Dit is een deel van het dossier. Het hele dossier blijft bij de school die het maakte.';
const NOT_ALL = [
  'Niet alles staat hierin. Wat over anderen gaat, of wat anderen in vertrouwen vertelden, staat er niet in.',
  'Heb je vragen, klopt er iets niet, of ben je het er niet mee eens? Zeg het tegen de school.',
];

/** Only parts of which something is there: an empty one would say that something was left out. */
const filled = (ids: readonly SectionId[], placed: readonly Placed[]): Section[] =>
  sectionsOf(ids, placed).filter(({ entries }) => entries.length > 0);

const accessible: Makes['make'] = (_, { state, facts }, all) => {
  const asked = grantedIn(state);
  return {
    title: 'Inzage: wat de school heeft vastgelegd',
    by: BY_SCHOOL,
    recipient: asked === undefined ? '' : labelOf('askers', asked.asker),
    stands: standsOf(state, facts),
    first: { title: KNOW, lines: NOT_ALL },
    sections: asked === undefined ? [] : filled(ALL_SECTIONS, forReader(all, asked, facts)),
  };
};

const mayGo: Makes['may'] = (state, { today }) =>
  state.overdracht?.goes === true && maySharePerson('andereSchool', consentOn(state, today));

const transferred: Makes['make'] = (_, { state, facts }, all) => {
  const decided = transferIn(all);
  return {
    title: 'Overdracht: wat de nieuwe school moet weten',
    by: isAnonymousIn(all) ? BY_SCHOOL : facts.actor.name,
    recipient: decided?.school ?? '',
    stands: standsOf(state, facts),
    first: { title: KNOW, lines: [A_PART] },
    sections: decided === undefined ? [] : filled(sectionsFor(decided), forOthers(all, facts)),
  };
};

/** The sheet for a talk is made of a part of a casus, and is none of these. */
export const KINDS: Record<Exclude<Wanted['kind'], 'gesprek'>, Makes> = {
  melding: {
    act: 'dossier.export',
    view: 'dossier',
    may: mayStillGo,
    make: handedOver('melding', 'Melding: wat de school weet'),
  },
  dossier: {
    act: 'dossier.export',
    view: 'dossier',
    may: mayStillGo,
    make: handedOver('dossier', 'Dossier Meldcode'),
  },
  inzage: {
    act: 'inzage.make',
    view: 'inzage',
    may: (state) => grantedIn(state) !== undefined,
    make: accessible,
  },
  overdracht: { act: 'overdracht.record', view: 'overdracht', may: mayGo, make: transferred },
};
