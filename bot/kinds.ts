import { CASUS_PAGES, SCHOOL_PAGES, SIGNAAL_PAGES } from '../cards/pages.ts';
import type { Page } from '../cards/page.ts';
import type { Aggregate } from '../services/aggregates/aggregate.ts';
import { casus } from '../services/aggregates/casus.ts';
import { school } from '../services/aggregates/school.ts';
import { signaal } from '../services/aggregates/signaal.ts';
import type { CasusEvent } from '../services/domain/casus/events.ts';
import type { CasusState } from '../services/domain/casus/casus.ts';
import type { CasusCommand } from '../services/domain/casus/inputs.ts';
import { type CasusRelation, casusRelations, mayReadCasus } from '../services/domain/casus/relations.ts';
import type { Facts } from '../services/domain/decision.ts';
import type { SchoolCommand } from '../services/domain/school/inputs.ts';
import { mayReadSchool, type SchoolRelation, schoolRelations } from '../services/domain/school/relations.ts';
import type { SchoolEvent, SchoolState } from '../services/domain/school/school.ts';
import type { SignaalCommand } from '../services/domain/signaal/inputs.ts';
import { mayReadSignaal, type SignaalRelation, signaalRelations } from '../services/domain/signaal/relations.ts';
import type { SignaalEvent } from '../services/domain/signaal/events.ts';
import type { SignaalState } from '../services/domain/signaal/signaal.ts';
import type { StoredEvent } from '../services/domain/upcast.ts';

/** A kind of stream as the edge sees it: how it is written, who may look, which dialogs it has. */
export type Kind<State, Command, Event extends StoredEvent, Relation> = {
  /** How the ids of its streams begin; a school has one stream, without an id. */
  prefix: 's' | 'c' | '';
  aggregate: Aggregate<State, Command, Event>;
  pages: Record<string, Page<State, Event, Relation>>;
  relations: (state: State, facts: Facts) => Relation[];
  mayRead: (state: State, facts: Facts) => boolean;
  /** Version of the last commit that changed the step shown. */
  seen: (state: State) => number;
  step: (state: State) => string;
  /** Is the alert left off its pages, because the person concerned could be among those alerted? */
  quiet: (state: State) => boolean;
  /** The streams that it names itself. */
  links: (state: State) => string[];
  siblings: (state: State) => string[];
  /** What stands in its file: signals, and casussen that went on in it. */
  file: (state: State) => { signals: string[]; absorbed: string[] };
};

export type SignaalKind = Kind<SignaalState, SignaalCommand, SignaalEvent, SignaalRelation>;
export type CasusKind = Kind<CasusState, CasusCommand, CasusEvent, CasusRelation>;

export type SchoolKind = Kind<SchoolState, SchoolCommand, SchoolEvent, SchoolRelation>;

export const schoolKind: SchoolKind = {
  prefix: '',
  aggregate: school,
  pages: SCHOOL_PAGES,
  relations: schoolRelations,
  mayRead: mayReadSchool,
  seen: (state) => state.version,
  step: () => '',
  quiet: () => false,
  links: () => [],
  siblings: () => [],
  file: () => ({ signals: [], absorbed: [] }),
};

export const signaalKind: SignaalKind = {
  prefix: 's',
  aggregate: signaal,
  pages: SIGNAAL_PAGES,
  relations: signaalRelations,
  mayRead: mayReadSignaal,
  seen: (state) => state.version,
  step: (state) => state.status,
  quiet: ({ staff }) => staff !== null,
  links: ({ casus, joined }) => [casus, ...joined],
  siblings: (state) => state.siblings,
  file: () => ({ signals: [], absorbed: [] }),
};

export const casusKind: CasusKind = {
  prefix: 'c',
  aggregate: casus,
  pages: CASUS_PAGES,
  relations: casusRelations,
  mayRead: mayReadCasus,
  seen: (state) => state.revision,
  step: (state) => state.step,
  quiet: ({ staff }) => staff !== null,
  links: ({ signals, absorbed, merge }) => [...signals, ...absorbed, merge?.into ?? ''],
  siblings: (state) => state.siblings,
  file: ({ signals, absorbed }) => ({ signals, absorbed }),
};
