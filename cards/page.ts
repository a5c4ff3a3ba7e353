import type { z } from 'zod';
import type { CasusEvent } from '../services/domain/casus/events.ts';
import type { CasusState } from '../services/domain/casus/casus.ts';
import type { CasusRelation } from '../services/domain/casus/relations.ts';
import type { Facts } from '../services/domain/decision.ts';
import { type PersonId, type Role, STAFF } from '../services/domain/people.ts';
import { type Figures, figuresOf } from '../services/domain/figures.ts';
import type { Reading } from '../services/domain/readings.ts';
import type { SchoolRelation } from '../services/domain/relationTables.ts';
import type { Hours } from '../services/domain/school/hours.ts';
import type { RefusalCode } from '../services/domain/refusals.ts';
import type { SchoolEvent, SchoolState } from '../services/domain/school/school.ts';
import type { SignaalRelation } from '../services/domain/signaal/relations.ts';
import type { SignaalEvent } from '../services/domain/signaal/events.ts';
import type { SignaalState } from '../services/domain/signaal/signaal.ts';
import type { Protocol } from '../services/domain/protocol.ts';
import type { Instant } from '../services/domain/time.ts';
import type { AnyCard, Card } from './card.ts';

/** One event with who wrote it and when: what a reading page tells. */
export type Told<Event> = { event: Event; by: PersonId; at: Instant; version: number };

export type SignaalRow = { id: string; code: string; state: SignaalState };
/** `protocol`: the version that this casus is on, which may be another than the school's of today. */
export type CasusRow = { id: string; code: string; state: CasusState; protocol: Protocol };

/** What stands in the file of a casus beside its own words: its signals, and the casussen that went on in it. */
export type FiledSignal = SignaalRow & { told: Told<SignaalEvent>[] };
export type FiledCasus = CasusRow & { told: Told<CasusEvent>[] };

/** A message that waits for somebody's word. */
export type HeldRow = { delivery: string; stream: string; code: string; line: string };

/** Casussen counted, of one school or of several together; the time of the AF of each. `whole`: all were counted. */
export type SchoolFigures = { schools: { name: string; hours: Hours }[]; figures: Figures; whole: boolean };

/** Where a page shows none. */
export const NO_FIGURES: SchoolFigures = { schools: [], figures: figuresOf([], '1970-01-01'), whole: true };

/**
 * Other streams that a page may show a line of; already filtered by what the reader may see. `siblings`: in which
 * groups brothers and sisters were, and when: nothing else of them. `readings`: who read what, newest first. `meetings`: in
 * how many talks and weighings of last week the reader sat.
 */
export type Related = {
  signals: SignaalRow[];
  casussen: CasusRow[];
  file: { signals: FiledSignal[]; casussen: FiledCasus[] };
  siblings: { group: string; at: Instant }[];
  held: HeldRow[];
  readings: Reading[];
  /** False when so much was read that only the newest part is there. */
  readingsWhole: boolean;
  figures: SchoolFigures;
  meetings: number;
};

/** Where nothing stands beside it. */
export const NOTHING_BESIDE: Related = {
  signals: [],
  casussen: [],
  file: { signals: [], casussen: [] },
  siblings: [],
  held: [],
  readings: [],
  readingsWhole: true,
  figures: NO_FIGURES,
  meetings: 0,
};

/**
 * `child`: what looks alike or is said to belong to it; `childAndOpen`: besides everything open, to choose from; `file`: what
 * stands in its file, to the word; `signals`: only what colleagues recorded before there was a casus.
 */
export type RelatedKind =
  | 'none'
  | 'child'
  | 'file'
  | 'signals'
  | 'childAndOpen'
  | 'own'
  | 'desk'
  | 'waiting'
  | 'held'
  | 'readings'
  | 'allReadings'
  | 'figures';

/** Everything a presenter may use. Pure: the same view draws the same page. */
export type View<State, Event> = {
  facts: Facts;
  /** The stream's id and the opaque code that people see. */
  id: string;
  code: string;
  state: State;
  told: Told<Event>[];
  related: Related;
  /** What was typed so far. */
  values: Record<string, string>;
  /** Why what was typed was not taken, on a form that is shown again. */
  refused?: RefusalCode | undefined;
};

/**
 * A dialog: its card, who may open it, which commits it reads, and how state becomes the card's data.
 * `prefill` gives the first values of a form; what a person typed always wins.
 */
export type Page<State, Event, Relation> = {
  card: AnyCard;
  opens: readonly Relation[] | 'readers';
  /** The acts that its form submits: where a refused act is shown again, with what was typed. */
  acts: readonly string[];
  reads: (state: State, facts: Facts) => number[];
  /** Of who may not know whom it is about, the words of others are not read at all. */
  related: RelatedKind | ((state: State, facts: Facts) => RelatedKind);
  prefill: (view: View<State, Event>) => Record<string, string>;
  present: (view: View<State, Event>) => Record<string, unknown>;
};

type Given<Shape extends z.ZodRawShape, State, Event, Relation> = Pick<Page<State, Event, Relation>, 'opens'> &
  Partial<Pick<Page<State, Event, Relation>, 'acts' | 'reads' | 'related' | 'prefill'>> & {
    card: Card<Shape>;
    present: (view: View<State, Event>) => z.infer<z.ZodObject<Shape>>;
  };

const pageOf = <Shape extends z.ZodRawShape, State, Event, Relation>(
  given: Given<Shape, State, Event, Relation>,
): Page<State, Event, Relation> => ({ acts: [], reads: () => [], related: 'none', prefill: () => ({}), ...given });

export type SignaalView = View<SignaalState, SignaalEvent>;
export type CasusView = View<CasusState, CasusEvent>;
export type SignaalPage = Page<SignaalState, SignaalEvent, SignaalRelation>;
export type CasusPage = Page<CasusState, CasusEvent, CasusRelation>;
/** A page of the school itself: its roles and settings. */
export type SchoolView = View<SchoolState, SchoolEvent>;
export type SchoolPage = Page<SchoolState, SchoolEvent, SchoolRelation>;
/** A page without a stream of its own: help, numbers, own list. Which roles open it; those who work with children. */
export type OwnPage = Omit<Page<null, never, Role>, 'related'> & { opens: readonly Role[]; related: RelatedKind };
export type OwnView = View<null, never>;

export const signaalPage = <Shape extends z.ZodRawShape>(
  given: Given<Shape, SignaalState, SignaalEvent, SignaalRelation>,
): SignaalPage => pageOf(given);

export const casusPage = <Shape extends z.ZodRawShape>(
  given: Given<Shape, CasusState, CasusEvent, CasusRelation>,
): CasusPage => pageOf(given);

export const schoolPage = <Shape extends z.ZodRawShape>(
  given: Given<Shape, SchoolState, SchoolEvent, SchoolRelation>,
): SchoolPage => pageOf(given);

export const ownPage = <Shape extends z.ZodRawShape>({
  opens = STAFF,
  related = 'none',
  ...given
}: Omit<Given<Shape, null, never, Role>, 'opens' | 'related'> & {
  opens?: readonly Role[];
  related?: RelatedKind;
}): OwnPage => ({ ...pageOf({ ...given, opens }), opens, related });
