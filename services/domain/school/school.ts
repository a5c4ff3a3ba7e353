import { z } from 'zod';
import type { Meta } from '../decision.ts';
import { type Person, type PersonId, type Role, ROLES, rolesOf } from '../people.ts';
import type { Protocol } from '../protocol.ts';
import { evolveTold, heardFrom, nothingTold, type Told, type ToldEvent } from '../reminders/told.ts';
import { evolveNotices, type Notice, type NoticeEvent } from './notices.ts';
import type { Day, Instant } from '../time.ts';

const line = z.string().trim().min(1).max(120);
const day = z.iso.date();

const roleHeld = z.strictObject({
  role: z.enum(ROLES),
  from: day,
  till: day.optional(),
  deputyOf: z.string().optional(),
  function: line.optional(),
});
const person = z.strictObject({
  id: z.uuid(),
  name: line,
  title: line,
  phone: z.string().max(20).default(''),
  groups: z.array(line).max(20),
  roles: z.array(roleHeld),
});

/** What makes a school: its people with their roles, and the protocol that new casussen follow. */
export const schoolInputs = {
  'school.create': z.strictObject({ name: line, protocol: line, people: z.array(person).min(1) }),
  'contact.ask': z.strictObject({}),
  'contact.done': z.strictObject({}),
  'notices.seen': z.strictObject({}),
} as const;
export type SchoolInput = z.infer<(typeof schoolInputs)['school.create']>;

export type SchoolCommand =
  | { type: 'school.create'; input: SchoolInput }
  | { type: 'contact.ask'; input: Record<string, never> }
  | { type: 'contact.done'; input: Record<string, never> }
  | { type: 'notices.seen'; input: Record<string, never> };

export type SchoolEvent =
  | { type: 'SchoolCreated'; v: 1; data: SchoolInput }
  | { type: 'ContactAsked'; v: 1; data: Record<string, never> }
  | { type: 'ContactMade'; v: 1; data: Record<string, never> }
  | NoticeEvent
  | ToldEvent;

/**
 * `ownProtocols`: routes that the school wrote itself, every version that was ever laid down.
 * `contacts`: colleagues who want to speak to the AF. Nothing says about what.
 * `settings`: version of the last commit that may move a date.
 */
export type SchoolState = {
  version: number;
  name: string;
  protocol: string;
  ownProtocols: Protocol[];
  people: Person[];
  contacts: { by: PersonId; at: Instant; version: number }[];
  notices: Notice[];
  settings: number;
  told: Told;
};

export const noSchool: SchoolState = {
  version: 0,
  name: '',
  protocol: '',
  ownProtocols: [],
  people: [],
  contacts: [],
  notices: [],
  settings: 0,
  told: nothingTold,
};

const KEPT = 20;

/** Everything else may move a date: a role, the protocol, a free day. */
const LEAVE_DATES = new Set<SchoolEvent['type']>([
  'ContactAsked',
  'ContactMade',
  'NoticeRaised',
  'NoticeSettled',
  'Reminded',
  'RouteGone',
]);

export const evolveSchool = (before: SchoolState, event: SchoolEvent, meta: Meta): SchoolState => {
  const settings = LEAVE_DATES.has(event.type) ? before.settings : meta.version;
  const state = { ...before, version: meta.version, settings, told: heardFrom(before.told, meta.by) };
  switch (event.type) {
    case 'SchoolCreated':
      return { ...state, ...event.data };
    case 'ContactAsked': {
      const asked = { by: meta.by, at: meta.at, version: meta.version };
      return { ...state, contacts: [...state.contacts.filter(({ by }) => by !== meta.by), asked].slice(-KEPT) };
    }
    case 'ContactMade':
      return { ...state, contacts: [] };
    case 'NoticeRaised':
    case 'NoticeSettled':
      return { ...state, notices: evolveNotices(state.notices, event, meta) };
    case 'Reminded':
    case 'RouteGone':
      return { ...state, told: evolveTold(state.told, event) };
    default:
      return unknownEvent(event);
  }
};

const unknownEvent = (event: never): never => {
  throw new Error(`unknown School event: ${JSON.stringify(event)}`);
};

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
  return known !== undefined && rolesOf(known, today).some((role) => roles.includes(role));
};

/** Somebody of the care team who does not work at the school itself. */
export const isFromOutside = (id: string, { school, today }: { school: SchoolState; today: Day }): boolean => {
  const known = personOf(school, id);
  return known !== undefined && rolesOf(known, today).every((role) => role === 'zorgteamlid');
};

/** How a colleague is called; somebody who has left the school keeps a neutral name. */
export const nameOf = (school: SchoolState, id: string): string => personOf(school, id)?.name ?? 'een oud-collega';
