import type { Period, Region } from '../calendar/schoolCalendar.ts';
import { holds, type Person, type PersonId, type Role, type RoleHeld, rolesOf } from '../people.ts';
import type { Protocol, Stap } from '../protocol.ts';
import { nothingTold, type Told, type ToldEvent } from '../reminders/told.ts';
import type { Day, Instant } from '../time.ts';
import type { Notice, NoticeEvent } from './notices.ts';
import type { DestructionEvent } from './destruction.ts';
import type { ProtocolEvent } from './protocols.ts';
import type { AfUur, Hours } from './hours.ts';
import type { KAART, SchoolInput, SchoolInputs } from './inputs.ts';

/** A role for somebody, as it was asked for. */
export type RoleAsked = RoleHeld & { person: PersonId };
export type Kaart = { name: string; phone: string; what: string; kind: (typeof KAART)[number] };
export type Duty = { from: Day; till: Day; person: PersonId; phone: string };
type About = Omit<Person, 'roles'>;

type Fact<Type extends string, Data> = { type: Type; v: 1; data: Data };
type Nothing = Record<string, never>;

/** What happened to a school. Lists are written whole, so that each event says how it stands from then on. */
export type SchoolEvent =
  | Fact<'SchoolCreated', SchoolInput>
  | Fact<'ContactAsked', Nothing>
  | Fact<'ContactMade', Nothing>
  | Fact<'SetupConfirmed', Nothing>
  | Fact<'RoleProposed', RoleAsked>
  /** `proposal`: the version in which it was proposed; 0 when it needed no second person. */
  | Fact<'RoleGiven', RoleAsked & { proposal: number }>
  | Fact<'RoleReturned', SchoolInputs['role.return']>
  | Fact<'RoleEnded', { person: PersonId; role: Role; from: Day; till: Day }>
  | Fact<'RolesRead', Nothing>
  | Fact<'PersonAdded', About>
  | Fact<'PersonChanged', About>
  | Fact<'ProtocolChosen', SchoolInputs['school.protocol']>
  | Fact<'TermsSet', { terms: Terms }>
  | Fact<'CalendarSet', { region: Region; free: Period[] }>
  | { type: 'SocialeKaartSet'; v: 2; data: { entries: Kaart[] } }
  | Fact<'EndResponsibleSet', SchoolInputs['school.endResponsible']>
  | Fact<'DutySet', { duty: Duty[] }>
  | Fact<'ChannelSet', { channel: boolean }>
  | Fact<'AfUrenRecorded', AfUur>
  | ProtocolEvent
  | DestructionEvent
  | NoticeEvent
  | ToldEvent;

/** School days a step may take at the ordinary pace, where the school wants less than its protocol. */
export type Terms = Partial<Record<Stap, number>>;

/** What the school agreed on besides its protocol. */
export type Agreed = {
  terms: Terms;
  region: Region | '';
  free: Period[];
  socialeKaart: Kaart[];
  responsible: PersonId;
  lastApprover: PersonId;
  duty: Duty[];
  /** A line with a code in the channel of the team when a weighing is planned. */
  channel: boolean;
};

/**
 * `ownProtocols`: routes that the school wrote itself, every version that was ever laid down.
 * `contacts`: colleagues who want to speak to the AF. Nothing says about what.
 * `settings`: version of the last commit that may move a date.
 * `proposals`: roles that wait for a second person. `news`: changes of roles, and who has not read them yet.
 * `confirmed`: who confirmed the first roles; two persons make the school ready.
 * `hours`: the time of the AF, summed.
 * `changes`: versions of the commits that changed a setting, for the history; the latest 40.
 */
export type SchoolState = {
  version: number;
  name: string;
  protocol: string;
  ownProtocols: Protocol[];
  people: Person[];
  contacts: { by: PersonId; at: Instant; version: number }[];
  notices: Notice[];
  proposals: Proposal[];
  news: { version: number; at: Instant; unread: PersonId[] }[];
  confirmed: { by: PersonId; at: Instant }[];
  agreed: Agreed;
  changes: number[];
  hours: Hours;
  settings: number;
  told: Told;
};
export type Proposal = { asked: RoleAsked; by: PersonId; at: Instant; version: number };

export const noSchool: SchoolState = {
  version: 0,
  name: '',
  protocol: '',
  ownProtocols: [],
  people: [],
  contacts: [],
  notices: [],
  proposals: [],
  news: [],
  confirmed: [],
  agreed: {
    terms: {},
    region: '',
    free: [],
    socialeKaart: [],
    responsible: '',
    lastApprover: '',
    duty: [],
    channel: false,
  },
  changes: [],
  hours: { years: [], latest: [] },
  settings: 0,
  told: nothingTold,
};

/** Two persons have looked at who the first AF and directie are (storyboard `setup-first`). */
export const isSetUp = ({ confirmed }: SchoolState): boolean => confirmed.length > 1;

/** A person of the school; undefined for everybody else. */
export const personOf = (school: SchoolState, id: string): Person | undefined =>
  school.people.find((candidate) => candidate.id === id);

/** Does this person hold one of these roles today? */
export const holdsAny = (
  id: string,
  roles: readonly Role[],
  { school, today }: { school: SchoolState; today: Day },
): boolean => {
  const known = personOf(school, id);
  return known !== undefined && known.roles.some((held) => roles.includes(held.role) && holds(held, today));
};

/** Somebody of the care team who does not work at the school itself. */
export const isFromOutside = (id: string, { school, today }: { school: SchoolState; today: Day }): boolean => {
  const known = personOf(school, id);
  return known !== undefined && rolesOf(known, today).every((role) => role === 'zorgteamlid');
};

/** How a colleague is called; somebody who has left the school keeps a neutral name. */
export const nameOf = (school: SchoolState, id: string): string => personOf(school, id)?.name ?? 'een oud-collega';
